package latentexplorer.ui.training.runs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latentexplorer.core.compare.RunFilter;
import latentexplorer.core.compare.RunLosses;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.compare.RunSettings;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.job.Work;
import latentexplorer.core.job.Workers;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.Problem;
import org.jspecify.annotations.Nullable;

/** What the page of runs does. Called on the JavaFX thread. */
public final class RunsController {
    /** How long losses are read before what has come is shown: soon at first, later less often. */
    private static final long FIRST_PORTION_NANOS = 250_000_000;

    private static final long PORTION_NANOS = 1_000_000_000;

    /** What has been in the trash for so long, nobody will bring back. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private record Step(String name, RunRow row, PlottedRun plotted) {}

    private final RunsModel model;
    private final Session session;
    private final Jobs jobs;
    private final RunStore store;
    private final RunsHost host;
    private final Workers workers;
    private final CurvesController curves;
    /** The rows that the losses at hand belong to. */
    private final Map<String, RunRow> read = new HashMap<>();

    /** What came of deleting: those that are gone, and why the first of the others is not. */
    private record Discarded(List<String> runs, @Nullable IOException failure) {}

    /** The new name of the run that is to be selected when it is listed; empty for none. */
    private String renaming = "";

    private boolean listing;
    private boolean listAgain;

    /** @param workers read the histories and draw the curves; must not be the threads of the jobs */
    public RunsController(RunsModel model, Session session, Jobs jobs, RunStore store, RunsHost host, Workers workers) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.store = store;
        this.host = host;
        this.workers = workers;
        curves = new CurvesController(model, session, jobs, workers);
        for (var choice :
                List.of(model.filterProperty(), model.kindProperty(), model.dataProperty(), model.stateProperty())) {
            choice.subscribe(this::filter);
        }
    }

    CurvesController curves() {
        return curves;
    }

    /** Reads what has changed; the view calls it when it is shown and now and then after that. */
    public void refresh() {
        if (listing) {
            listAgain = true;
            return;
        }
        listing = true;
        jobs.latest(Lane.OPEN, "runs-list", store::list, this::listed, this::notListed);
    }

    /** The page is left: what was deleted is gone for good. */
    public void left() {
        answered();
        if (model.promptProperty().get() instanceof Prompt.Deleted) {
            emptyTrash(Instant.now());
        }
        model.promptProperty().set(Prompt.NONE);
    }

    private void emptyTrash(Instant until) {
        jobs.start(
                Lane.OPEN,
                "Empty the trash",
                _ -> {
                    store.emptyTrash(until);
                    return until;
                },
                _ -> {},
                failure -> session.tellProblem("The deleted runs are still there", failure));
    }

    private void listed(List<RunRow> rows) {
        listing = false;
        if (!model.listedProperty().get()) {
            // What a program left there that was closed with the page open; another one may be at work right now.
            emptyTrash(Instant.now().minus(LEFT_BEHIND));
        }
        model.troubleProperty().set(null);
        if (!rows.equals(model.rowsProperty().get()) || !model.listedProperty().get()) {
            model.rowsProperty().set(rows);
            model.listedProperty().set(true);
            forget(rows);
            filter();
            readLosses();
        }
        again();
    }

    private void notListed(Throwable failure) {
        listing = false;
        model.troubleProperty().set(Problem.of("The runs could not be read: " + Session.reason(failure), failure));
        again();
    }

    private void again() {
        if (listAgain) {
            listAgain = false;
            refresh();
        }
    }

    /** Losses of runs that are gone. */
    private void forget(List<RunRow> rows) {
        Set<String> names = rows.stream().map(RunRow::name).collect(Collectors.toSet());
        read.keySet().retainAll(names);
        Map<String, PlottedRun> left =
                new LinkedHashMap<>(model.lossesProperty().get());
        if (left.keySet().retainAll(names)) {
            model.lossesProperty().set(left);
        }
    }

    private void readLosses() {
        List<RunRow> rows = model.rowsProperty().get();
        List<RunRow> missing = rows.stream()
                .filter(RunRow::readable)
                .filter(row -> !sameLosses(row))
                .toList();
        model.progressProperty().set(rows.isEmpty() ? 1 : 1 - (double) missing.size() / rows.size());
        if (missing.isEmpty()) {
            curves.redraw();
            return;
        }
        jobs.latest(Lane.COMPUTE, "runs-losses", portion(missing), this::haveLosses, failure -> {
            model.progressProperty().set(1);
            session.tellProblem("Losses of runs could not be read", failure);
        });
    }

    /** A new note does not change the losses. */
    private boolean sameLosses(RunRow row) {
        RunRow former = read.get(row.name());
        return former != null
                && former.epochs() == row.epochs()
                && former.state() == row.state()
                && former.created().equals(row.created());
    }

    /** Those that several threads can read in a while, which are at least one for each. */
    private Work<List<Step>> portion(List<RunRow> missing) {
        long nanos = read.isEmpty() ? FIRST_PORTION_NANOS : PORTION_NANOS;
        return scope -> {
            Step[] steps = new Step[missing.size()];
            long end = System.nanoTime() + nanos;
            workers.forEachShard(steps.length, i -> {
                scope.check();
                if (i < workers.size() || System.nanoTime() < end) {
                    RunRow row = missing.get(i);
                    steps[i] = new Step(row.name(), row, PlottedRun.of(losses(row)));
                }
            });
            return Stream.of(steps).filter(Objects::nonNull).toList();
        };
    }

    /** Losses that cannot be read are none: the row says why at the next listing. */
    private RunLosses losses(RunRow row) {
        try {
            return store.losses(row.name());
        } catch (IOException _) {
            return RunLosses.NONE;
        }
    }

    private void haveLosses(List<Step> steps) {
        Map<String, PlottedRun> all = new LinkedHashMap<>(model.lossesProperty().get());
        for (Step step : steps) {
            read.put(step.name(), step.row());
            all.put(step.name(), step.plotted());
        }
        model.lossesProperty().set(all);
        curves.redraw();
        readLosses();
    }

    private record Filtered(List<RunRow> shown, String remark) {}

    /** Among very many runs it takes longer than a frame may. */
    private void filter() {
        RunFilter filter = RunFilter.of(model.filterProperty().getValueSafe());
        List<RunRow> rows = model.rowsProperty().get();
        String kind = model.kindProperty().getValueSafe();
        String data = model.dataProperty().getValueSafe();
        String state = model.stateProperty().getValueSafe();
        jobs.latest(
                Lane.OPEN,
                "runs-filter",
                _ -> new Filtered(
                        filter.apply(rows).stream()
                                .filter(row -> passes(kind, row.kind()))
                                .filter(row -> passes(data, row.dataset()))
                                .filter(row -> passes(state, row.state().word()))
                                .toList(),
                        rows.isEmpty() ? "" : filter.remark(rows).orElse("")),
                this::filtered,
                failure -> session.tellProblem("The runs could not be filtered", failure));
    }

    private void filtered(Filtered filtered) {
        model.remarkProperty().set(filtered.remark());
        model.shownProperty().set(filtered.shown());
        if (renaming.isEmpty()) {
            Set<String> names = Set.copyOf(names());
            select(filtered.shown().stream()
                    .filter(row -> names.contains(row.name()))
                    .toList());
        } else {
            select(renaming);
            renaming = "";
        }
        curves.redraw();
    }

    private static boolean passes(String choice, String value) {
        return choice.isEmpty() || choice.equals(value);
    }

    /** Lets every run pass. */
    void clearFilters() {
        model.filterProperty().set("");
        model.kindProperty().set(RunsModel.ALL);
        model.dataProperty().set(RunsModel.ALL);
        model.stateProperty().set(RunsModel.ALL);
    }

    /** The user has chosen these in the table. */
    void select(List<RunRow> rows) {
        if (rows.equals(model.selectedProperty().get())) {
            return;
        }
        model.selectedProperty().set(List.copyOf(rows));
        jobs.latest(
                Lane.OPEN,
                "runs-comparison",
                _ -> RunSettings.sideBySide(rows),
                model.comparisonProperty()::set,
                failure -> session.tellProblem("The settings could not be compared", failure));
        answered();
        curves.selectionChanged();
    }

    /** Selects the run whose curve is under the pointer. */
    void selectHovered() {
        curves.hovered().ifPresent(this::select);
    }

    private void select(String name) {
        select(model.shownProperty().get().stream()
                .filter(row -> row.name().equals(name))
                .toList());
    }

    private List<String> names() {
        return model.selectedProperty().get().stream().map(RunRow::name).toList();
    }

    /** The user has no use for what is asked or offered. */
    void dismiss() {
        if (model.promptProperty().get() instanceof Prompt.Branch) {
            answered();
        } else {
            left();
        }
    }

    /** The question from which epoch to branch is over. */
    private void answered() {
        if (model.promptProperty().get() instanceof Prompt.Branch question) {
            model.promptProperty().set(question.before());
        }
    }

    /** Deletes the selected runs, which can come back until the page is left; those that cannot be deleted stay. */
    void delete() {
        List<String> runs = names();
        if (runs.isEmpty()) {
            return;
        }
        change("Delete " + RunWords.several(runs), "Not deleted", _ -> discard(runs), discarded -> {
            if (!discarded.runs().isEmpty()) {
                answered();
                Prompt now = model.promptProperty().get();
                Prompt before = now instanceof Prompt.Deleted ? now : Prompt.NONE;
                model.promptProperty().set(new Prompt.Deleted(discarded.runs(), before));
            }
            if (discarded.failure() != null) {
                session.tellProblem("Not deleted", discarded.failure());
            }
        });
    }

    private Discarded discard(List<String> runs) {
        List<String> gone = new ArrayList<>();
        IOException first = null;
        for (String run : runs) {
            try {
                store.discard(run);
                gone.add(run);
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        return new Discarded(gone, first);
    }

    /** Brings back what was deleted last. */
    void undo() {
        if (!(model.promptProperty().get() instanceof Prompt.Deleted(List<String> runs, Prompt before))) {
            return;
        }
        model.promptProperty().set(before);
        change(
                "Bring back " + RunWords.several(runs),
                "Not brought back",
                _ -> {
                    for (String run : runs) {
                        store.restore(run);
                    }
                    return runs;
                },
                _ -> {});
    }

    /** Gives a run another name; it stays selected. */
    void rename(RunRow run, String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.equals(run.name())) {
            return;
        }
        change(
                "Rename " + run.name(),
                "Not renamed",
                _ -> {
                    store.rename(run.name(), wanted);
                    return wanted;
                },
                renamed -> renaming = renamed);
    }

    void note(RunRow run, String text) {
        if (text.equals(run.note())) {
            return;
        }
        change(
                "Note on " + run.name(),
                "The note was not saved",
                _ -> {
                    store.note(run.name(), text);
                    return text;
                },
                _ -> {});
    }

    private <T> void change(String name, String failed, Work<T> work, Consumer<T> onDone) {
        jobs.start(
                Lane.OPEN,
                name,
                work,
                result -> {
                    onDone.accept(result);
                    refresh();
                },
                failure -> {
                    session.tellProblem(failed, failure);
                    refresh();
                });
    }

    void watch() {
        single(run -> host.watch(run.name()));
    }

    void open() {
        single(run -> host.open(run.name()));
    }

    /** Trains the rest of the selected run. */
    void complete() {
        single(run -> {
            if (RunWords.canComplete(run)) {
                host.complete(run.name());
            }
        });
    }

    void setUp() {
        host.setUp();
    }

    /** The line that trains the selected run again; empty when it is not known. */
    String command() {
        List<RunRow> selected = model.selectedProperty().get();
        return selected.size() != 1 || selected.getFirst().command().isEmpty()
                ? ""
                : ShellLine.of(selected.getFirst().command());
    }

    /** Asks from which epoch. */
    void askBranch() {
        single(run -> jobs.latest(
                Lane.OPEN,
                "runs-kept",
                _ -> store.kept(run.name()),
                kept -> {
                    if (kept.isEmpty()) {
                        session.tell("No epoch of " + run.name() + " was kept yet: there is nothing to branch from.");
                    } else {
                        PlottedRun plotted = model.lossesProperty().get().get(run.name());
                        int best = plotted == null ? 0 : plotted.losses().bestEpoch();
                        int chosen = kept.contains(best) ? best : kept.getLast();
                        answered();
                        Prompt before = model.promptProperty().get();
                        model.promptProperty().set(new Prompt.Branch(run.name(), kept, chosen, before));
                    }
                },
                failure -> session.tellProblem("The epochs of " + run.name() + " could not be read", failure)));
    }

    void branch(int epoch) {
        if (model.promptProperty().get() instanceof Prompt.Branch question) {
            answered();
            host.branch(question.run(), epoch);
        }
    }

    private void single(Consumer<RunRow> action) {
        List<RunRow> selected = model.selectedProperty().get();
        if (selected.size() == 1 && selected.getFirst().readable()) {
            action.accept(selected.getFirst());
        }
    }
}
