package latentexplorer.ui.explorer.paths;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.CodeSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.path.PathMeasures;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import org.jspecify.annotations.Nullable;

/** Maps of random codes, and paths on them. */
final class Grounds {
    static final int WIDTH = 3;

    private Grounds() {}

    /** Decodes to white sheets. */
    private static final class Blank implements LatentModel {
        @Override
        public int latentSize() {
            return WIDTH;
        }

        @Override
        public float[] encode(float[] images, int n) {
            return new float[n * WIDTH];
        }

        @Override
        public float[] decode(float[] codes, int n) {
            return new float[n * ImageSet.PIXELS];
        }
    }

    static Embedding pca(int n, Workers workers) {
        SeededRandom random = new SeededRandom(1);
        float[] codes = new float[n * WIDTH];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (float) ((3 - i % WIDTH) * random.nextGaussian());
        }
        int[] ids = IntStream.range(0, n).toArray();
        return new PcaEmbedder()
                .embed(new CodeSet("digits", n, "m.model", "h", codes, WIDTH, ids), workers, JobScope.unattended());
    }

    /** The same points by a method whose places are looked up among the neighbours. */
    static Embedding umap(Embedding pca) {
        return new Embedding(
                "UMAP",
                Map.of(
                        "neighbours", "5",
                        "minimum distance", "0.1",
                        "spread", "1.0",
                        "epochs", "20",
                        "metric", "euclidean"),
                1,
                pca.dataset(),
                pca.images(),
                pca.modelName(),
                pca.modelHash(),
                pca.x(),
                pca.y(),
                pca.codes(),
                WIDTH,
                pca.ids());
    }

    static Exhibit exhibit(Embedding map, @Nullable Exhibit beside) {
        int n = map.size();
        ImageSet images = new ImageSet("digits", new byte[n * ImageSet.PIXELS], new int[n], List.of("0"));
        return Exhibit.of(
                beside == null ? new OpenDataSet("digits", images) : beside.data(),
                new OpenEmbedding(Path.of("a.embedding"), map),
                new OpenModel(Path.of("m.model"), "m", "digits", "h", new Blank()),
                beside);
    }

    /** Straight from one point's code to another's and a little beyond. */
    static CodePath straight(Embedding map, int from, int to) {
        double[] positions = {0, 0.25, 0.5, 0.75, 1, 1.2};
        float[] codes = new float[positions.length * WIDTH];
        for (int i = 0; i < positions.length; i++) {
            for (int j = 0; j < WIDTH; j++) {
                float a = map.codes()[from * WIDTH + j];
                float b = map.codes()[to * WIDTH + j];
                codes[i * WIDTH + j] =
                        positions[i] == 0 ? a : positions[i] == 1 ? b : (float) (a + positions[i] * (b - a));
            }
        }
        return path(PathKind.STRAIGHT, positions, codes, new int[0]);
    }

    static CodePath path(PathKind kind, double[] positions, float[] codes, int[] stops) {
        return new CodePath(
                kind,
                positions,
                WIDTH,
                codes,
                new float[positions.length * ImageSet.PIXELS],
                stops,
                new PathMeasures(1, 1, 1, Double.NaN, Double.NaN),
                Optional.empty());
    }
}
