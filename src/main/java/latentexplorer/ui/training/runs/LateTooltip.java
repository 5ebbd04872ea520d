package latentexplorer.ui.training.runs;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** A tooltip that is made when the pointer comes: one for each cell of a table would take longer than the cells do. */
final class LateTooltip {
    private static final double WIDTH = 480;

    private final Control owner;
    private final Supplier<String> words;

    /** @param words what it says; empty for no tooltip */
    LateTooltip(Control owner, Supplier<String> words) {
        this.owner = owner;
        this.words = words;
        owner.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> make());
    }

    /** The words may be others now. */
    void changed() {
        if (owner.isHover()) {
            make();
        } else if (owner.getTooltip() != null) {
            owner.setTooltip(null);
        }
    }

    private void make() {
        String text = words.get();
        if (text.isEmpty()) {
            owner.setTooltip(null);
            return;
        }
        Tooltip tip = owner.getTooltip() == null ? new Tooltip() : owner.getTooltip();
        tip.setText(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        owner.setTooltip(tip);
    }
}
