package latentexplorer.core.insight;

import java.util.Locale;
import java.util.OptionalDouble;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;

/**
 * The part of the codes that has directions: all of it, or the style of a model that tells classes apart.
 *
 * @param values images x width
 * @param width values of each
 * @param words what they are, for the user
 * @param priorDeviation standard deviation of the normal distribution with mean 0 that they should have, if they should
 */
record CodeSpace(float[] values, int width, String words, OptionalDouble priorDeviation) {
    static CodeSpace of(LatentModel model, ModelSpec spec, Pass pass) {
        int size = model.latentSize();
        if (model instanceof StyleModel style) {
            int width = style.styleSize();
            return new CodeSpace(
                    pass.columns(size, style.classes(), width), width, words("style", width), deviation(spec));
        }
        return new CodeSpace(pass.codes(), size, words("code", size), deviation(spec));
    }

    private static OptionalDouble deviation(ModelSpec spec) {
        return switch (spec) {
            case VariationalSpec _ -> OptionalDouble.of(1);
            case StyleSpec style when style.adversarial() -> OptionalDouble.of(style.priorDeviation());
            default -> OptionalDouble.empty();
        };
    }

    private static String words(String what, int width) {
        return String.format(Locale.ROOT, width == 1 ? "%s, 1 value" : "%s, %,d values", what, width);
    }

    /** Whether all values are numbers. */
    boolean finite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    int count() {
        return values.length / width;
    }
}
