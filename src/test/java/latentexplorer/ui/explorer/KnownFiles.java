package latentexplorer.ui.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** Dialogs that answer with a file that is known beforehand. */
public final class KnownFiles implements FileDialogs {
    public @Nullable Path answer;

    public String suggested = "";

    @Override
    public Optional<Path> openFolder(String title) {
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> openFile(String title, List<String> extensions) {
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String extension) {
        suggested = suggestedName;
        return Optional.ofNullable(answer);
    }

    @Override
    public boolean confirm(String title, String question, String agree) {
        return true;
    }
}
