package latentexplorer.core.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes arguments of the program as a line for a shell: for users to do again what the window or a model's card shows. */
public final class ShellLine {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:=+%@/-]+");
    private static final Pattern SPECIAL_TO_DOOR = Pattern.compile("([\"'\\\\\\s])");
    private static final Pattern SPECIAL_TO_SHELL = Pattern.compile("([\"\\\\$`])");

    /** An interactive shell looks for former commands after a ! in "…", and only '…' keeps it from that. */
    private static final String BANG = "\"'!'\"";

    private ShellLine() {}

    /**
     * The whole line, to be pasted into a shell in the program's folder.
     *
     * @param arguments of the program, one a word, none empty; any characters but line breaks
     */
    public static String of(List<String> arguments) {
        String line = arguments.stream().map(ShellLine::quoted).collect(Collectors.joining(" "));
        String escaped = SPECIAL_TO_SHELL.matcher(line).replaceAll("\\\\$1");
        return "mvn -q exec:exec -Dapp.args=\"" + escaped.replace("!", BANG) + "\"";
    }

    /** A number as options take it: no exponent, no zeros at the end. */
    public static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** As the program's door reads words: plain, or in '…', or with backslashes where the word has a ' itself. */
    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return word.contains("'") ? SPECIAL_TO_DOOR.matcher(word).replaceAll("\\\\$1") : "'" + word + "'";
    }
}
