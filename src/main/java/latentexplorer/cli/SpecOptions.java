package latentexplorer.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

/** All settings of a model as options: what is given takes the place of what a preset has. */
final class SpecOptions {
    /** Options that not every kind of model has, by kind. */
    private static final Map<String, Set<String>> OF_KIND = Map.of(
            "dense",
            Set.of(
                    "--pca-dims",
                    "--whiten",
                    "--raw-input",
                    "--binary-input",
                    "--d-latent",
                    "--layers",
                    "--dec-layers",
                    "--dropout-layer",
                    "--dropout-rate",
                    "--code-activation",
                    "--output-activation",
                    "--loss"),
            "variational",
            Set.of(
                    "--pca-dims",
                    "--whiten",
                    "--raw-input",
                    "--binary-input",
                    "--d-latent",
                    "--layers",
                    "--dec-layers",
                    "--dropout-layer",
                    "--dropout-rate",
                    "--loss",
                    "--beta",
                    "--anneal",
                    "--ramp",
                    "--restart-beta",
                    "--kl"),
            "style",
            Set.of("--style-size", "--weight-decay", "--prior-deviation", "--generator-weight"),
            "labelled",
            Set.of(
                    "--d-latent",
                    "--dropout-rate",
                    "--weight-decay",
                    "--labels",
                    "--width",
                    "--image-dropout",
                    "--label-dropout",
                    "--normalisation",
                    "--max-samples",
                    "--clip-norm"));

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final NetworkOptions network = new NetworkOptions();

    @Mixin
    private final VariationalOptions variational = new VariationalOptions();

    @Mixin
    private final StyleOptions style = new StyleOptions();

    @Mixin
    private final LabelledOptions labelled = new LabelledOptions();

    @Mixin
    private final ScheduleOptions schedule = new ScheduleOptions();

    DataOptions data() {
        return data;
    }

    /**
     * @param given the options on the command line
     * @throws IllegalArgumentException with sentences about what cannot be
     */
    ModelSpec apply(ModelSpec preset, List<OptionSpec> given) {
        checkKind(preset.kind(), given);
        ModelSpec spec = switch (preset) {
            case DenseSpec dense ->
                network.apply(dense)
                        .withInput(data.apply(dense.input()))
                        .withSchedule(schedule.apply(dense.schedule()))
                        .withSeed(schedule.seed(dense.seed()));
            case VariationalSpec vae ->
                variational
                        .apply(network.apply(vae))
                        .withInput(data.apply(vae.input()))
                        .withSchedule(schedule.apply(vae.schedule()))
                        .withSeed(schedule.seed(vae.seed()));
            case LabelledSpec labels ->
                labelled.apply(network.apply(labels), style.weightDecay(labels.weightDecay()))
                        .withSchedule(schedule.apply(labels.schedule()))
                        .withSeed(schedule.seed(labels.seed()));
            case StyleSpec styled ->
                style.apply(styled)
                        .withSchedule(schedule.apply(styled.schedule()))
                        .withSeed(schedule.seed(styled.seed()));
        };
        List<String> problems = spec.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
        return spec;
    }

    private static void checkKind(String kind, List<OptionSpec> given) {
        Set<String> own = OF_KIND.getOrDefault(kind, Set.of());
        for (OptionSpec option : given) {
            boolean ofSomeKind = OF_KIND.values().stream().anyMatch(names -> names.contains(option.names()[0]));
            if (ofSomeKind && !own.contains(option.names()[0])) {
                throw new IllegalArgumentException(option.names()[0] + " is no setting of a " + kind + " model.");
            }
        }
    }
}
