package latentexplorer.cli;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.ModelSpec;

/**
 * An epoch in a line of words: the loss on training and validation images, then whatever else the kind of model measures.
 *
 * @param last the number of the last epoch
 * @param held what the images are called that are not learned from
 */
record EpochWords(int last, String held) implements Function<EpochResult, String> {
    @Override
    public String apply(EpochResult result) {
        Epoch epoch = result.epoch();
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "epoch %d/%d  train %.6f  %s %.6f",
                epoch.number(),
                last,
                epoch.trainLoss(),
                held,
                epoch.validationLoss()));
        epoch.train().forEach((name, value) -> {
            if (!name.equals(ModelSpec.LOSS)) {
                line.append("  ").append(name).append(' ').append(number(value));
                if (epoch.validation().containsKey(name)) {
                    line.append('/').append(number(epoch.validation().get(name)));
                }
            }
        });
        epoch.validation().forEach((name, value) -> {
            if (!epoch.train().containsKey(name)) {
                line.append("  ")
                        .append(held)
                        .append(' ')
                        .append(name)
                        .append(' ')
                        .append(number(value));
            }
        });
        epoch.updates().forEach((name, values) -> {
            if (!epoch.train().containsKey(name)) {
                line.append(range(name, values));
            }
        });
        line.append(String.format(
                Locale.ROOT,
                "  rate %.3g  %.1f s  %,.0f images/s",
                epoch.learningRate(),
                result.seconds(),
                result.samplesPerSecond()));
        return line.toString();
    }

    /** Counts are whole numbers, and there is no more to say of them. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) && Math.abs(value) < 1e9 ? "%.0f" : "%.5g", value);
    }

    private static String range(String name, List<Double> values) {
        if (values.isEmpty()) {
            return "";
        }
        double least = Collections.min(values);
        double most = Collections.max(values);
        return least == most
                ? String.format(Locale.ROOT, "  %s %.3g", name, least)
                : String.format(Locale.ROOT, "  %s %.3g..%.3g", name, least, most);
    }
}
