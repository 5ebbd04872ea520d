package latentexplorer.ui.training;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the command that trains what the form asks for. */
final class TrainCommandLine {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:=+%@/-]+");
    private static final Pattern SPECIAL_TO_DOOR = Pattern.compile("([\"'\\\\\\s])");
    private static final Pattern SPECIAL_TO_SHELL = Pattern.compile("([\"\\\\$`])");

    private TrainCommandLine() {}

    /** The whole line, to be pasted into a shell in the program's folder. */
    static String of(TrainingPlan plan) {
        String line = arguments(plan).stream().map(TrainCommandLine::quoted).collect(Collectors.joining(" "));
        return "mvn -q exec:exec -Dapp.args=\"" + SPECIAL_TO_SHELL.matcher(line).replaceAll("\\\\$1") + "\"";
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
        add(words, "--pca-dims", number(plan.pcaDims()));
        if (plan.whiten()) {
            words.add("--whiten");
        }
        if (plan.dropoutLayer().isPresent()) {
            add(words, "--dropout-layer", plan.dropoutLayer().getAsInt());
            add(words, "--dropout-rate", number(plan.dropoutRate()));
        }
        add(words, "--batch-size", plan.batch());
        add(words, "--epochs", plan.epochs());
        if (plan.stages() != 1) {
            add(words, "--stages", plan.stages());
        }
        add(words, "--learn-rate", number(plan.learnRate()));
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

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** As the program's door reads words: plain, or in '…', or with backslashes where the word has a ' itself. */
    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return word.contains("'") ? SPECIAL_TO_DOOR.matcher(word).replaceAll("\\\\$1") : "'" + word + "'";
    }
}
