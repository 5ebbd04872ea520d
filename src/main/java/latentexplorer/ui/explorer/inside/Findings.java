package latentexplorer.ui.explorer.inside;

import java.util.List;
import java.util.Locale;
import latentexplorer.core.support.Reality;
import org.jspecify.annotations.Nullable;

/**
 * What is found about a drawing.
 *
 * @param near images of the map with the nearest codes, the nearest first
 * @param drawn what the classifier says of the drawing; null where it is not known
 * @param remade how real the code and its picture are; null where that is not known
 */
record Findings(
        List<Neighbour> near,
        @Nullable Reality drawn,
        @Nullable Reality remade) {
    static final Findings NONE = new Findings(List.of(), null, null);

    /**
     * An image near the drawing.
     *
     * @param image index in the image set
     * @param className empty when it has none
     * @param distance of the codes
     * @param pixels 784 values in 0..1; shared, not to be changed
     */
    record Neighbour(int image, String className, double distance, float[] pixels) {}

    /** The class that the classifier sees, and how far the code is from real ones; empty where nothing is known. */
    String inWords() {
        if (drawn == null || remade == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if (drawn.hasLabel()) {
            text.append(String.format(
                    Locale.ROOT,
                    "The classifier sees %s (%.0f %%) in the drawing, %s (%.0f %%) in the reconstruction. ",
                    drawn.className(),
                    100 * drawn.certainty(),
                    remade.className(),
                    100 * remade.certainty()));
        }
        return text.append(String.format(Locale.ROOT, "Farther out than %.0f %% of unseen images.", remade.support()))
                .toString();
    }
}
