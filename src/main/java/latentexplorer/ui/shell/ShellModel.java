package latentexplorer.ui.shell;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.ui.session.FileKind;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.settings.Settings;

/**
 * What the window shows around the workspaces.
 *
 * @param kinds the files that it can open
 * @param keys the keys of the workspaces
 * @param statusText what is said about the view in the status bar
 */
public record ShellModel(
        Session session, Settings settings, List<FileKind> kinds, List<KeyHelp> keys, StringProperty statusText) {
    public ShellModel(Session session, Settings settings, List<FileKind> kinds, List<KeyHelp> keys) {
        this(session, settings, List.copyOf(kinds), List.copyOf(keys), new SimpleStringProperty(""));
    }
}
