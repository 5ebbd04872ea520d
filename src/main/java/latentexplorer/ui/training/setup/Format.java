package latentexplorer.ui.training.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.net.Dropout;

/**
 * How a value is typed: as on the command line.
 *
 * @param write the text of a value
 * @param read the value of a text without blanks at its ends; throws {@link Unreadable} when it is none
 */
record Format<T>(Function<T, String> write, Function<String, T> read) {
    /** A text is no value of its kind: the message is a sentence for the user. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    static final Format<String> TEXT = new Format<>(text -> text, text -> text);

    static final Format<Boolean> SWITCH = new Format<>(String::valueOf, Boolean::valueOf);

    static final Format<Integer> WHOLE = new Format<>(String::valueOf, Format::whole);

    static final Format<Long> SEED =
            new Format<>(String::valueOf, text -> number(text, Long::valueOf, "whole number", "7"));

    static final Format<Double> REAL = new Format<>(ShellLine::number, Format::real);

    /** Whole numbers parted by blanks, commas or semicolons. */
    static final Format<List<Integer>> SIZES =
            new Format<>(sizes -> sizes.stream().map(String::valueOf).collect(Collectors.joining(" ")), Format::sizes);

    /** The index of a hidden layer; empty for none. */
    static final Format<Integer> LAYER =
            new Format<>(layer -> layer == Dropout.NO_LAYER ? "" : String.valueOf(layer), Format::layer);

    /** The words of an enumeration, in small letters. */
    static <E extends Enum<E>> Format<E> words(Class<E> type) {
        return new Format<>(
                value -> value.name().toLowerCase(Locale.ROOT),
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new Unreadable("“" + text + "” is none of the choices.")));
    }

    private static int whole(String text) {
        return number(text, Integer::valueOf, "whole number that a training can have", "16");
    }

    private static int layer(String text) {
        if (text.isEmpty()) {
            return Dropout.NO_LAYER;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new Unreadable("“" + text + "” is no layer: 0 is the first; empty for none.");
        }
        return Integer.parseInt(text);
    }

    private static double real(String text) {
        double value = text.matches(".*[dDfFxX].*") ? Double.NaN : number(text, Double::valueOf, "number", "0.5");
        if (!Double.isFinite(value)) {
            throw new Unreadable("“" + text + "” is no number; write for example 0.5.");
        }
        return value;
    }

    private static List<Integer> sizes(String text) {
        List<Integer> sizes = new ArrayList<>();
        for (String word : text.split("[\\s,;]+")) {
            if (!word.isEmpty()) {
                sizes.add(number(word, Integer::valueOf, "whole number", "256 64"));
            }
        }
        return List.copyOf(sizes);
    }

    private static <N> N number(String text, Function<String, N> parse, String what, String example) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException _) {
            throw new Unreadable(
                    text.isEmpty()
                            ? "A number is needed, for example " + example + "."
                            : "“" + text + "” is no " + what + "; write for example " + example + ".");
        }
    }
}
