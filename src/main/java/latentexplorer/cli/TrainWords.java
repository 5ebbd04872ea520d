package latentexplorer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.net.BetaSchedule;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;

/** The command that trains a model with given settings, from the settings themselves. */
final class TrainWords {
    /** Where a command may start from: a preset, or none. */
    private record Start(List<String> words, ModelSpec spec, boolean ownValidation) {}

    private TrainWords() {}

    /**
     * The words behind the program's name that make this model again, if it {@link ModelBundle#ofOneTraining came of one
     * training}; as short as the presets allow.
     */
    static List<String> of(ModelBundle bundle) {
        return starts(bundle.spec().kind()).stream()
                .map(start -> words(start, bundle))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /** The words behind the program's name that train a model with these settings on these images; as short as the presets allow. */
    static List<String> of(ModelSpec spec, ModelBundle.Dataset dataset) {
        return starts(spec.kind()).stream()
                .map(start -> words(start, spec, dataset))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /**
     * The words behind the program's name that train a model on.
     *
     * @param spec with the settings of this training
     */
    static List<String> on(Earlier earlier, ModelSpec spec) {
        List<String> words = new ArrayList<>(List.of("train"));
        words.addAll(earlier.words());
        differing(earlier.settings(), spec, words);
        return List.copyOf(words);
    }

    private static List<Start> starts(String kind) {
        List<Start> starts = new ArrayList<>();
        starts.add(new Start(List.of("train"), DenseSpec.DEFAULT, false));
        for (Preset each : Presets.all()) {
            starts.add(new Start(List.of("train", "--preset", each.name()), each.spec(), each.ownValidation()));
        }
        return starts.stream().filter(start -> start.spec().kind().equals(kind)).toList();
    }

    private static List<String> words(Start start, ModelBundle bundle) {
        List<String> words = new ArrayList<>(words(start, bundle.spec(), bundle.dataset()));
        if (bundle.last().isEmpty()) {
            words.add("--light");
        }
        bundle.created().ifPresent(date -> words.addAll(List.of("--created", date)));
        return List.copyOf(words);
    }

    private static List<String> words(Start start, ModelSpec spec, ModelBundle.Dataset dataset) {
        List<String> words = new ArrayList<>(start.words());
        words.add("--dataset");
        words.add(dataset.key());
        differing(start.spec(), spec, words);
        boolean own = dataset.parts().map(ModelBundle.Parts::ownValidation).orElse(false);
        if (own != start.ownValidation()) {
            words.add("--own-validation=" + own);
        }
        dataset.parts().filter(ModelBundle.Parts::subsampled).ifPresent(parts -> {
            words.add("--subsample");
            words.add(String.valueOf(parts.train()));
        });
        return List.copyOf(words);
    }

    private static void differing(ModelSpec from, ModelSpec to, List<String> words) {
        Map<String, String> usual = flags(from);
        flags(to).forEach((flag, value) -> {
            if (!value.equals(usual.get(flag))) {
                words.add(flag);
                words.addAll(value.isEmpty() ? List.of() : List.of(value));
            }
        });
    }

    /** All settings as flags with their values; a flag without a value has the empty one. */
    static Map<String, String> flags(ModelSpec spec) {
        Map<String, String> flags = new LinkedHashMap<>();
        switch (spec) {
            case DenseSpec dense -> dense(dense, flags);
            case VariationalSpec variational -> variational(variational, flags);
            case StyleSpec style -> style(style, flags);
            case LabelledSpec labelled -> labelled(labelled, flags);
        }
        flags.put("--batch-size", String.valueOf(spec.schedule().batchSize()));
        flags.put("--epochs", String.valueOf(spec.schedule().epochs()));
        flags.put("--stages", String.valueOf(spec.schedule().stages()));
        flags.put("--learn-rate", ShellLine.number(spec.schedule().learningRate()));
        flags.put("--patience", String.valueOf(spec.schedule().patience()));
        flags.put("--seed", String.valueOf(spec.seed()));
        return flags;
    }

    private static void dense(DenseSpec spec, Map<String, String> flags) {
        input(spec, flags);
        network(spec.latentSize(), spec.layers(), spec.decoderLayers(), spec.dropout(), flags);
        flags.put("--code-activation", spec.codeActivation().name().toLowerCase(Locale.ROOT));
        flags.put("--output-activation", spec.outputActivation().word());
        flags.put("--loss", spec.loss().name().toLowerCase(Locale.ROOT));
    }

    private static void variational(VariationalSpec spec, Map<String, String> flags) {
        input(spec, flags);
        network(spec.latentSize(), spec.layers(), spec.decoderLayers(), spec.dropout(), flags);
        flags.put("--loss", spec.loss().name().toLowerCase(Locale.ROOT));
        switch (spec.kl().beta()) {
            case BetaSchedule.Constant constant -> flags.put("--beta", ShellLine.number(constant.beta()));
            case BetaSchedule.Cyclic c ->
                flags.put("--anneal", numbers(c.cycles(), c.lead(), c.ramp(), c.low(), c.high()));
            case BetaSchedule.Tanh t -> flags.put("--ramp", numbers(t.from(), t.to(), t.inflection(), t.sharpness()));
        }
        flags.put("--restart-beta", String.valueOf(spec.kl().everyStage()));
        flags.put("--kl", spec.kl().reduction().name().toLowerCase(Locale.ROOT));
    }

    private static void style(StyleSpec spec, Map<String, String> flags) {
        flags.put("--style-size", String.valueOf(spec.styleSize()));
        flags.put("--weight-decay", ShellLine.number(spec.weightDecay()));
        flags.put("--prior-deviation", ShellLine.number(spec.priorDeviation()));
        if (spec.adversarial()) {
            flags.put("--generator-weight", ShellLine.number(spec.generatorFactor()));
        }
    }

    private static void labelled(LabelledSpec spec, Map<String, String> flags) {
        flags.put("--d-latent", String.valueOf(spec.latentSize()));
        flags.put("--width", String.valueOf(spec.width()));
        flags.put("--labels", String.valueOf(spec.labelled()));
        flags.put("--dropout-rate", ShellLine.number(spec.dropout()));
        if (spec.labelled()) {
            flags.put("--image-dropout", ShellLine.number(spec.modalityDropout().image()));
            flags.put("--label-dropout", ShellLine.number(spec.modalityDropout().label()));
        }
        flags.put("--normalisation", spec.normalisation().name().toLowerCase(Locale.ROOT));
        flags.put("--max-samples", String.valueOf(spec.maxSamples()));
        flags.put("--weight-decay", ShellLine.number(spec.weightDecay()));
        flags.put("--clip-norm", ShellLine.number(spec.clippingNorm()));
    }

    private static void network(
            int latent, List<Integer> layers, List<Integer> decoder, Dropout dropout, Map<String, String> flags) {
        flags.put("--d-latent", String.valueOf(latent));
        flags.put("--layers", sizes(layers));
        flags.put("--dec-layers", sizes(decoder));
        if (dropout.active()) {
            flags.put("--dropout-layer", String.valueOf(dropout.layer()));
            flags.put("--dropout-rate", ShellLine.number(dropout.rate()));
        }
    }

    private static String numbers(double... values) {
        return Arrays.stream(values).mapToObj(ShellLine::number).collect(Collectors.joining(","));
    }

    private static void input(ModelSpec spec, Map<String, String> flags) {
        flags.put("--pca-dims", ShellLine.number(spec.input().pcaDims()));
        flags.put("--whiten", String.valueOf(spec.input().whiten()));
        flags.put("--raw-input", String.valueOf(!spec.input().centred()));
        flags.put("--binary-input", String.valueOf(spec.input().binary()));
    }

    private static String sizes(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
