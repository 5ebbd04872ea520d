package latentexplorer.ui.typefaces.selection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Diversity;
import latentexplorer.core.cluster.FontSetComparison;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.PixelDistances;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.cluster.TrainingChooser;
import latentexplorer.core.cluster.TrainingSetFiles;
import latentexplorer.core.cluster.TrainingSetFiles.Saved;
import latentexplorer.core.cluster.TrainingSetSize;
import latentexplorer.core.typeface.FontSetFile;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** What the user can do with the chosen typefaces: judge them, compare them, save them. */
public final class SetBuilderController {
    private final SetBuilderModel model;
    private final SelectionModel selection;
    private final SelectionIntents intents;
    private final Session session;
    private final Jobs jobs;
    private final FileDialogs dialogs;
    private final PixelDistances.Source distances;
    private final TrainingSetFiles files;
    private final Supplier<Optional<String>> source;

    private @Nullable FontVectors measuredVectors;
    private @Nullable PixelDistances measured;
    private @Nullable FontSetFile compared;

    /**
     * @param distances should be those that the selection's controller chooses with, so that they are measured once
     * @param source which typefaces are shown, as a font set names them; asked when one is saved
     */
    public SetBuilderController(
            SetBuilderModel model,
            SelectionModel selection,
            SelectionIntents intents,
            Session session,
            Jobs jobs,
            FileDialogs dialogs,
            PixelDistances.Source distances,
            TrainingSetFiles files,
            Supplier<Optional<String>> source) {
        this.model = model;
        this.selection = selection;
        this.intents = intents;
        this.session = session;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.distances = distances;
        this.files = files;
        this.source = source;
        selection.choiceProperty().subscribe(this::chosen);
        selection.selectionProperty().subscribe(now -> {
            if (now.duplicates() >= 0) {
                model.thresholdProperty().set(now.duplicates());
            }
        });
    }

    private void chosen(@Nullable TrainingChoice choice) {
        model.sizeProperty().set(choice == null ? TrainingSetSize.NONE : TrainingSetSize.of(choice));
        // A threshold that was tried before must not have the last word.
        jobs.dropLatest("typefaces-duplicates");
        model.duplicatesProperty().set(choice == null ? 0 : choice.duplicates());
        compareAgain();
        judge();
    }

    /** Measures the typefaces when they are others than before, else says at once how varied the chosen ones are. */
    private void judge() {
        TrainingChoice choice = selection.choiceProperty().get();
        if (choice == null || choice.typefaces() < 2) {
            jobs.dropLatest("typefaces-diversity");
            model.diversityProperty().set(null);
            return;
        }
        FontVectors vectors = choice.clustering().vectors();
        if (!vectors.equals(measuredVectors)) {
            measure(vectors);
        }
        PixelDistances known = measured;
        if (known != null) {
            jobs.latest(
                    Lane.COMPUTE,
                    "typefaces-diversity",
                    _ -> Diversity.of(choice, known),
                    diversity -> model.diversityProperty().set(diversity.orElse(null)),
                    failure -> session.tellProblem("The diversity could not be computed", failure));
        }
    }

    private void measure(FontVectors vectors) {
        measuredVectors = vectors;
        measured = null;
        model.diversityProperty().set(null);
        model.measuringProperty().set(true);
        jobs.latest(
                Lane.COMPUTE,
                "typefaces-distances",
                scope -> distances.of(vectors, scope),
                found -> {
                    measured = found;
                    model.measuringProperty().set(false);
                    judge();
                },
                failure -> {
                    measuredVectors = null;
                    model.measuringProperty().set(false);
                    session.tellProblem("The typefaces could not be measured", failure);
                });
    }

    void keep(KeepOrder order) {
        if (selection.selectionProperty().get().order() != order) {
            intents.keepOrder().accept(order);
        }
    }

    /** Leaves typefaces out that look the same as another one, or takes them in again. */
    void leaveOutDuplicates(boolean leaveOut) {
        useThreshold(leaveOut ? model.thresholdProperty().get() : Selection.KEEP_DUPLICATES);
    }

    /** Leaves typefaces out up to this threshold. */
    void useThreshold(double threshold) {
        if (selection.selectionProperty().get().duplicates() != threshold) {
            intents.duplicates().accept(threshold);
        }
    }

    /** Says how many typefaces a threshold would leave out, while the hand is on the slider. */
    void tryThreshold(double threshold) {
        model.thresholdProperty().set(threshold);
        TrainingChoice choice = selection.choiceProperty().get();
        if (choice == null) {
            return;
        }
        Clustering clustering = choice.clustering();
        Selection wanted = selection.selectionProperty().get();
        jobs.latest(
                Lane.COMPUTE,
                "typefaces-duplicates",
                scope -> new TrainingChooser(distances).duplicates(clustering, wanted, threshold, scope),
                count -> model.duplicatesProperty().set(count),
                failure -> session.tellProblem("The near-duplicates could not be counted", failure));
    }

    void undo() {
        intents.undo().run();
    }

    void redo() {
        intents.redo().run();
    }

    /** Asks for a font set and compares the choice with it from now on. */
    void compare() {
        dialogs.openFile("Compare with a font set", List.of("json")).ifPresent(file -> {
            model.comparisonProblemProperty().set("");
            jobs.start(
                    Lane.OPEN,
                    "Read " + file.getFileName(),
                    _ -> FontSetFile.read(file),
                    read -> {
                        compared = read;
                        compareAgain();
                    },
                    failure -> {
                        model.comparisonProblemProperty().set(Session.reason(failure));
                        session.tellProblem("The font set could not be compared", failure);
                    });
        });
    }

    void endComparison() {
        compared = null;
        model.comparisonProblemProperty().set("");
        compareAgain();
    }

    private void compareAgain() {
        TrainingChoice choice = selection.choiceProperty().get();
        model.comparisonProperty()
                .set(compared == null || choice == null ? null : FontSetComparison.of(compared, choice));
    }

    /** Asks where to, and before anything is overwritten; then the font set is a data set to train on. */
    void save() {
        TrainingChoice choice = selection.choiceProperty().get();
        if (choice == null || choice.typefaces() == 0) {
            session.tell("There is no training set to save: select a cluster first.");
            return;
        }
        dialogs.saveFile("Save the training set", TrainingSetFiles.FONT_SET, "json")
                .flatMap(this::withExtension)
                .filter(this::pictureMayBeReplaced)
                .ifPresent(file -> save(choice, file));
    }

    /** Some systems' dialogs leave the extension to the program, and then have not asked about the file with it. */
    private Optional<Path> withExtension(Path file) {
        String name = file.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return Optional.of(file);
        }
        Path named = file.resolveSibling(name + ".json");
        return mayBeReplaced(named, named.getFileName() + " is there already.") ? Optional.of(named) : Optional.empty();
    }

    private boolean pictureMayBeReplaced(Path file) {
        Path picture = TrainingSetFiles.pictureOf(file);
        return mayBeReplaced(
                picture,
                "The picture of the glyphs is saved beside " + file.getFileName() + ", but " + picture.getFileName()
                        + " is there already.");
    }

    private boolean mayBeReplaced(Path file, String why) {
        return !Files.exists(file)
                || dialogs.confirm(
                        "Replace " + file.getFileName() + "?", why + " Its content will be lost.", "Replace");
    }

    private void save(TrainingChoice choice, Path file) {
        Optional<String> from = source.get();
        model.savingProperty().set(true);
        Job job = jobs.start(
                Lane.OPEN,
                "Save " + file.getFileName(),
                scope -> files.save(choice, from, file, scope),
                this::saved,
                failure -> session.tellProblem("The training set could not be saved", failure));
        job.stateProperty().subscribe(state -> model.savingProperty().set(!state.isOver()));
    }

    private void saved(Saved saved) {
        if (saved.fontSet().equals(session.fontSetProperty().get())) {
            // The same path holds another set now, and who follows it is told of a change only.
            session.fontSetProperty().set(null);
        }
        session.fontSetProperty().set(saved.fontSet());
        String what = String.format(
                Locale.ROOT, "%s with %s", saved.fontSet(), counted(saved.size().typefaces(), "typeface"));
        saved.pictureProblem()
                .ifPresentOrElse(
                        problem -> session.tellProblem(
                                what + " was saved and can be trained on, but not the picture of its glyphs", problem),
                        () -> session.tell("Saved " + what + ", and the picture "
                                + saved.picture().getFileName() + " beside it. Training can use it now."));
    }

    static String counted(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
