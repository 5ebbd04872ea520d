package latentexplorer.ui.typefaces.faces;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import latentexplorer.core.data.OpenReport;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.typefaces.faces.FaceSets.FaceSet;
import latentexplorer.ui.widget.FileDialogs;

/** Which sets of typefaces there are, bringing in others, and removing them again. */
public final class SourceController {
    private final FacesModel model;
    private final Session session;
    private final Jobs jobs;
    private final FaceSets sets;
    private final FileDialogs dialogs;
    private final Consumer<FaceSet> show;

    /** @param show shows a set of typefaces in the workspace */
    public SourceController(
            FacesModel model, Session session, Jobs jobs, FaceSets sets, FileDialogs dialogs, Consumer<FaceSet> show) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.sets = sets;
        this.dialogs = dialogs;
        this.show = show;
        session.workspaceProperty().subscribe(shown -> {
            if (shown == Workspace.TYPEFACES) {
                refresh();
            }
        });
    }

    /** Lists the sets again: some may have come through another workspace. */
    void refresh() {
        jobs.latest(
                Lane.OPEN,
                "typefaces-sources",
                _ -> sets.list(),
                model.sources()::setAll,
                failure -> session.tellProblem("The sets of typefaces could not be listed", failure));
    }

    void choose(FaceSet set) {
        show.accept(set);
    }

    void openFile() {
        dialogs.openFile("Open a TMNIST file", List.of("csv", "zip", "gz")).ifPresent(this::open);
    }

    void openFolder() {
        dialogs.openFolder("Open a folder of fonts").ifPresent(this::open);
    }

    /** Reads a TMNIST file or a folder of fonts and shows what it holds; for one dropped on the window too. */
    public void open(Path path) {
        jobs.start(
                Lane.COMPUTE,
                "Import " + path.getFileName(),
                scope -> sets.open(path, scope),
                this::opened,
                failure -> session.tellProblem("The typefaces could not be opened", failure));
    }

    private void opened(FaceSets.Opened opened) {
        OpenReport report = opened.report();
        List<String> details = new ArrayList<>(report.skipped());
        details.addAll(report.remarks());
        session.tell(
                String.format(
                        Locale.ROOT,
                        "%,d glyphs were read into %s%s.",
                        report.read(),
                        opened.set().title(),
                        report.leftOut() == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "; %,d were left out, the details say which and why",
                                        report.leftOut())),
                String.join("\n", details));
        refresh();
        show.accept(opened.set());
    }

    /** Removes a set that the user brought, after asking. */
    void forget(FaceSet set) {
        if (!dialogs.confirm(
                "Remove " + set.title(),
                "The copy in the workspace is deleted; the file or folder it was read from stays.",
                "Remove")) {
            return;
        }
        jobs.start(
                Lane.COMPUTE,
                "Remove " + set.title(),
                _ -> {
                    sets.forget(set.key());
                    return sets.list();
                },
                left -> {
                    model.sources().setAll(left);
                    if (set.equals(model.sourceProperty().get())) {
                        show.accept(left.getFirst());
                    }
                },
                failure -> session.tellProblem(set.title() + " could not be removed", failure));
    }
}
