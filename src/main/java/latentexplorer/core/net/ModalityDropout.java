package latentexplorer.core.net;

import java.util.List;
import latentexplorer.core.linalg.SeededRandom;

/**
 * How often a labelled autoencoder has to do without its image or without its label in training, so that it learns to work
 * with either alone. Never both at once.
 *
 * @param image the share of samples without their image
 * @param label the share of samples without their label
 */
public record ModalityDropout(double image, double label) {
    public static final ModalityDropout NONE = new ModalityDropout(0, 0);

    /** What is left of a sample. */
    enum Kept {
        BOTH,
        LABEL_ALONE,
        IMAGE_ALONE
    }

    boolean active() {
        return image > 0 || label > 0;
    }

    List<String> problems() {
        return image >= 0 && label >= 0 && image + label <= 1
                ? List.of()
                : List.of("The rates of modality dropout must be from 0 to 1 and at most 1 together, not " + image
                        + " for the image and " + label + " for the label.");
    }

    /** Draws for one sample. */
    Kept draw(SeededRandom random) {
        double drawn = random.nextDouble();
        if (drawn < image) {
            return Kept.LABEL_ALONE;
        }
        return drawn < image + label ? Kept.IMAGE_ALONE : Kept.BOTH;
    }
}
