package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.linalg.Pca;

/** What a user should know of a model, from its file alone. */
public final class ModelCard {
    private ModelCard() {}

    /** One line of the card. */
    public record Line(String name, String value) {}

    /**
     * @param settings all of them, in words
     * @param command that makes the model again, when it {@link ModelBundle#ofOneTraining came of one training}
     */
    public static List<Line> lines(ModelBundle bundle, String settings, String command) {
        ModelSpec spec = bundle.spec();
        int inputs = bundle.projection().outputs();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("name", bundle.displayName()));
        lines.add(new Line("kind", spec.kind()));
        lines.add(new Line("network", spec.shape(inputs)));
        lines.add(new Line("input", input(bundle)));
        lines.add(new Line("weights", String.format(Locale.ROOT, "%,d", spec.weights(inputs))));
        lines.add(new Line("code", spec.latentSize() + " values"));
        lines.add(new Line(
                "data", bundle.dataset().description() + " (" + bundle.dataset().key() + ")"));
        bundle.dataset().parts().ifPresent(parts -> lines.add(new Line("split", split(parts))));
        lines.add(new Line("training", training(bundle)));
        lines.add(new Line("settings", "`" + settings + "`"));
        lines.add(new Line("test error", error(bundle)));
        bundle.history().stream()
                .filter(epoch -> epoch.number() == bundle.bestEpoch())
                .findFirst()
                .ifPresent(epoch -> epoch.validation()
                        .forEach((name, value) -> lines.add(new Line(
                                "validation " + name,
                                String.format(
                                        Locale.ROOT,
                                        "%.6g (%s)",
                                        value,
                                        spec.metrics().get(name))))));
        lines.add(new Line("date", bundle.created().orElse("not given")));
        lines.add(new Line(
                "made by",
                bundle.ofOneTraining()
                        ? "`" + command + "`"
                        : "more than one run, or one that was stopped: no single command makes it again"));
        bundle.libraries().forEach((name, version) -> lines.add(new Line(name, version)));
        lines.add(new Line("can be trained on", bundle.last().isPresent() ? "yes" : "no"));
        lines.add(new Line("hash", bundle.hash()));
        return List.copyOf(lines);
    }

    /** What the network sees of an image. */
    private static String input(ModelBundle bundle) {
        return switch (bundle.spec()) {
            case StyleSpec _ -> "784 pixels, -1..1";
            case LabelledSpec labelled ->
                "784 pixels, standardised over "
                        + (labelled.normalisation() == ArrayNormalisation.By.CHANNEL ? "all of them" : "each")
                        + (labelled.labelled() ? ", and the label" : "");
            case DenseSpec _, VariationalSpec _ -> coordinates(bundle.spec().input(), bundle.projection());
        };
    }

    private static String coordinates(InputSpec input, Pca projection) {
        String words = input.pcaDims() == 0
                ? "784 pixels, 0..1" + (input.centred() ? ", less the mean image" : "")
                : String.format(
                        Locale.ROOT,
                        "%d principal components, which explain %.2f %% of the variance",
                        projection.outputs(),
                        100 * projection.explainedVariance());
        return words + (input.whiten() ? ", whitened" : "") + (input.binary() ? ", of binarised images" : "");
    }

    private static String split(ModelBundle.Parts parts) {
        String validation =
                parts.ownValidation() ? String.format(Locale.ROOT, "%,d for validation, ", parts.validation()) : "";
        return String.format(
                Locale.ROOT,
                "%,d images to learn from, %s%,d for the test%s: %s",
                parts.train(),
                validation,
                parts.test(),
                parts.ownValidation() ? "" : ", which also chose the epoch",
                parts.how());
    }

    private static String training(ModelBundle bundle) {
        Schedule schedule = bundle.spec().schedule();
        return String.format(
                Locale.ROOT,
                "%d epochs, batches of %d, learning rate %s, seed %d; weights of epoch %d after %,d updates",
                bundle.history().size(),
                schedule.batchSize(),
                ShellLine.number(schedule.learningRate()),
                bundle.spec().seed(),
                bundle.bestEpoch(),
                bundle.updates());
    }

    private static String error(ModelBundle bundle) {
        return Double.isNaN(bundle.testError())
                ? "not measured"
                : String.format(Locale.ROOT, "%.6f (%s)", bundle.testError(), DenseSpec.METRIC);
    }

    /** As a table in Markdown. */
    public static String markdown(String title, List<Line> lines) {
        StringBuilder text = new StringBuilder("# " + title + "\n\n| | |\n| --- | --- |\n");
        for (Line each : lines) {
            text.append("| ")
                    .append(each.name())
                    .append(" | ")
                    .append(each.value().replace("|", "\\|"))
                    .append(" |\n");
        }
        return text.toString();
    }
}
