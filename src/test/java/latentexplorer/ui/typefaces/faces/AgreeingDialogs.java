package latentexplorer.ui.typefaces.faces;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import latentexplorer.ui.widget.FileDialogs;

/** Chooses a folder called fonts and no file, and agrees to everything. */
public final class AgreeingDialogs implements FileDialogs {
    @Override
    public Optional<Path> openFolder(String title) {
        return Optional.of(Path.of("fonts"));
    }

    @Override
    public Optional<Path> openFile(String title, List<String> extensions) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String extension) {
        return Optional.empty();
    }

    @Override
    public boolean confirm(String title, String question, String agree) {
        return true;
    }
}
