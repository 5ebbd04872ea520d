package latentexplorer.ui.explorer.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.Undo;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** The experiments on a handful of codes, with a model whose pictures tell which code they were made of. */
final class Bench {
    /** Codes of the images: those of test vector TV-4 first. */
    static final float[][] CODES = {
        {0, 0},
        {1, 2},
        {1, 1},
        {2, 3},
        {0, 5},
        {3, 1},
        {-1, 2},
        {2, -2},
        {4, 4},
        {-3, -1},
        {0.5f, 0.5f},
        {5, 0},
        {1, 4},
        {-2, 3},
        {3, 3}
    };

    static final int IMAGES = CODES.length;

    final Session session = new Session();
    final Showing showing = new Showing();
    final Undo undo = new Undo();
    final ExperimentModel model = new ExperimentModel();
    final Telltale net = new Telltale();
    final ExperimentController controller;
    ModelSpec spec = DenseSpec.DEFAULT;
    List<String> learned = List.of("0", "1", "2");

    Bench(Jobs jobs) {
        controller = new ExperimentController(
                model,
                new ExperimentController.Surroundings(
                        session,
                        jobs,
                        showing,
                        undo,
                        _ -> new ModelFacts(Optional.of(spec), learned),
                        new Workers("test", 1)));
    }

    /** Hangs the map of all images. */
    Bench hung() {
        show(exhibit("digits", "first.embedding", "h1", net, IMAGES));
        return this;
    }

    void show(@Nullable Exhibit exhibit) {
        showing.hoveredProperty().set(Showing.NONE);
        showing.exhibitProperty().set(exhibit);
    }

    void hover(int point) {
        showing.hoveredProperty().set(point);
    }

    /** Clicks on points, the pointer over each. */
    void click(int... points) {
        for (int point : points) {
            hover(point);
            controller.choose(point);
        }
    }

    Shown shown() {
        Shown shown = model.shownProperty().get();
        if (shown == null) {
            throw new AssertionError("nothing shows");
        }
        return shown;
    }

    Slots slots() {
        return model.setupProperty().get().slots();
    }

    /** @param points how many of the images the map shows */
    static Exhibit exhibit(String data, String file, String hash, @Nullable LatentModel net, int points) {
        byte[] pixels = new byte[IMAGES * ImageSet.PIXELS];
        int[] labels = new int[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            labels[i] = i % 3;
            Arrays.fill(pixels, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS, (byte) (i * 15));
        }
        ImageSet images = new ImageSet(data, pixels, labels, List.of("0", "1", "2"));
        float[] x = new float[points];
        float[] y = new float[points];
        float[] codes = new float[points * 2];
        for (int i = 0; i < points; i++) {
            x[i] = i % 4;
            y[i] = (float) (i / 4);
            codes[2 * i] = CODES[i][0];
            codes[2 * i + 1] = CODES[i][1];
        }
        Embedding map = new Embedding(
                "PCA",
                Map.of(),
                1,
                data,
                IMAGES,
                "dense.model",
                hash,
                x,
                y,
                codes,
                2,
                IntStream.range(0, points).toArray());
        OpenModel model = net == null ? null : new OpenModel(Path.of("dense.model"), "Dense 2", data, hash, net);
        return Exhibit.of(new OpenDataSet(data, images), new OpenEmbedding(Path.of(file), map), model, null);
    }

    /** The first two pixels of a picture are its code; counts what it decodes. */
    static final class Telltale implements LatentModel {
        final List<Integer> batches = new ArrayList<>();

        int decoded() {
            return batches.stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public int latentSize() {
            return 2;
        }

        @Override
        public float[] encode(float[] images, int n) {
            float[] codes = new float[2 * n];
            for (int i = 0; i < n; i++) {
                codes[2 * i] = 100 * images[i * ImageSet.PIXELS];
            }
            return codes;
        }

        @Override
        public float[] decode(float[] codes, int n) {
            batches.add(n);
            float[] pixels = new float[n * ImageSet.PIXELS];
            for (int i = 0; i < n; i++) {
                pixels[i * ImageSet.PIXELS] = codes[2 * i];
                pixels[i * ImageSet.PIXELS + 1] = codes[2 * i + 1];
            }
            return pixels;
        }
    }
}
