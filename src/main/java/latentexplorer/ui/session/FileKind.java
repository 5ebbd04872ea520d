package latentexplorer.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A kind of file that the program can open, however it comes: by dialog, dropped on the window, from the recent ones.
 *
 * @param name what the user calls such files, for example "Models"
 * @param extensions for the dialog, without dots; empty when the name alone does not tell
 * @param accepts whether a path is of this kind; looks at no more than names
 * @param open opens it, told on the JavaFX thread
 */
public record FileKind(String name, List<String> extensions, Predicate<Path> accepts, Consumer<Path> open) {

    /** A kind known by the ending of its name. */
    public static FileKind byExtension(String name, String extension, Consumer<Path> open) {
        return new FileKind(
                name,
                List.of(extension),
                path -> path.toString().toLowerCase(Locale.ROOT).endsWith("." + extension),
                open);
    }
}
