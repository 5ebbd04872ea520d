package latentexplorer.ui.settings;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The user's choices as the window observes them; {@link SettingsFile} keeps them. */
public final class Settings {
    public static final int MIN_TEXT_SIZE = 11;
    public static final int MAX_TEXT_SIZE = 20;
    public static final int USUAL_TEXT_SIZE = 13;
    private static final int RECENT_FILES = 10;

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(this, "theme", ThemeChoice.SYSTEM);
    private final IntegerProperty textSize = new SimpleIntegerProperty(this, "textSize", USUAL_TEXT_SIZE);
    private final IntegerProperty threads =
            new SimpleIntegerProperty(this, "threads", Runtime.getRuntime().availableProcessors());
    private final ObjectProperty<@Nullable Path> workspaceFolder = new SimpleObjectProperty<>(this, "workspaceFolder");
    private final ObjectProperty<WindowPlace> window = new SimpleObjectProperty<>(this, "window", WindowPlace.FIRST);
    private final ObjectProperty<LastState> last = new SimpleObjectProperty<>(this, "last", LastState.NONE);
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** Size of ordinary text in pixels, {@link #MIN_TEXT_SIZE} to {@link #MAX_TEXT_SIZE}. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /** Threads for computations; in force from the next start. */
    public IntegerProperty threadsProperty() {
        return threads;
    }

    /** Where the user's files go; null means the usual place. In force from the next start. */
    public ObjectProperty<@Nullable Path> workspaceFolderProperty() {
        return workspaceFolder;
    }

    public ObjectProperty<WindowPlace> windowProperty() {
        return window;
    }

    /** What was open. */
    public ObjectProperty<LastState> lastProperty() {
        return last;
    }

    /** Files opened of late, newest first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** Puts a file at the head of {@link #recent()}. */
    public void remember(Path file) {
        Path absolute = file.toAbsolutePath();
        recent.remove(absolute);
        recent.addFirst(absolute);
        if (recent.size() > RECENT_FILES) {
            recent.removeLast();
        }
    }

    /** Everything whose change is worth a save. */
    List<Observable> all() {
        return List.of(theme, textSize, threads, workspaceFolder, window, last, recent);
    }
}
