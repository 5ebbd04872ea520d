package latentexplorer.core.net.classify;

import java.util.List;
import java.util.Optional;
import latentexplorer.core.net.Classifier;
import latentexplorer.core.net.ModelBundle;

/**
 * A classifier with all that is needed to use it again. The array is shared and not to be changed.
 *
 * @param spec its settings
 * @param dataset what it learned from; the names of its classes
 * @param weights layer by layer
 * @param accuracy the share of the test images whose class, or one that looks the same, has the highest probability; NaN when there
 *     were none
 * @param strict the same, with none that looks the same
 * @param created when, as the maker wants it written
 */
public record TrainedClassifier(
        ClassifierSpec spec,
        ModelBundle.Dataset dataset,
        float[] weights,
        double accuracy,
        double strict,
        Optional<String> created) {
    public TrainedClassifier {
        int expected = spec.network(dataset.classNames().size()).parameters();
        if (weights.length != expected) {
            throw new IllegalArgumentException("the network has " + expected + " weights, not " + weights.length);
        }
    }

    public TrainedClassifier created(Optional<String> when) {
        return new TrainedClassifier(spec, dataset, weights, accuracy, strict, when);
    }

    /** Ready for use, on any thread. */
    public Classifier classifier() {
        return new NetworkClassifier(spec.network(dataset.classNames().size()), weights);
    }

    /** For each class the first one that looks the same: itself for most. */
    public int[] groups() {
        return Alike.groups(dataset.classNames());
    }

    /** Classes that count as one: "o O 0", "l I |", where there are such. */
    public List<String> alike() {
        return Alike.words(dataset.classNames());
    }
}
