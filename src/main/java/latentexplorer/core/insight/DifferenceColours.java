package latentexplorer.core.insight;

/**
 * The colours of a difference picture: grey is true x decoded; the red channel is full where the decoded
 * pixel is too high by more than 0.1, the blue channel where it is too low by more than 0.1.
 */
public final class DifferenceColours {
    private static final float TOLERANCE = 0.1f;

    private DifferenceColours() {}

    /**
     * The colour of one pixel, opaque ARGB.
     *
     * @param truth the input pixel, 0..1
     * @param decoded what the model made of it, 0..1
     */
    public static int colour(float truth, float decoded) {
        int grey = Math.round(Math.clamp(truth * decoded, 0f, 1f) * 255);
        int red = decoded - truth > TOLERANCE ? 255 : grey;
        int blue = truth - decoded > TOLERANCE ? 255 : grey;
        return 0xFF000000 | red << 16 | grey << 8 | blue;
    }
}
