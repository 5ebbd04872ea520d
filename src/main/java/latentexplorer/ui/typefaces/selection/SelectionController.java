package latentexplorer.ui.typefaces.selection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.typefaces.cluster.ClusterModel;
import latentexplorer.ui.typefaces.selection.SelectionHistory.Cause;
import latentexplorer.ui.typefaces.selection.SelectionHistory.What;
import org.jspecify.annotations.Nullable;

/**
 * Selects clusters and fractions of them. Every change can be taken back until clusters are sought again; then the
 * selection starts anew. Where one cluster was split, the others stay selected.
 */
public final class SelectionController {
    private final SelectionModel model;
    private final ClusterModel clusters;
    private final LongSupplier nanoTime;
    private final Repainter<TrainingChoice> choice;
    private final SelectionHistory history = new SelectionHistory();
    private final Map<Integer, Double> lastFractions = new HashMap<>();
    private @Nullable FractionDrag drag;
    private @Nullable Clustering selectedFrom;

    /** @param nanoTime the clock that tells a held key from single presses */
    public SelectionController(
            SelectionModel model,
            ClusterModel clusters,
            Session session,
            Jobs jobs,
            ChoiceMaker chooser,
            LongSupplier nanoTime) {
        this.model = model;
        this.clusters = clusters;
        this.nanoTime = nanoTime;
        choice = new Repainter<>(
                jobs,
                Lane.OPEN,
                "typefaces-choice",
                () -> toChoose(chooser),
                this::chosen,
                failure -> session.tellProblem("The typefaces to keep could not be chosen", failure));
        clusters.clusteringProperty().subscribe(this::clustered);
        model.selectionProperty().subscribe(choice::request);
    }

    private void clustered(@Nullable Clustering now) {
        Clustering before = selectedFrom;
        Selection selected = current();
        drag = null;
        model.draggedProperty().set(-1);
        selectedFrom = now;
        history.clear();
        lastFractions.clear();
        model.choiceProperty().set(null);
        model.selectionProperty()
                .set(
                        before == null || now == null
                                ? selected.cleared()
                                : SplitClusters.carriedOver(selected, before, now));
        tellHistory();
        choice.request();
    }

    private Optional<Work<TrainingChoice>> toChoose(ChoiceMaker chooser) {
        Clustering clustering = clusters.clusteringProperty().get();
        Selection selection = current();
        return Optional.ofNullable(clustering).map(from -> scope -> chooser.choose(from, selection, scope));
    }

    private void chosen(TrainingChoice found) {
        if (found.clustering() == clusters.clusteringProperty().get()) {
            model.choiceProperty().set(found);
        }
    }

    private Selection current() {
        return model.selectionProperty().get();
    }

    /** The hand presses on a cluster: half of it is selected. */
    public void press(int number, double y) {
        if (!exists(number)) {
            return;
        }
        cancelDrag();
        drag = new FractionDrag(number, y, current(), model.relativeProperty().get(), false);
        model.draggedProperty().set(number);
        show(current().with(number, FractionDrag.CLICK));
    }

    /** The hand moves, see {@link FractionDrag}. */
    public void dragTo(double y) {
        FractionDrag held = drag;
        if (held != null) {
            FractionDrag now = held.movedTo(y);
            drag = now;
            show(now.before().with(now.number(), now.fraction(y)));
        }
    }

    /** The hand lets go: what shows holds, as one change. */
    public void release() {
        FractionDrag held = drag;
        if (held != null) {
            drag = null;
            model.draggedProperty().set(-1);
            Selection dragged = current();
            record(held.before(), dragged, new Cause(What.SET, held.number()));
        }
    }

    /** What was selected before the press holds again; false when nothing is held. */
    public boolean cancelDrag() {
        FractionDrag held = drag;
        if (held == null) {
            return false;
        }
        drag = null;
        model.draggedProperty().set(-1);
        show(held.before());
        return true;
    }

    /** Selects a fraction of a cluster, 0 to 1; 0 takes it out. */
    public void setFraction(int number, double fraction) {
        change(number, _ -> fraction, What.SET);
    }

    /** More or less of a cluster, in percent of it; a held key makes one change. */
    public void nudge(int number, int percent) {
        change(number, former -> Math.clamp(Percent.of(former) + percent, 0, 100) / 100.0, What.NUDGE);
    }

    /** Takes a cluster out, or selects it as it was selected last: half of it the first time. */
    public void toggle(int number) {
        double last = lastFractions.getOrDefault(number, FractionDrag.CLICK);
        change(number, former -> former > 0 ? 0 : last, What.SET);
    }

    /** Takes a cluster out of the selection. */
    public void clear(int number) {
        setFraction(number, 0);
    }

    /** Takes all clusters out; what else is set stays. */
    public void clearAll() {
        change(Selection::cleared, new Cause(What.SET, -1));
    }

    /** Chooses which typefaces of a cluster a fraction keeps. */
    public void setOrder(KeepOrder order) {
        change(selection -> selection.withOrder(order), new Cause(What.SET, -1));
    }

    /** @param threshold see {@link Selection#duplicates()}; dragging a slider makes one change */
    public void setDuplicates(double threshold) {
        change(selection -> selection.withDuplicates(threshold), new Cause(What.DUPLICATES, -1));
    }

    /** Takes the latest change back, or a drag that is under way. */
    public void undo() {
        if (!cancelDrag()) {
            history.undo(current()).ifPresent(this::restore);
        }
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        if (drag == null) {
            history.redo(current()).ifPresent(this::restore);
        }
    }

    private void restore(Selection former) {
        remember(former);
        show(former);
        tellHistory();
    }

    private void change(int number, DoubleUnaryOperator fraction, What what) {
        if (exists(number)) {
            change(
                    former -> former.with(number, fraction.applyAsDouble(former.fraction(number))),
                    new Cause(what, number));
        }
    }

    private void change(UnaryOperator<Selection> how, Cause cause) {
        cancelDrag();
        Selection before = current();
        Selection now = how.apply(before);
        show(now);
        record(before, now, cause);
    }

    private void record(Selection before, Selection now, Cause cause) {
        if (!before.equals(now)) {
            history.changed(before, cause, nanoTime.getAsLong());
            remember(now);
            tellHistory();
        }
    }

    private void remember(Selection selection) {
        lastFractions.putAll(selection.fractions());
    }

    private void show(Selection selection) {
        model.selectionProperty().set(selection);
    }

    private void tellHistory() {
        model.canUndoProperty().set(history.canUndo());
        model.canRedoProperty().set(history.canRedo());
    }

    private boolean exists(int number) {
        Clustering clustering = clusters.clusteringProperty().get();
        return clustering != null
                && clustering.clusters().stream().anyMatch(each -> each.number() == number && each.size() > 0);
    }
}
