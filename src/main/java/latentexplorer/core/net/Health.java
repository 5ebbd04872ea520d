package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;

/** Reads a training's history as somebody experienced would. */
public final class Health {
    /** Shares of the pixels that the model gave up, from which on to speak of it, and to warn. */
    private static final double MANY_PIXELS = 0.2;

    private static final double MOST_PIXELS = 0.5;

    /** Shares of the hidden units that do nothing. */
    private static final double MANY_UNITS = 0.1;

    private static final double MOST_UNITS = 0.5;

    private Health() {}

    /**
     * @param history all epochs up to the one looked at; what was not measured is not spoken of
     * @return what stands out, worst first; empty when nothing does
     */
    public static List<Advice> of(ModelSpec spec, List<Epoch> history) {
        if (history.isEmpty()) {
            return List.of();
        }
        Epoch last = history.getLast();
        List<Advice> found = new ArrayList<>(new LossCourse(spec, history).advice());
        if (spec instanceof VariationalSpec variational) {
            collapse(variational, last).ifPresent(found::add);
            hiddenUnits(variational.layers(), variational.effectiveDecoderLayers(), last)
                    .ifPresent(found::add);
        }
        if (spec instanceof DenseSpec dense) {
            codeUnits(dense, last).ifPresent(found::add);
            hiddenUnits(dense.layers(), dense.effectiveDecoderLayers(), last).ifPresent(found::add);
        }
        if (spec instanceof StyleSpec style && style.adversarial()) {
            Duel.advice(style, last).ifPresent(found::add);
        }
        pixels(last).ifPresent(found::add);
        found.sort(Comparator.comparing(Advice::severity).reversed());
        return List.copyOf(found);
    }

    /**
     * What the training images say before anything is learned.
     *
     * @return worst first; empty when nothing stands out
     */
    public static List<Advice> of(TrainingData data) {
        int still = stillPixels(data.images().pixels(), data.train());
        if (still == 0) {
            return List.of();
        }
        if (still == ImageSet.PIXELS) {
            return List.of(new Advice(
                    Severity.ALARM,
                    Topic.DEAD_PIXELS,
                    data.train().length == 1
                            ? "There is one training image alone: a model can learn it by heart and nothing else."
                            : String.format(
                                    Locale.ROOT,
                                    "All %,d training images are the same: there is nothing to tell apart.",
                                    data.train().length)));
        }
        return List.of(new Advice(
                still >= MOST_PIXELS * ImageSet.PIXELS ? Severity.WARNING : Severity.NOTE,
                Topic.DEAD_PIXELS,
                String.format(
                        Locale.ROOT,
                        "%d of %d pixels %s the same in all training images: %s nothing, and %s any mean error"
                                + " look smaller.",
                        still,
                        ImageSet.PIXELS,
                        still == 1 ? "is" : "are",
                        still == 1 ? "it says" : "they say",
                        still == 1 ? "makes" : "make")));
    }

    /** Most pixels differ between the first few images and are not looked at again. */
    private static int stillPixels(byte[] pixels, int[] indices) {
        int[] still = new int[ImageSet.PIXELS];
        Arrays.setAll(still, p -> p);
        int left = still.length;
        int first = indices[0] * ImageSet.PIXELS;
        for (int i = 1; i < indices.length && left > 0; i++) {
            int image = indices[i] * ImageSet.PIXELS;
            int kept = 0;
            for (int s = 0; s < left; s++) {
                int p = still[s];
                still[kept] = p;
                kept += pixels[image + p] == pixels[first + p] ? 1 : 0;
            }
            left = kept;
        }
        return left;
    }

    private static Optional<Advice> collapse(VariationalSpec spec, Epoch last) {
        List<Double> variances = last.units().getOrDefault(VariationalSpec.UNIT_VARIANCE, List.of());
        Double share = last.validation().get(VariationalSpec.ACTIVE);
        if (variances.isEmpty() && share == null) {
            return Optional.empty();
        }
        // Histories of former versions have the share of the active units alone.
        int active = variances.isEmpty()
                ? (int) Math.round(share * spec.latentSize())
                : new Collapse(variances, variances).activeUnits();
        int units = variances.isEmpty() ? spec.latentSize() : variances.size();
        Optional<Advice> alarm =
                Collapse.alarm(active, units).map(sentence -> new Advice(Severity.ALARM, Topic.COLLAPSE, sentence));
        if (alarm.isPresent() || active == units) {
            return alarm;
        }
        return Optional.of(new Advice(
                Severity.NOTE,
                Topic.COLLAPSE,
                units - active == 1
                        ? String.format(Locale.ROOT, "1 of %,d units carries nothing: a smaller code would do.", units)
                        : String.format(
                                Locale.ROOT,
                                "%,d of %,d units carry nothing: a smaller code would do.",
                                units - active,
                                units)));
    }

    private static Optional<Advice> codeUnits(DenseSpec spec, Epoch last) {
        int dead = count(last, DenseSpec.DEAD_CODE);
        int all = spec.latentSize();
        if (dead == 0) {
            return Optional.empty();
        }
        if (dead >= all) {
            return Optional.of(new Advice(
                    Severity.ALARM,
                    Topic.DEAD_UNITS,
                    "The code is 0 for every image, so all images come back the same: begin anew with a lower learning"
                            + " rate, another seed or a linear code."));
        }
        return Optional.of(new Advice(
                dead > MOST_UNITS * all ? Severity.WARNING : Severity.NOTE,
                Topic.DEAD_UNITS,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d units of the code %s 0 for every image: take a smaller or a linear code, or begin"
                                + " anew with a lower learning rate.",
                        dead,
                        all,
                        dead == 1 ? "is" : "are")));
    }

    private static Optional<Advice> hiddenUnits(List<Integer> encoder, List<Integer> decoder, Epoch last) {
        int all = sum(encoder) + sum(decoder);
        int dead = count(last, DenseSpec.DEAD_HIDDEN);
        if (dead == 0 || dead < MANY_UNITS * all) {
            return Optional.empty();
        }
        return Optional.of(new Advice(
                dead > MOST_UNITS * all ? Severity.WARNING : Severity.NOTE,
                Topic.DEAD_UNITS,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d hidden units %s 0 for every image and %s no more: begin anew with a lower learning"
                                + " rate, or take smaller layers.",
                        dead,
                        all,
                        dead == 1 ? "is" : "are",
                        dead == 1 ? "learns" : "learn")));
    }

    private static Optional<Advice> pixels(Epoch last) {
        int dead = count(last, ModelSpec.DEAD_PIXELS);
        if (dead < MANY_PIXELS * ImageSet.PIXELS) {
            return Optional.empty();
        }
        return Optional.of(new Advice(
                dead >= MOST_PIXELS * ImageSet.PIXELS ? Severity.WARNING : Severity.NOTE,
                Topic.DEAD_PIXELS,
                String.format(
                        Locale.ROOT,
                        "%d of %d pixels differ between the images, but the model draws them always the same: train"
                                + " longer, or take a larger code or network.",
                        dead,
                        ImageSet.PIXELS)));
    }

    private static int count(Epoch epoch, String metric) {
        Map<String, Double> measured = epoch.validation();
        double value = measured.getOrDefault(metric, 0.0);
        return Double.isFinite(value) ? (int) value : 0;
    }

    private static int sum(List<Integer> layers) {
        return layers.stream().mapToInt(Integer::intValue).sum();
    }
}
