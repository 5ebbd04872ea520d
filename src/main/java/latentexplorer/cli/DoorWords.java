package latentexplorer.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the program's arguments as the line that a user pastes into a shell in the program's folder. */
final class DoorWords {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:=+%@/-]+");
    private static final Pattern SPECIAL_TO_DOOR = Pattern.compile("([\"'\\\\\\s])");
    private static final Pattern SPECIAL_TO_SHELL = Pattern.compile("([\"\\\\$`])");

    private DoorWords() {}

    static String line(List<String> words) {
        String line = words.stream().map(DoorWords::quoted).collect(Collectors.joining(" "));
        return "mvn -q exec:exec -Dapp.args=\"" + SPECIAL_TO_SHELL.matcher(line).replaceAll("\\\\$1") + "\"";
    }

    /** As the program's door reads words: plain, or in '…', or with backslashes where the word has a ' itself. */
    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return word.contains("'") ? SPECIAL_TO_DOOR.matcher(word).replaceAll("\\\\$1") : "'" + word + "'";
    }
}
