package latentexplorer.ui.widget;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where nobody can be asked: every dialog is closed at once, and nothing is agreed to. */
public final class NoDialogs implements FileDialogs {
    @Override
    public Optional<Path> openFolder(String title) {
        return Optional.empty();
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
        return false;
    }
}
