package latentexplorer.ui.explorer.exhibit;

import java.util.Map;
import java.util.Optional;
import latentexplorer.core.experiment.ResultGrid.Truth;
import latentexplorer.core.experiment.Slot;

/** The true answers to analogies, as far as they are known: on glyphs, where the square is complete. */
public record Truths(Map<Asked, Known> all) {
    /** None is known. */
    public static final Truths NONE = new Truths(Map.of());

    /** A is to B as C is to what? Each is the number of an image. */
    public record Asked(int a, int b, int c) {}

    /**
     * A true answer.
     *
     * @param image its number
     * @param name "g of Lato"
     * @param truth the image, and how near the decoded answer comes to it
     */
    public record Known(int image, String name, Truth truth) {}

    public Truths {
        all = Map.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The true answer to what slots ask. */
    public Optional<Known> of(Slot a, Slot b, Slot c) {
        return a instanceof Slot.OfImage ofA && b instanceof Slot.OfImage ofB && c instanceof Slot.OfImage ofC
                ? Optional.ofNullable(all.get(new Asked(ofA.image(), ofB.image(), ofC.image())))
                : Optional.empty();
    }
}
