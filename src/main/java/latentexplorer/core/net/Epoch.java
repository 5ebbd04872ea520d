package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of a training's history. What the metrics are called and measured in, {@link ModelSpec#metrics()} says.
 *
 * @param number counted from 1 over all stages
 * @param stage counted from 1
 * @param learningRate the step of the optimiser at the end of this epoch
 * @param train means over the epoch's training images as they were learned, dropout included
 * @param validation over the validation images after the epoch; empty when there are none
 * @param updates what was different at each update of the epoch, such as a weight of the loss; mostly empty
 * @param units what was measured of each unit of the code after the epoch; mostly empty
 * @param changes of settings that took effect in this epoch; in the last line of a training that was stopped also those of the
 *     unfinished epoch behind it, so that one that goes on makes them again
 */
public record Epoch(
        int number,
        int stage,
        double learningRate,
        Map<String, Double> train,
        Map<String, Double> validation,
        Map<String, List<Double>> updates,
        Map<String, List<Double>> units,
        List<Change> changes) {
    public Epoch {
        train = Collections.unmodifiableMap(new LinkedHashMap<>(train));
        validation = Collections.unmodifiableMap(new LinkedHashMap<>(validation));
        updates = Collections.unmodifiableMap(new TreeMap<>(updates));
        units = Collections.unmodifiableMap(new TreeMap<>(units));
        changes = List.copyOf(changes);
    }

    /** In which nothing was changed, and of whose units nothing is known. */
    public Epoch(
            int number,
            int stage,
            double learningRate,
            Map<String, Double> train,
            Map<String, Double> validation,
            Map<String, List<Double>> updates) {
        this(number, stage, learningRate, train, validation, updates, Map.of(), List.of());
    }

    /**
     * An epoch with its loss alone.
     *
     * @param validationLoss NaN when there are no test images
     */
    public static Epoch of(int number, int stage, double trainLoss, double validationLoss, double learningRate) {
        return new Epoch(
                number,
                stage,
                learningRate,
                Map.of(ModelSpec.LOSS, trainLoss),
                Double.isNaN(validationLoss) ? Map.of() : Map.of(ModelSpec.LOSS, validationLoss),
                Map.of());
    }

    /** NaN when it was not measured. */
    public double trainLoss() {
        return train.getOrDefault(ModelSpec.LOSS, Double.NaN);
    }

    /** NaN when there are no test images. */
    public double validationLoss() {
        return validation.getOrDefault(ModelSpec.LOSS, Double.NaN);
    }

    /** What the best epoch is chosen by: the validation loss, or the training loss when there are no test images. */
    double criterion() {
        return Double.isNaN(validationLoss()) ? trainLoss() : validationLoss();
    }

    /** The same with more changes. */
    Epoch and(List<Change> more) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(more);
        return withChanges(all);
    }

    Epoch withChanges(List<Change> all) {
        return new Epoch(number, stage, learningRate, train, validation, updates, units, all);
    }
}
