package latentexplorer.core.net.classify;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Classifier;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.TrainingData;

/**
 * Trains a classifier. The same seed gives the same weights, on any number of threads. The test images have no part in it:
 * the weights of the last epoch are taken, whatever they make of them.
 */
public final class ClassifierTrainer {
    private static final int BLOCK = 512;

    private final ClassifierSpec spec;
    private final Workers workers;

    /**
     * What came of an epoch.
     *
     * @param number counted from 1
     * @param crossEntropy mean over the training images as they were learned, nats
     */
    public record Epoch(int number, double crossEntropy) {}

    /** @throws IllegalArgumentException with the sentences of {@link ClassifierSpec#problems()} */
    public ClassifierTrainer(ClassifierSpec spec, Workers workers) {
        List<String> problems = spec.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
        this.spec = spec;
        this.workers = workers;
    }

    /**
     * @param watcher is told of each epoch
     * @throws IllegalArgumentException with a sentence when there are images without a class, fewer than two classes to learn,
     *     or the loss is no number any more
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public TrainedClassifier train(Shares shares, Consumer<Epoch> watcher, JobScope scope) {
        TrainingData data = shares.data();
        check(data);
        int n = data.train().length;
        int size = Math.min(spec.batchSize(), n);
        ClassifierSteps steps = new ClassifierSteps(spec, data, workers);
        for (int e = 1; e <= spec.epochs(); e++) {
            double rate = spec.learningRate() * (spec.epochs() - e + 1) / spec.epochs();
            int[] order = SeededRandom.of(spec.seed(), e).permutation(n);
            double sum = 0;
            for (int from = 0; from < n; from += size) {
                scope.report((e - 1 + (double) from / n) / spec.epochs(), "Epoch " + e + " of " + spec.epochs());
                sum += steps.step(order, from, Math.min(size, n - from), rate);
            }
            if (!Double.isFinite(sum)) {
                throw new IllegalArgumentException(
                        "The loss was no number any more in epoch " + e + ". A lower learning rate may help.");
            }
            watcher.accept(new Epoch(e, sum / n));
        }
        TrainedClassifier trained = new TrainedClassifier(
                spec, shares.dataset(), steps.weights(), Double.NaN, Double.NaN, Optional.empty());
        int[] group = Alike.groups(data.images().classNames());
        int[] itself = IntStream.range(0, group.length).toArray();
        int[] found = found(trained.classifier(), data.images(), data.test(), scope);
        return new TrainedClassifier(
                spec,
                shares.dataset(),
                trained.weights(),
                accuracy(data, found, group),
                accuracy(data, found, itself),
                Optional.empty());
    }

    private static void check(TrainingData data) {
        ImageSet images = data.images();
        for (int[] part : List.of(data.train(), data.test())) {
            for (int i : part) {
                if (images.label(i) == ImageSet.UNLABELLED) {
                    throw new IllegalArgumentException(
                            "A classifier learns classes, but image " + i + " of " + images.name() + " has no label.");
                }
            }
        }
        if (IntStream.of(data.train()).map(images::label).distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "All training images of " + images.name() + " are of one class; a classifier needs at least two.");
        }
    }

    /** The most probable class of each image. */
    private int[] found(Classifier classifier, ImageSet images, int[] indices, JobScope scope) {
        int[] found = new int[indices.length];
        workers.forEachShard((indices.length + BLOCK - 1) / BLOCK, block -> {
            scope.check();
            int from = block * BLOCK;
            int count = Math.min(BLOCK, indices.length - from);
            float[] pixels = new float[count * ImageSet.PIXELS];
            for (int i = 0; i < count; i++) {
                images.copyScaled(indices[from + i], pixels, i * ImageSet.PIXELS);
            }
            System.arraycopy(classifier.decide(pixels, count), 0, found, from, count);
        });
        return found;
    }

    private static double accuracy(TrainingData data, int[] found, int[] group) {
        int[] test = data.test();
        long right = IntStream.range(0, test.length)
                .filter(i -> group[found[i]] == group[data.images().label(test[i])])
                .count();
        return test.length == 0 ? Double.NaN : (double) right / test.length;
    }
}
