package latentexplorer.core.data;

import java.io.IOException;
import java.nio.file.Path;
import latentexplorer.core.file.BadFileException;

/**
 * A picture that the user hands over, as ink on nothing.
 *
 * @param ink height x width values, 0 (ground) to 1; shared and not to be changed
 * @param width of the picture as it was read
 * @param inverted whether it was dark on bright
 */
public record InkPicture(float[] ink, int width, boolean inverted) {
    private static final double WHITE = 255;

    /** In a picture that was scanned or taken what is fainter than this is the grain of the paper. */
    private static final float GRAIN = 0.1f;

    /**
     * Reads a PNG or JPEG file of any size; what is transparent is white. The mean of its border is the ground, which becomes 0:
     * a bright ground is inverted. Pictures of 28 x 28 pixels on black stay as they are.
     *
     * @throws BadFileException when it is no picture or damaged
     */
    public static InkPicture read(Path file) throws IOException {
        Picture picture = Picture.load(file);
        double ground = picture.borderMean();
        boolean inverted = 2 * ground > WHITE;
        double[] grey = picture.grey();
        boolean clean = grey.length == ImageSet.PIXELS && picture.width() == ImageSet.SIDE;
        float[] ink = new float[grey.length];
        for (int i = 0; i < ink.length; i++) {
            double value = inverted ? (ground - grey[i]) / ground : (grey[i] - ground) / (WHITE - ground);
            ink[i] = value < 0 || !clean && value < GRAIN ? 0 : (float) value;
        }
        return new InkPicture(ink, picture.width(), inverted);
    }
}
