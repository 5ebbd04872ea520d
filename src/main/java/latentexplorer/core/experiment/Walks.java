package latentexplorer.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.net.LatentModel;

/**
 * Experiment 1: for each source the pictures on the way to the target and beyond. Immutable; changed by making another one, which
 * decodes only what depends on the change.
 *
 * @param model decodes
 * @param plan the places between and beyond
 * @param held so many of a code's first values stay the source's on the way; 0 for none. The classes of a model that has class
 *     and style apart: then the style alone changes
 * @param target the code that all ways lead to
 * @param columns one for each source
 */
public record Walks(LatentModel model, Interpolation plan, int held, float[] target, List<Column> columns) {
    /** Sources, unless the user says otherwise. */
    public static final int SOURCES = 10;

    /** More would not fit. */
    public static final int MOST = 20;

    /**
     * The way from one source. The arrays are shared and not to be changed.
     *
     * @param source its code
     * @param codes places x latent size
     * @param pictures places x 784
     */
    public record Column(float[] source, float[] codes, float[] pictures) {
        /** 784 pixels of one place. */
        public float[] picture(int place) {
            return Arrays.copyOfRange(pictures, place * ImageSet.PIXELS, (place + 1) * ImageSet.PIXELS);
        }
    }

    public Walks {
        columns = List.copyOf(columns);
    }

    /**
     * Decodes all pictures at once.
     *
     * @param sources codes, at most {@link #MOST}; the same one may be there several times, and be the target
     * @throws IllegalArgumentException with a sentence, when there is no model, a code is of another one, or a number is out of
     *     range
     */
    public static Walks of(
            Optional<LatentModel> model, Interpolation plan, int held, List<float[]> sources, float[] target) {
        LatentModel decoder = Decoder.of(model, target.length);
        for (float[] source : sources) {
            Decoder.of(model, source.length);
        }
        if (sources.size() > MOST) {
            throw new IllegalArgumentException(
                    "There can be at most " + MOST + " sources, not " + sources.size() + ".");
        }
        if (held < 0 || held > target.length) {
            throw new IllegalArgumentException(
                    "Of a code with " + target.length + " values 0 to so many can be held, not " + held + ".");
        }
        return new Walks(decoder, plan, held, target, decoded(decoder, plan, held, sources, target));
    }

    private static List<Column> decoded(
            LatentModel model, Interpolation plan, int held, List<float[]> sources, float[] target) {
        int places = plan.positions().size();
        int width = places * model.latentSize();
        float[] all = new float[sources.size() * width];
        for (int s = 0; s < sources.size(); s++) {
            float[] goal = target.clone();
            System.arraycopy(sources.get(s), 0, goal, 0, held);
            System.arraycopy(plan.codes(sources.get(s), goal), 0, all, s * width, width);
        }
        float[] pictures = model.decode(all, sources.size() * places);
        int pixels = places * ImageSet.PIXELS;
        List<Column> columns = new ArrayList<>();
        for (int s = 0; s < sources.size(); s++) {
            columns.add(new Column(
                    sources.get(s),
                    Arrays.copyOfRange(all, s * width, (s + 1) * width),
                    Arrays.copyOfRange(pictures, s * pixels, (s + 1) * pixels)));
        }
        return columns;
    }

    /** The places of the pictures, as they are shown: t between 0 (source) and 1 (target), then beyond. */
    public List<Double> positions() {
        return plan.positions();
    }

    /** With one source replaced, or added behind the last: only its column is decoded. */
    public Walks withSource(int column, float[] source) {
        Decoder.of(Optional.of(model), source.length);
        List<Column> next = new ArrayList<>(columns);
        Column made = decoded(model, plan, held, List.of(source), target).getFirst();
        if (column == next.size() && column < MOST) {
            next.add(made);
        } else {
            next.set(column, made);
        }
        return new Walks(model, plan, held, target, next);
    }

    /** With another target: all columns are decoded. */
    public Walks withTarget(float[] next) {
        return of(
                Optional.of(model),
                plan,
                held,
                columns.stream().map(Column::source).toList(),
                next);
    }
}
