package latentexplorer.ui.settings;

import java.nio.file.Path;
import latentexplorer.core.file.Places;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** Does what the settings page asks for. */
public final class SettingsController {
    private final Settings settings;
    private final SettingsModel model;
    private final Places places;
    private final Session session;
    private final Jobs jobs;
    private final FileDialogs dialogs;

    public SettingsController(
            Settings settings, SettingsModel model, Places places, Session session, Jobs jobs, FileDialogs dialogs) {
        this.settings = settings;
        this.model = model;
        this.places = places;
        this.session = session;
        this.jobs = jobs;
        this.dialogs = dialogs;
        settings.workspaceFolderProperty()
                .subscribe(folder -> model.workspaceFolderProperty().set(shown(folder)));
    }

    private String shown(@Nullable Path folder) {
        Path next = folder == null ? places.workspace() : folder;
        return next.equals(places.workspace()) ? next.toString() : next + " (from the next start)";
    }

    /** Looks at the caches and the log anew. */
    void refresh() {
        jobs.latest(
                Lane.COMPUTE,
                "settings.cache",
                _ -> Usage.inWords(Usage.bytes(places.cache())),
                model.cacheSizeProperty()::set,
                failure -> session.tellProblem("The caches could not be looked at", failure));
        jobs.latest(
                Lane.COMPUTE,
                "settings.log",
                _ -> Usage.endOf(places.logFile()),
                model.logProperty()::set,
                failure -> session.tellProblem("The log could not be read", failure));
    }

    void clearCaches() {
        jobs.start(
                Lane.COMPUTE,
                "Clear the caches",
                _ -> {
                    Usage.clear(places.cache(), places.logFile());
                    return true;
                },
                _ -> {
                    session.tell("The caches are empty.");
                    refresh();
                },
                failure -> session.tellProblem("The caches could not be cleared", failure));
    }

    void chooseWorkspaceFolder() {
        dialogs.openFolder("Where your models, maps and data go").ifPresent(settings.workspaceFolderProperty()::set);
    }

    void usualWorkspaceFolder() {
        settings.workspaceFolderProperty().set(null);
    }
}
