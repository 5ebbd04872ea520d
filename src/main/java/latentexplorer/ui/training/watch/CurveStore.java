package latentexplorer.ui.training.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.net.Change;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;

/**
 * Turns the lines of a history into curves, each line once: a history of ten thousand epochs grows by one without being read
 * again.
 */
final class CurveStore {
    /** Points of the schedule kept for an epoch: it is a smooth curve, and a chart has a thousand points for all of it. */
    private static final int BETAS_AN_EPOCH = 16;

    private final ModelSpec spec;
    private final int batches;
    private final Map<String, Growing> train = new LinkedHashMap<>();
    private final Map<String, Growing> validation = new LinkedHashMap<>();
    private final Growing betaX = new Growing();
    private final Growing beta = new Growing();
    private List<Curves.Mark> marks = new ArrayList<>();
    private int epochs;

    /** Numbers that become more. */
    private static final class Growing {
        private double[] values = new double[16];
        private int size;

        void put(int at, double value) {
            if (at >= values.length) {
                values = Arrays.copyOf(values, Math.max(at + 1, values.length * 2));
            }
            if (at > size) {
                Arrays.fill(values, size, at, Double.NaN);
            }
            values[at] = value;
            size = Math.max(size, at + 1);
        }

        void add(double value) {
            put(size, value);
        }

        double[] array(int length) {
            double[] copy = Arrays.copyOf(values, length);
            if (length > size) {
                Arrays.fill(copy, size, length, Double.NaN);
            }
            return copy;
        }
    }

    /** @param batches updates in an epoch; 0 when not known */
    CurveStore(ModelSpec spec, int batches) {
        this.spec = spec;
        this.batches = batches;
    }

    /**
     * @param history as before, with more epochs at its end
     * @param reach how many epochs the axis shows
     */
    Curves of(List<Epoch> history, int reach) {
        for (Epoch line : history.subList(Math.min(epochs, history.size()), history.size())) {
            add(line);
        }
        epochs = history.size();
        marks = marks(history);
        return new Curves(
                curves(), usual(), betaX.array(betaX.size), beta.array(beta.size), marks, epochs, reach, batches);
    }

    private void add(Epoch line) {
        int at = line.number() - 1;
        line.train()
                .forEach((name, value) ->
                        train.computeIfAbsent(name, _ -> new Growing()).put(at, value));
        line.validation()
                .forEach((name, value) ->
                        validation.computeIfAbsent(name, _ -> new Growing()).put(at, value));
        List<Double> betas = line.updates().getOrDefault(VariationalSpec.BETA, List.of());
        int points = Math.min(BETAS_AN_EPOCH, betas.size());
        for (int p = 0; p < points; p++) {
            int update = (int) ((long) p * betas.size() / points);
            betaX.add(at + (double) update / betas.size());
            beta.add(betas.get(update));
        }
    }

    private List<Curve> curves() {
        Map<String, String> units = spec.metrics();
        List<String> names = new ArrayList<>();
        if (units.containsKey(ModelSpec.LOSS)) {
            names.add(ModelSpec.LOSS);
        }
        units.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        Growing none = new Growing();
        return names.stream()
                .filter(name -> !name.equals(VariationalSpec.BETA))
                .map(name -> new Curve(
                        name,
                        units.get(name),
                        train.getOrDefault(name, none).array(epochs),
                        validation.getOrDefault(name, none).array(epochs)))
                .filter(curve -> curve.hasTrain() || curve.hasValidation())
                .toList();
    }

    /** The loss and its parts. */
    private List<String> usual() {
        return switch (spec) {
            case DenseSpec _ -> List.of(ModelSpec.LOSS);
            case LabelledSpec _ -> List.of(ModelSpec.LOSS);
            case VariationalSpec variational ->
                List.of(ModelSpec.LOSS, variational.reconstruction(), VariationalSpec.KLD);
            case StyleSpec style ->
                style.adversarial()
                        ? List.of(
                                ModelSpec.LOSS,
                                StyleSpec.CLASSIFICATION,
                                "generator",
                                "discriminator fake",
                                "discriminator real")
                        : List.of(ModelSpec.LOSS, StyleSpec.AUTOENCODER, StyleSpec.CLASSIFICATION);
        };
    }

    private List<Curves.Mark> marks(List<Epoch> history) {
        List<Curves.Mark> found = new ArrayList<>();
        for (Epoch line : history) {
            for (Change change : line.changes()) {
                double at = batches > 0 ? (double) change.update() / batches : change.epoch() - 1;
                found.add(new Curves.Mark(at, words(change)));
            }
        }
        return List.copyOf(found);
    }

    private static String words(Change change) {
        return switch (change.what()) {
            case LEARNING_RATE -> "Learning rate " + number(change.from()) + " → " + number(change.to());
            case BETA -> "Beta " + number(change.from()) + " → " + number(change.to());
            case BETA_SCHEDULE -> "Beta follows its schedule again";
        };
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.3g", value);
    }
}
