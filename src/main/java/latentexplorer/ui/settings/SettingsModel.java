package latentexplorer.ui.settings;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the settings page shows besides the settings. */
public final class SettingsModel {
    private final StringProperty cacheSize = new SimpleStringProperty(this, "cacheSize", "…");
    private final StringProperty log = new SimpleStringProperty(this, "log", "");
    private final StringProperty workspaceFolder = new SimpleStringProperty(this, "workspaceFolder", "");

    /** The size of the caches in words. */
    public StringProperty cacheSizeProperty() {
        return cacheSize;
    }

    /** The end of the log. */
    public StringProperty logProperty() {
        return log;
    }

    /** Where the user's files go. */
    public StringProperty workspaceFolderProperty() {
        return workspaceFolder;
    }
}
