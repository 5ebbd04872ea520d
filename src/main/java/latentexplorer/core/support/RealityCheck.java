package latentexplorer.core.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Classifier;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.classify.TrainedClassifier;

/** Tells how real codes of one model and their pictures are. Immutable, may be asked by many threads. */
public final class RealityCheck {
    private final LatentModel model;
    private final RealCodes real;
    private final Calibration calibration;
    private final Optional<TrainedClassifier> known;
    private final Optional<Classifier> classifier;
    private final int[] groups;
    private final Gaps gaps;
    private final Workers workers;

    /**
     * @param calibration measured with {@code real}
     * @param classifier of the classes that the model's images have; empty to do without
     * @throws IllegalArgumentException with a sentence, when the parts do not belong together
     */
    public RealityCheck(
            LatentModel model,
            RealCodes real,
            Calibration calibration,
            Optional<TrainedClassifier> classifier,
            Workers workers) {
        if (real.width() != model.latentSize()) {
            throw new IllegalArgumentException("The real codes have " + real.width() + " values and the model's have "
                    + model.latentSize() + ": they are of another model.");
        }
        if (real.size() != calibration.references()) {
            throw new IllegalArgumentException("The model was calibrated with " + calibration.references()
                    + " real codes of " + calibration.dataset() + ", but there are " + real.size()
                    + ": the images are others than those that it learned from.");
        }
        this.model = model;
        this.real = real;
        this.calibration = calibration;
        this.known = classifier;
        this.classifier = classifier.map(TrainedClassifier::classifier);
        this.groups = classifier.map(TrainedClassifier::groups).orElse(new int[0]);
        this.gaps = new Gaps(model, workers);
        this.workers = workers;
    }

    /**
     * With everything that it needs: encodes images that the model learned from, and calibrates where there is no calibration that
     * fits.
     *
     * @param kept the calibration of the model's file
     * @param classifier left out when it knows other classes
     * @throws IllegalArgumentException with a sentence, when there are too few held-out images
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static RealityCheck of(
            ModelBundle bundle,
            LearnedImages learned,
            Optional<Calibration> kept,
            Optional<TrainedClassifier> classifier,
            Workers workers,
            JobScope scope) {
        LatentModel model = bundle.model();
        RealCodes real = RealCodes.of(model, learned.images(), learned.train(), workers, scope.part(0, 0.5));
        String hash = bundle.hash();
        Calibration calibration = kept.filter(each -> each.modelHash().equals(hash) && each.references() == real.size())
                .orElseGet(() -> Calibration.measure(
                        model,
                        hash,
                        bundle.dataset().key(),
                        real,
                        learned.images(),
                        learned.heldOut(),
                        workers,
                        scope.part(0.5, 1)));
        return new RealityCheck(model, real, calibration, fitting(classifier, learned.images()), workers);
    }

    /** The classifier, if it knows the classes of these images by the same names in the same order. */
    public static Optional<TrainedClassifier> fitting(Optional<TrainedClassifier> classifier, ImageSet images) {
        return classifier.filter(each -> each.dataset().classNames().equals(images.classNames()));
    }

    public Calibration calibration() {
        return calibration;
    }

    /** The classifier's share of right answers on images that it did not learn from; NaN without a classifier. */
    public double accuracy() {
        return known.map(TrainedClassifier::accuracy).orElse(Double.NaN);
    }

    /**
     * The percentile of each code's distance to real codes, 0 to 100: without decoding anything.
     *
     * @param codes n x latent size
     */
    public double[] support(float[] codes, JobScope scope) {
        double[] percentiles = real.distances(codes, workers, scope);
        for (int i = 0; i < percentiles.length; i++) {
            percentiles[i] = calibration.distances().percentile(percentiles[i]);
        }
        return percentiles;
    }

    /**
     * @param codes n x latent size
     * @param pictures n x 784: what the model makes of them
     */
    public List<Reality> of(float[] codes, float[] pictures, JobScope scope) {
        int n = codes.length / model.latentSize();
        if (codes.length != n * model.latentSize() || pictures.length != n * ImageSet.PIXELS) {
            throw new IllegalArgumentException(
                    codes.length + " values of codes and " + pictures.length + " pixels do not go together");
        }
        double[] distances = real.distances(codes, workers, scope);
        double[] gap = gaps.of(codes, pictures);
        float[] probabilities = classifier.map(c -> c.classify(pictures, n)).orElse(new float[0]);
        List<Reality> all = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            all.add(judge(distances[i], gap[i], probabilities, i));
        }
        return List.copyOf(all);
    }

    private Reality judge(double distance, double gap, float[] probabilities, int i) {
        double support = calibration.distances().percentile(distance);
        double gapPercentile = calibration.gaps().percentile(gap);
        Level level = Level.of(support).or(Level.of(gapPercentile));
        if (groups.length == 0) {
            return new Reality(distance, support, gap, gapPercentile, -1, "", Double.NaN, level);
        }
        int label = 0;
        for (int c = 1; c < groups.length; c++) {
            label = probabilities[i * groups.length + c] > probabilities[i * groups.length + label] ? c : label;
        }
        double certainty = 0;
        for (int c = 0; c < groups.length; c++) {
            certainty += groups[c] == groups[label] ? probabilities[i * groups.length + c] : 0;
        }
        String name = known.orElseThrow().dataset().classNames().get(label);
        Level withLabel = certainty < Level.GUESS ? level.or(Level.AMBER) : level;
        return new Reality(distance, support, gap, gapPercentile, label, name, Math.min(1, certainty), withLabel);
    }

    /**
     * Whether the classifier sees a class, or one that looks the same.
     *
     * @param label index of the class
     */
    public boolean sees(Reality reality, int label) {
        return reality.hasLabel() && label >= 0 && groups[reality.label()] == groups[label];
    }

    /**
     * Where the class changes along a path: place i says that picture i shows another class than the one before it. Classes that
     * look the same are one.
     *
     * @param along in the order of the path
     */
    public List<Integer> flips(List<Reality> along) {
        List<Integer> flips = new ArrayList<>();
        for (int i = 1; i < along.size(); i++) {
            Reality before = along.get(i - 1);
            Reality now = along.get(i);
            if (before.hasLabel() && now.hasLabel() && groups[before.label()] != groups[now.label()]) {
                flips.add(i);
            }
        }
        return List.copyOf(flips);
    }
}
