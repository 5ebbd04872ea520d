package latentexplorer.ui.explorer.experiment;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.exhibit.DecodedPicture;
import org.jspecify.annotations.Nullable;

/** One picture of a grid: a slot, or a result, in a frame of the colour of its role. */
final class PictureCell extends Region {
    /** The slot of a cell that is none. */
    static final int RESULT = -1;

    /** What a cell needs beside and above its picture, pixels. */
    static final double AROUND = 6;

    /** The same below and above it, with the strip that says how real it is. */
    static final double OVER_AND_UNDER = 9;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");
    private static final PseudoClass TARGETED = PseudoClass.getPseudoClass("targeted");

    private final DecodedPicture picture;
    private final Region frame = new Region();
    private final Tooltip tip = new Tooltip();
    private int slot;
    private final String what;
    private Slot content = Slot.EMPTY;
    private double side = 28;

    /**
     * @param slot index of the slot that it is, or {@link #RESULT}
     * @param role style class of its frame: "role-source"
     * @param what it is, for the user: "Source 3"
     */
    PictureCell(int slot, String role, String what, ReadOnlyBooleanProperty dark) {
        this.slot = slot;
        this.what = what;
        picture = new DecodedPicture(side, dark);
        frame.setMouseTransparent(true);
        frame.getStyleClass().add("cell-frame");
        getChildren().setAll(picture, frame);
        getStyleClass().addAll("experiment-cell", role);
        if (slot != RESULT) {
            getStyleClass().add("experiment-slot");
        }
        setAccessibleRole(AccessibleRole.BUTTON);
        Tooltip.install(this, tip);
        clear();
    }

    int slot() {
        return slot;
    }

    /** Becomes another slot of the same role. */
    void standFor(int other) {
        slot = other;
    }

    boolean isSlot() {
        return slot != RESULT;
    }

    /** What can be taken from here into a slot; empty when there is nothing. */
    Slot content() {
        return content;
    }

    /**
     * Shows a picture.
     *
     * @param now what it is of
     * @param name of that, for the user
     * @param pixels read from {@code offset} on
     */
    void show(Slot now, String name, float[] pixels, int offset) {
        content = now;
        picture.show(pixels, offset);
        pseudoClassStateChanged(EMPTY, false);
        say(name);
    }

    void clear() {
        content = Slot.EMPTY;
        picture.clear();
        pseudoClassStateChanged(EMPTY, true);
        say("");
    }

    private void say(String name) {
        String words = name.isEmpty() ? what : what + ": " + name;
        tip.setText(
                isSlot()
                        ? words + "\nClick to choose it ([ and ]); then click an image on the map."
                                + "\nRight-click an image there, or T, for the target or B. Results can be dropped here."
                        : words + "\nDrag into a slot, or press Enter");
        setAccessibleText(words);
    }

    void setCurrent(boolean now) {
        pseudoClassStateChanged(CURRENT, now);
    }

    void setPreview(boolean now) {
        pseudoClassStateChanged(PREVIEW, now);
    }

    /** Whether something that is dragged would fall in here. */
    void setTargeted(boolean now) {
        pseudoClassStateChanged(TARGETED, now);
    }

    void setReality(@Nullable Reality reality, boolean flip) {
        picture.setReality(reality, flip);
    }

    /** Places it with a picture of so many pixels a side. */
    void place(double x, double y, double newSide) {
        if (side != newSide) {
            side = newSide;
            picture.resizeTo(newSide);
        }
        resizeRelocate(x, y, newSide + AROUND, newSide + OVER_AND_UNDER);
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(2, 2, side + 2, side + 5);
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
