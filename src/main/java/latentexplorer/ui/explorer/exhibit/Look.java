package latentexplorer.ui.explorer.exhibit;

import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.ui.session.OpenModel;
import org.jspecify.annotations.Nullable;

/**
 * The image under the pointer.
 *
 * @param point its index in the map
 * @param image its index in the image set
 * @param className its class
 * @param typeface its typeface, for glyphs
 * @param code its code
 * @param input 784 values, 0..1
 * @param reconstruction 784 values, 0..1; null when nothing can be decoded
 */
public record Look(
        int point,
        int image,
        String className,
        Optional<String> typeface,
        float[] code,
        float[] input,
        float @Nullable [] reconstruction) {

    /** What is to be known of a point; decodes it, so not on the JavaFX thread. */
    public static Look of(Exhibit exhibit, int point) {
        int image = exhibit.image(point);
        ImageSet set = exhibit.images();
        float[] input = new float[ImageSet.PIXELS];
        set.copyScaled(image, input, 0);
        float[] code = exhibit.embedding().code(point);
        OpenModel net = exhibit.model();
        return new Look(
                point,
                image,
                set.className(image),
                set.typeface(image),
                code,
                input,
                net == null ? null : net.model().decode(code, 1));
    }

    /** Mean squared difference of reconstruction and input, pixels 0..1; NaN without a reconstruction. */
    public double error() {
        if (reconstruction == null) {
            return Double.NaN;
        }
        return squaredError(input, reconstruction, 0);
    }

    /**
     * Mean squared difference of a picture and an input.
     *
     * @param input 784 values
     * @param pixels the picture is read from {@code at} on
     */
    public static double squaredError(float[] input, float[] pixels, int at) {
        double sum = 0;
        for (int p = 0; p < input.length; p++) {
            double difference = pixels[at + p] - input[p];
            sum += difference * difference;
        }
        return sum / input.length;
    }
}
