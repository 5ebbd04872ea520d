package latentexplorer.ui.training.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import latentexplorer.ui.widget.FileDialogs;

/** A user who closes every dialog. */
final class NoDialogs implements FileDialogs {
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
    public boolean confirm(String question, String explanation, String yes) {
        return false;
    }
}
