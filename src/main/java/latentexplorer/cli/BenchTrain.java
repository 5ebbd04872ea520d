package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.IdxFile;
import latentexplorer.core.data.IdxKind;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.CodeActivation;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.DenseTrainer;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.KlTerm;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.Loss;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.StyleTrainer;
import latentexplorer.core.net.Trainer;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.core.net.VariationalTrainer;

/**
 * Times training with the classes that the window and {@code train} use, on 20,480 images of Fashion-MNIST, in milliseconds a
 * batch, the best epoch counts: the network 784-64-16-64-784 with a linear code, and the variational one of these sizes with
 * beta 0.001, six epochs of batches of 256, Adam at 0.001; both style models as their presets have them, on 6,400 of
 * the images, four epochs of batches of 64.
 */
final class BenchTrain {
    private static final int IMAGES = 20_480;
    private static final int BATCH = 256;
    private static final int EPOCHS = 6;
    private static final int STYLE_IMAGES = 6_400;
    private static final int STYLE_EPOCHS = 4;

    /** Where Linux systems keep the full set; without it the bundled 10,000 images are used more than once. */
    private static final Path FULL = Path.of("/usr/share/datasets/fashion-mnist");

    private final DataSource source;

    BenchTrain(DataSource source) {
        this.source = source;
    }

    private ImageSet fashion() throws IOException {
        Path images = FULL.resolve("train-images-idx3-ubyte.gz");
        Path labels = FULL.resolve("train-labels-idx1-ubyte.gz");
        ImageSet bundled =
                source.load(BundledSets.FASHION, JobScope.unattended()).images();
        if (!Files.isRegularFile(images) || !Files.isRegularFile(labels)) {
            return bundled;
        }
        byte[] classes =
                IdxFile.read(labels, IdxKind.LABELS, JobScope.unattended()).values();
        return new ImageSet(
                bundled.name(),
                IdxFile.read(images, IdxKind.IMAGES, JobScope.unattended()).values(),
                IntStream.range(0, classes.length).map(i -> classes[i]).toArray(),
                bundled.classNames());
    }

    List<BenchRow> rows() throws IOException {
        ImageSet fashion = fashion();
        List<BenchRow> rows = new ArrayList<>();
        TrainingData data = first(IMAGES, fashion);
        try (Workers workers = new Workers("bench", Runtime.getRuntime().availableProcessors())) {
            for (Loss loss : new Loss[] {Loss.BCE, Loss.MSE}) {
                measure(loss.name().toLowerCase(Locale.ROOT), new DenseTrainer(spec(loss), workers), data, rows);
            }
            measure("vae", new VariationalTrainer(variational(), workers), data, rows);
            for (String preset : List.of("style-sae", "style-aae")) {
                ModelSpec style = Presets.named(preset).orElseThrow().spec();
                measure(
                        preset,
                        new StyleTrainer(shortened((StyleSpec) style), workers),
                        first(STYLE_IMAGES, fashion),
                        rows);
            }
        }
        return rows;
    }

    private static TrainingData first(int count, ImageSet images) {
        return new TrainingData(
                images, IntStream.range(0, count).map(i -> i % images.size()).toArray(), new int[0]);
    }

    private static void measure(String name, Trainer trainer, TrainingData data, List<BenchRow> rows) {
        Fastest fastest = new Fastest();
        TrainingResult result = trainer.train(data, fastest, JobScope.unattended());
        rows.add(new BenchRow("train." + name, fastest.milliseconds, "ms/batch"));
        rows.add(new BenchRow(
                "train." + name + ".final-loss", result.history().getLast().trainLoss(), ""));
    }

    private static StyleSpec shortened(StyleSpec preset) {
        Schedule usual = preset.schedule();
        return preset.withSchedule(new Schedule(usual.batchSize(), STYLE_EPOCHS, 1, usual.learningRate()));
    }

    private static VariationalSpec variational() {
        return VariationalSpec.DEFAULT
                .withInput(new InputSpec(0, false, false))
                .withKl(KlTerm.constant(0.001))
                .withSchedule(new Schedule(BATCH, EPOCHS, 1, 0.001))
                .withSeed(1);
    }

    private static DenseSpec spec(Loss loss) {
        return DenseSpec.DEFAULT
                .withInput(new InputSpec(0, false, false))
                .withLayers(List.of(64), 16, List.of())
                .withCodeActivation(CodeActivation.LINEAR)
                .withSchedule(new Schedule(BATCH, EPOCHS, 1, 0.001))
                .withSeed(1)
                .withLoss(loss);
    }

    /** Keeps the time of the fastest epoch. */
    private static final class Fastest implements TrainingWatcher {
        private double milliseconds = Double.POSITIVE_INFINITY;

        @Override
        public void epoch(EpochResult result, LatentModel current) {
            milliseconds = Math.min(milliseconds, result.seconds() * 1e3 / result.updates());
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
