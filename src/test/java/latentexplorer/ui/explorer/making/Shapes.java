package latentexplorer.ui.explorer.making;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.LatentModel;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;

/** A few images, and a model whose codes are two of their pixels and the sum of both. */
public final class Shapes {
    private static final int LATENT = 3;

    private Shapes() {}

    public static OpenDataSet data(int images) {
        byte[] pixels = new byte[images * ImageSet.PIXELS];
        int[] labels = new int[images];
        for (int i = 0; i < images; i++) {
            labels[i] = i % 2;
            Arrays.fill(pixels, i * ImageSet.PIXELS, i * ImageSet.PIXELS + 28, (byte) (i * 37 % 251));
            Arrays.fill(pixels, i * ImageSet.PIXELS + 28, i * ImageSet.PIXELS + 90, (byte) (labels[i] * 120));
        }
        return new OpenDataSet("shapes", new ImageSet("Shapes", pixels, labels, List.of("a", "b")));
    }

    public static OpenModel model(String title) {
        return new OpenModel(Path.of(title + ".model"), title, "shapes", "hash of " + title, new Sums());
    }

    private static final class Sums implements LatentModel {
        @Override
        public int latentSize() {
            return LATENT;
        }

        @Override
        public float[] encode(float[] images, int n) {
            float[] codes = new float[n * LATENT];
            for (int i = 0; i < n; i++) {
                codes[i * LATENT] = images[i * ImageSet.PIXELS];
                codes[i * LATENT + 1] = images[i * ImageSet.PIXELS + 40];
                codes[i * LATENT + 2] = codes[i * LATENT] + codes[i * LATENT + 1];
            }
            return codes;
        }

        @Override
        public float[] decode(float[] codes, int n) {
            return new float[n * ImageSet.PIXELS];
        }
    }
}
