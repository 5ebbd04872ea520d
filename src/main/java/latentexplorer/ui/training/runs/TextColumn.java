package latentexplorer.ui.training.runs;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** A column of words. What its cells say of a line may depend on losses that come later: it is not cut, but explained. */
final class TextColumn extends TableColumn<RunLine, RunLine> {
    private static final PseudoClass NUMBER = PseudoClass.getPseudoClass("number");
    private static final PseudoClass STATE = PseudoClass.getPseudoClass("trouble");

    private final Function<RunLine, String> words;
    private Function<RunLine, String> explanation;
    private Function<RunLine, Boolean> trouble = _ -> false;
    private boolean number;

    TextColumn(String id, String title, double width, Function<RunLine, String> words) {
        super(title);
        this.words = words;
        explanation = words;
        setId(id);
        setPrefWidth(width);
        setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        setCellFactory(_ -> new Cell());
        setComparator(Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER));
        setReorderable(false);
    }

    /** Sorted by something else than its words. */
    TextColumn by(Comparator<RunLine> order) {
        setComparator(order);
        return this;
    }

    /** Right-aligned. */
    TextColumn ofNumbers() {
        number = true;
        getStyleClass().add("number-column");
        return this;
    }

    /** What the tooltip says. */
    TextColumn explainedBy(Function<RunLine, String> longer) {
        explanation = longer;
        return this;
    }

    /** Which cells are drawn as a warning. */
    TextColumn warningOf(Function<RunLine, Boolean> which) {
        trouble = which;
        return this;
    }

    private final class Cell extends TableCell<RunLine, RunLine> {
        private final LateTooltip tip = new LateTooltip(this, this::explain);
        private final Runnable again = this::say;
        private javafx.util.@Nullable Subscription losses;

        @Override
        protected void updateItem(@Nullable RunLine line, boolean empty) {
            super.updateItem(line, empty);
            if (losses != null) {
                losses.unsubscribe();
                losses = null;
            }
            if (empty || line == null) {
                setText(null);
                tip.changed();
                pseudoClassStateChanged(STATE, false);
                return;
            }
            pseudoClassStateChanged(NUMBER, number);
            losses = line.lossesProperty().subscribe(again);
            say();
        }

        private void say() {
            RunLine line = getItem();
            if (line == null) {
                return;
            }
            setText(words.apply(line));
            pseudoClassStateChanged(STATE, trouble.apply(line));
            tip.changed();
        }

        private String explain() {
            return isEmpty() || getItem() == null ? "" : explanation.apply(getItem());
        }
    }
}
