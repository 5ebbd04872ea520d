package latentexplorer.ui.explorer.scores;

import java.util.Locale;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import latentexplorer.core.analogy.KeptScore;
import org.jspecify.annotations.Nullable;

/** The name of a model; the tooltip says what was scored. */
final class NameCell extends TableCell<KeptScore, String> {
    private final Tooltip tip = new Tooltip();

    NameCell() {
        // Names of models begin alike.
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        KeptScore score = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || name == null || score == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        setText(name);
        tip.setText(String.format(
                Locale.ROOT,
                "%s%n%,d images of %s%n%,d analogies with seed %d, each ranked among %,.0f typefaces%n"
                        + "At best: top-1 %.1f %%, error %.4f",
                name,
                score.images(),
                score.dataset(),
                score.score().model().count(),
                score.score().seed(),
                score.score().candidates(),
                100 * score.score().reconstruction().top1(),
                score.score().reconstruction().error()));
        setTooltip(tip);
    }
}
