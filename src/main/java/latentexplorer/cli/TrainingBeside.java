package latentexplorer.cli;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.DenseTrainer;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingWatcher;

/** A training on all processors that goes on for as long as something is measured beside it. */
final class TrainingBeside implements TrainingWatcher {
    private static final int BATCH = 64;
    private static final int ENDLESS = 1_000_000;

    private final CountDownLatch learning = new CountDownLatch(1);
    private volatile boolean over;

    private TrainingBeside() {}

    /** Returns when both have ended. */
    static void during(ImageSet images, Runnable measuring) {
        TrainingBeside training = new TrainingBeside();
        int processors = Runtime.getRuntime().availableProcessors();
        try (Workers two = new Workers("beside", 2);
                Workers workers = new Workers("training", processors)) {
            two.forEachShard(2, part -> {
                if (part == 0) {
                    training.run(images, workers);
                } else {
                    training.measure(measuring);
                }
            });
        }
    }

    private void run(ImageSet images, Workers workers) {
        DenseSpec spec = DenseSpec.DEFAULT
                .withSchedule(new Schedule(BATCH, ENDLESS, 1, 0.001))
                .withSeed(1);
        try {
            new DenseTrainer(spec, workers)
                    .train(
                            new TrainingData(
                                    images, IntStream.range(0, images.size()).toArray(), new int[0]),
                            this,
                            JobScope.unattended());
        } finally {
            learning.countDown();
        }
    }

    private void measure(Runnable measuring) {
        try {
            learning.await();
            measuring.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            over = true;
        }
    }

    @Override
    public void epoch(EpochResult result, LatentModel current) {}

    /** Asked after every batch: then it is under way. */
    @Override
    public boolean stopRequested() {
        learning.countDown();
        return over;
    }
}
