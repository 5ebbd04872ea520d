package latentexplorer.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.latent.Analogy;
import latentexplorer.core.net.LatentModel;

/**
 * Experiment 2: A is to B as each C is to its D. Immutable; changed by making another one, which decodes only what depends on the
 * change.
 *
 * @param model decodes
 * @param a code
 * @param b code
 * @param cells one for each C
 */
public record Analogies(LatentModel model, float[] a, float[] b, List<Cell> cells) {
    /** C images, unless the user says otherwise. */
    public static final int EXAMPLES = 7;

    /** More would not fit. */
    public static final int MOST = 20;

    /**
     * One answer. The arrays are shared and not to be changed.
     *
     * @param c code
     * @param d code: C + (B - A)
     * @param picture D decoded, 784 pixels
     */
    public record Cell(float[] c, float[] d, float[] picture) {}

    public Analogies {
        cells = List.copyOf(cells);
    }

    /**
     * Decodes all answers at once. Where A is B each answer is the picture of C.
     *
     * @throws IllegalArgumentException with a sentence, when there is no model, a code is of another one, or there are too many
     */
    public static Analogies of(Optional<LatentModel> model, float[] a, float[] b, List<float[]> examples) {
        LatentModel decoder = Decoder.of(model, a.length);
        Decoder.of(model, b.length);
        if (examples.size() > MOST) {
            throw new IllegalArgumentException(
                    "There can be at most " + MOST + " images C, not " + examples.size() + ".");
        }
        int k = decoder.latentSize();
        float[] all = new float[examples.size() * k];
        for (int i = 0; i < examples.size(); i++) {
            Decoder.of(model, examples.get(i).length);
            System.arraycopy(Analogy.complete(a, b, examples.get(i)), 0, all, i * k, k);
        }
        float[] pictures = decoder.decode(all, examples.size());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            cells.add(new Cell(
                    examples.get(i),
                    Arrays.copyOfRange(all, i * k, (i + 1) * k),
                    Arrays.copyOfRange(pictures, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS)));
        }
        return new Analogies(decoder, a, b, cells);
    }

    /** With one C replaced, or added behind the last: only its answer is decoded. */
    public Analogies withExample(int cell, float[] c) {
        List<Cell> next = new ArrayList<>(cells);
        Cell made = of(Optional.of(model), a, b, List.of(c)).cells().getFirst();
        if (cell == next.size() && cell < MOST) {
            next.add(made);
        } else {
            next.set(cell, made);
        }
        return new Analogies(model, a, b, next);
    }

    /** With another A or B: all answers are decoded. */
    public Analogies withPair(float[] otherA, float[] otherB) {
        return of(
                Optional.of(model), otherA, otherB, cells.stream().map(Cell::c).toList());
    }
}
