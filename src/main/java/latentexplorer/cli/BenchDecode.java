package latentexplorer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.CodeActivation;
import latentexplorer.core.net.DenseLayout;
import latentexplorer.core.net.DenseModel;
import latentexplorer.core.net.LatentModel;

/**
 * Times decoding with the class and the call that the window decodes with, on the network 16-64-784: the best of five rounds of 200
 * calls, for 1 and for 90 codes. Prints rows {@code key<TAB>value<TAB>unit}.
 */
public final class BenchDecode implements Callable<Integer> {
    private static final int LATENT = 16;
    private static final int ROUNDS = 5;
    private static final int CALLS = 200;
    /** Rounds before the first that counts, so that the compiler has seen the code. */
    private static final int WARM_UP = 20;

    private final PrintWriter out;

    public BenchDecode(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        LatentModel model = model();
        for (int n : new int[] {1, 90}) {
            out.printf(Locale.ROOT, "decode.%d\t%.4f\tms%n", n, milliseconds(model, n));
        }
        out.flush();
        return 0;
    }

    /** The time of a call does not depend on what was learned, so the weights are random. */
    private static LatentModel model() {
        DenseLayout layout =
                new DenseLayout(List.of(ImageSet.PIXELS, 64, LATENT, 64, ImageSet.PIXELS), 1, CodeActivation.LINEAR);
        SeededRandom random = new SeededRandom(1);
        float[] weights = new float[layout.parameters()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.1 * random.nextGaussian());
        }
        Pca none = new Pca(false, new double[ImageSet.PIXELS], new double[0], new double[ImageSet.PIXELS], 0);
        return new DenseModel(layout, none, false, weights);
    }

    private static double milliseconds(LatentModel model, int n) {
        SeededRandom random = new SeededRandom(2);
        float[] codes = new float[n * LATENT];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) random.nextDouble();
        }
        float[] pixels = new float[n * ImageSet.PIXELS];
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            for (int call = 0; call < CALLS; call++) {
                model.decode(codes, n, pixels);
            }
            if (round >= WARM_UP) {
                best = Math.min(best, (System.nanoTime() - start) * 1e-6 / CALLS);
            }
        }
        return best;
    }
}
