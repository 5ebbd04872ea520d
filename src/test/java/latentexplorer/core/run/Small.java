package latentexplorer.core.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.BetaSchedule;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.KlTerm;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.Trainer;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingWatcher;
import latentexplorer.core.net.VariationalSpec;

/** Small trainings of each kind. */
final class Small {
    static final Workers WORKERS = new Workers("test", 2);
    static final TrainingData DATA = data(90, 20);
    static final DenseSpec DENSE = DenseSpec.DEFAULT
            .withInput(new InputSpec(10, true, false))
            .withLayers(List.of(32), 4, List.of())
            .withDropout(new Dropout(0, 0.2))
            .withSchedule(new Schedule(32, 3, 2, 0.005))
            .withSeed(5);
    static final VariationalSpec VARIATIONAL = VariationalSpec.DEFAULT
            .withInput(new InputSpec(10, false, false))
            .withLayers(List.of(32), 4, List.of())
            .withSchedule(new Schedule(32, 3, 2, 0.005))
            .withKl(new KlTerm(new BetaSchedule.Cyclic(1, 0.2, 0.5, 0.0, 0.01), true, KlTerm.DEFAULT.reduction()))
            .withSeed(6);
    static final StyleSpec ADVERSARIAL = StyleSpec.ADVERSARIAL
            .withClasses(3)
            .withStyleSize(2)
            .withSchedule(new Schedule(32, 3, 1, 0.002))
            .withSeed(7);
    static final Map<String, ModelSpec> KINDS =
            Map.of("dense", DENSE, "variational", VARIATIONAL, "adversarial", ADVERSARIAL);

    private Small() {}

    static TrainingData data(int train, int test) {
        ImageSet images = blobs(train + test);
        return new TrainingData(
                images,
                IntStream.range(0, train).toArray(),
                IntStream.range(train, train + test).toArray());
    }

    private static ImageSet blobs(int n) {
        SeededRandom random = new SeededRandom(1);
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i % 3;
            double cx = 8 + 6 * labels[i] + random.nextGaussian();
            double cy = 14 + 2 * random.nextGaussian();
            for (int p = 0; p < ImageSet.PIXELS; p++) {
                double dx = p % ImageSet.SIDE - cx;
                double dy = p / ImageSet.SIDE - cy;
                pixels[i * ImageSet.PIXELS + p] = (byte) Math.round(255 * Math.exp(-(dx * dx + dy * dy) / 30));
            }
        }
        return new ImageSet("blobs", pixels, labels, List.of("left", "middle", "right"));
    }

    static ModelBundle.Dataset dataset() {
        return new ModelBundle.Dataset("blobs", "made-up blobs", List.of("left", "middle", "right"), List.of())
                .with(ModelBundle.Parts.of(DATA, false, "the first 90"));
    }

    static RunPlan plan(ModelSpec spec) {
        return new RunPlan(spec, dataset(), Optional.of("small"), List.of("train", "--preset", "small"));
    }

    static Trainer trainer(ModelSpec spec) {
        return Trainers.of(spec, WORKERS);
    }

    static void fail(String sentence) {
        throw new AssertionError(sentence);
    }

    /** Follows nothing; ends the training, one way or another, when it was asked so many times. */
    static class Patient implements TrainingWatcher {
        private final int asks;
        private final Runnable then;
        private int asked;

        Patient() {
            this(-1, () -> {});
        }

        Patient(int asks, Runnable then) {
            this.asks = asks;
            this.then = then;
        }

        @Override
        public void epoch(EpochResult result, LatentModel current) {}

        @Override
        public boolean stopRequested() {
            asked++;
            if (asked == asks) {
                then.run();
            }
            return asks >= 0 && asked >= asks;
        }
    }
}
