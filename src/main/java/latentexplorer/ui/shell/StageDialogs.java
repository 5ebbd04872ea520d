package latentexplorer.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** The system's own file dialogs. Each starts in the folder that was used last. */
public final class StageDialogs implements FileDialogs {
    private final Stage stage;
    private @Nullable File folder;

    public StageDialogs(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Optional<Path> openFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder());
        return chosen(chooser.showDialog(stage), false);
    }

    @Override
    public Optional<Path> openFile(String title, List<String> extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (!extensions.isEmpty()) {
            chooser.getExtensionFilters()
                    .addAll(
                            new FileChooser.ExtensionFilter(
                                    "Known files",
                                    extensions.stream().map(each -> "*." + each).toList()),
                            new FileChooser.ExtensionFilter("All files", "*"));
        }
        chooser.setInitialDirectory(lastFolder());
        return chosen(chooser.showOpenDialog(stage), true);
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        extension.toUpperCase(java.util.Locale.ROOT) + " files", "*." + extension));
        chooser.setInitialDirectory(lastFolder());
        return chosen(chooser.showSaveDialog(stage), true);
    }

    /** The system refuses to start in a folder that is gone. */
    private @Nullable File lastFolder() {
        return folder != null && folder.isDirectory() ? folder : null;
    }

    private Optional<Path> chosen(@Nullable File file, boolean inFolder) {
        if (file != null) {
            folder = inFolder ? file.getAbsoluteFile().getParentFile() : file;
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public boolean confirm(String title, String question, String agree) {
        ButtonType yes = new ButtonType(agree, ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, yes, ButtonType.CANCEL);
        alert.initOwner(stage);
        alert.setTitle(title);
        alert.setHeaderText(title);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }
}
