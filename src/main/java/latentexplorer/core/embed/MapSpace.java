package latentexplorer.core.embed;

import java.util.Locale;

/** In what space a map shows its points: whose distances it tries to keep. */
public sealed interface MapSpace {
    /** As it is shown under a map. */
    String words();

    /** The codes of the model that the embedding names. */
    record Codes() implements MapSpace {
        @Override
        public String words() {
            return "codes";
        }
    }

    /**
     * The images themselves; the embedding's codes are then what is left of them, and there is no model.
     *
     * @param components number of principal components, or 0 for the pixels as they are
     * @param explainedVariance the share of the images' variance in them; 1 for the pixels
     */
    record Images(int components, double explainedVariance) implements MapSpace {
        @Override
        public String words() {
            return components == 0
                    ? "pixels of the images"
                    : String.format(
                            Locale.ROOT,
                            "%d principal components of the images (%.1f %% of their variance)",
                            components,
                            100 * explainedVariance);
        }
    }
}
