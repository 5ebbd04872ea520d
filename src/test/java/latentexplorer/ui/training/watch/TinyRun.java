package latentexplorer.ui.training.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingWatcher;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunPlan;
import latentexplorer.core.run.RunWriter;
import latentexplorer.ui.session.OpenDataSet;

/** A training of a few blobs in a folder, read as the window reads it. */
final class TinyRun implements WatchedRun {
    private static final int TRAIN = 90;
    private static final int TEST = 30;
    private static final ImageSet BLOBS = blobs();

    private final Run run;
    private final HeldOut heldOut;
    private Moment moment;

    private TinyRun(Run run, int heldOut) throws IOException {
        this.run = run;
        this.heldOut = new HeldOut(
                new OpenDataSet("blobs", BLOBS),
                IntStream.range(TRAIN, TRAIN + heldOut).toArray(),
                "validation");
        moment = Moment.ended(run.history(), run.kept(), run.bytesKept());
    }

    static TinyRun train(Path folder, ModelSpec spec, Workers workers) throws IOException {
        int[] train = IntStream.range(0, TRAIN).toArray();
        int[] test = IntStream.range(TRAIN, TRAIN + TEST).toArray();
        TrainingData data = new TrainingData(BLOBS, train, test);
        var dataset = new ModelBundle.Dataset("blobs", "made-up blobs", BLOBS.classNames(), List.of())
                .with(ModelBundle.Parts.of(data, false, "the first 90"));
        try (RunWriter writer =
                RunWriter.create(folder, "tiny", new RunPlan(spec, dataset, Optional.empty(), List.of()))) {
            writer.train(
                    Trainers.of(spec, workers),
                    data,
                    new TrainingWatcher() {
                        @Override
                        public void epoch(EpochResult result, LatentModel current) {}

                        @Override
                        public boolean stopRequested() {
                            return false;
                        }
                    },
                    trouble -> {
                        throw new AssertionError(trouble);
                    },
                    JobScope.unattended());
            return new TinyRun(writer.run(), TEST);
        }
    }

    TinyRun withoutHeldOut() throws IOException {
        return new TinyRun(run, 0);
    }

    /** As it was after some epochs, while it still ran. */
    void runningAfter(int epochs) throws IOException {
        moment = new Moment(
                run.history().subList(0, epochs),
                run.kept().stream().filter(epoch -> epoch <= epochs).toList(),
                run.bytesKept(),
                true,
                run.info().lastEpoch());
    }

    Path folder() {
        return run.folder();
    }

    private static ImageSet blobs() {
        SeededRandom random = new SeededRandom(1);
        int n = TRAIN + TEST;
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

    @Override
    public String title() {
        return "tiny";
    }

    @Override
    public ModelSpec spec() {
        return run.info().spec();
    }

    @Override
    public int batches() {
        return Math.ceilDiv(TRAIN, spec().schedule().batchSize());
    }

    @Override
    public Moment now() {
        return moment;
    }

    @Override
    public LatentModel model(int epoch) throws IOException {
        return run.bundle(epoch).model();
    }

    @Override
    public HeldOut heldOut(JobScope scope) {
        return heldOut;
    }
}
