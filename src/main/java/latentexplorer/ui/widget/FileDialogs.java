package latentexplorer.ui.widget;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files. Behind an interface, because a window without a display has no such dialogs. */
public interface FileDialogs {
    Optional<Path> openFolder(String title);

    /**
     * @param extensions without dots, for example "json"; empty for all files
     */
    Optional<Path> openFile(String title, List<String> extensions);

    /** The dialog asks by itself before it gives an existing file. */
    Optional<Path> saveFile(String title, String suggestedName, String extension);

    /** Whether the user agrees to something that cannot be undone. */
    boolean confirm(String title, String question, String agree);
}
