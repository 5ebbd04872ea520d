package latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import latentexplorer.core.file.ShellLine;

/** Writes the command that trains what the form asks for. */
final class TrainCommandLine {
    private TrainCommandLine() {}

    /** The whole line, to be pasted into a shell in the program's folder. */
    static String of(TrainingPlan plan) {
        return ShellLine.of(arguments(plan));
    }

    /** The program's arguments, one a word. What decides the result is always written, the rest where it is not usual. */
    static List<String> arguments(TrainingPlan plan) {
        List<String> words = new ArrayList<>(List.of("train", "--dataset", plan.dataset()));
        if (!plan.layers().isEmpty()) {
            add(words, "--layers", sizes(plan.layers()));
        }
        if (!plan.decoderLayers().isEmpty()) {
            add(words, "--dec-layers", sizes(plan.decoderLayers()));
        }
        add(words, "--d-latent", plan.latent());
        if (plan.linearCode()) {
            add(words, "--code-activation", "linear");
        }
        add(words, "--pca-dims", ShellLine.number(plan.pcaDims()));
        if (plan.whiten()) {
            words.add("--whiten");
        }
        if (plan.dropoutLayer().isPresent()) {
            add(words, "--dropout-layer", plan.dropoutLayer().getAsInt());
            add(words, "--dropout-rate", ShellLine.number(plan.dropoutRate()));
        }
        add(words, "--batch-size", plan.batch());
        add(words, "--epochs", plan.epochs());
        if (plan.stages() != 1) {
            add(words, "--stages", plan.stages());
        }
        add(words, "--learn-rate", ShellLine.number(plan.learnRate()));
        if (plan.binaryInput()) {
            words.add("--binary-input");
        }
        if (plan.subsample() > 0) {
            add(words, "--subsample", plan.subsample());
        }
        add(words, "--seed", plan.seed());
        if (!plan.name().isEmpty()) {
            add(words, "--name", plan.name());
        }
        return words;
    }

    private static void add(List<String> words, String flag, Object value) {
        words.add(flag);
        words.add(value.toString());
    }

    private static String sizes(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
