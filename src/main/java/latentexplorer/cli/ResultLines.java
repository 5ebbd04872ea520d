package latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.net.Baselines;
import latentexplorer.core.net.Collapse;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.VariationalModel;

/** What is said about a training as a whole: what its numbers mean, and what to hold its outcome against. */
final class ResultLines {
    private ResultLines() {}

    /** What each number of an epoch's line measures. */
    static List<String> units(ModelSpec spec) {
        List<String> lines = new ArrayList<>();
        lines.add("Loss is " + spec.metrics().get(ModelSpec.LOSS) + ".");
        String others = spec.metrics().entrySet().stream()
                .filter(metric -> !metric.getKey().equals(ModelSpec.LOSS))
                .map(metric -> metric.getKey() + " (" + metric.getValue() + ")")
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            lines.add("Beside it: " + others + ".");
        }
        return lines;
    }

    /** How much of the images the network saw, if that was not all. */
    static Optional<String> variance(InputSpec input, Pca projection) {
        return input.pcaDims() == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The network saw %.2f %% of the images' variance in %d principal components.",
                        100 * projection.explainedVariance(),
                        projection.outputs()));
    }

    /** What the test error has to be smaller than; nothing without test images. */
    static Optional<String> baselines(ModelSpec spec, TrainingData data, Workers workers) {
        if (data.test().length == 0) {
            return Optional.empty();
        }
        int components = Math.min(spec.latentSize(), ImageSet.PIXELS);
        Baselines baselines = Baselines.of(
                data.images(),
                data.train(),
                data.test(),
                components,
                spec.input().binary(),
                workers,
                JobScope.unattended());
        return Optional.of(baselines.lines().stream()
                .map(line -> String.format(Locale.ROOT, "%s %.6f", line.name(), line.error()))
                .collect(Collectors.joining(", ", "Without a network: ", " (test images, " + DenseSpec.METRIC + ").")));
    }

    /** What to say when most units of a variational code carry nothing on the test images. */
    static Optional<String> collapse(LatentModel model, TrainingData data, Workers workers) {
        return model instanceof VariationalModel variational && data.test().length > 0
                ? Collapse.of(variational, data.images(), data.test(), workers, JobScope.unattended())
                        .alarm()
                : Optional.empty();
    }
}
