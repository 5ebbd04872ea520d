package latentexplorer.ui.training.runs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.compare.RunSettings;
import latentexplorer.core.job.Work;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.CurveOverlay;
import latentexplorer.core.raster.CurvePlane;
import latentexplorer.core.raster.Ground;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/**
 * The curves of many runs: drawn when something changes, and the one under the pointer looked up in what was drawn. Called
 * on the JavaFX thread.
 */
final class CurvesController {
    /** How near the pointer must be, panel pixels. */
    private static final double REACH = 12;

    private static final int FEW = 9;

    private record Place(double x, double y) {}

    /** A highlight, and the drawing that it belongs to. */
    private record Highlighted(DrawnCurves curves, Raster raster) {}

    /** What can make siblings, and what does until the user chooses. */
    private record Offer(List<String> keys, String usual) {}

    private final CurvesModel model;
    private final Jobs jobs;
    private final RunsModel page;
    private final Session session;
    private final CurveOverlay overlay;
    private final Repainter<DrawnCurves> painter;
    private final Repainter<Highlighted> highlighter;

    private CurvesPlan.Size size = new CurvesPlan.Size(0, 0, 1);
    private @Nullable Place pointer;
    /** Index among the drawn curves of the one in front, or -1. */
    private int front = -1;

    /** The runs that the offered siblings belong to: finding out what differs among many takes a while. */
    private List<RunRow> offeredFor = List.of();

    private boolean chosen;
    private boolean choosing;

    CurvesController(RunsModel page, Session session, Jobs jobs, Workers workers) {
        this.page = page;
        this.session = session;
        this.jobs = jobs;
        model = page.curves();
        overlay = new CurveOverlay(workers);
        painter = new Repainter<>(jobs, "runs-curves", this::plan, this::show, this::failed);
        highlighter = new Repainter<>(jobs, "runs-highlight", this::highlight, this::showHighlight, this::failed);
        model.splitProperty().subscribe(this::redraw);
        model.logarithmicLossProperty().subscribe(this::redraw);
        model.logarithmicEpochProperty().subscribe(this::redraw);
        session.darkProperty().subscribe(this::redraw);
        model.siblingProperty().subscribe(() -> {
            chosen |= !choosing;
            redraw();
        });
    }

    /** Draws again: other runs, other losses, another size. */
    void redraw() {
        painter.request();
    }

    /** @param density picture pixels per panel pixel */
    void resized(double width, double height, double density) {
        CurvesPlan.Size now = new CurvesPlan.Size(width, height, density);
        if (!now.equals(size)) {
            size = now;
            redraw();
        }
    }

    /** The runs whose curves are shown: the selected ones if they are several, else all that pass the filter. */
    private List<RunRow> wanted() {
        List<RunRow> selected = page.selectedProperty().get();
        return selected.size() > 1 ? selected : page.shownProperty().get();
    }

    private Optional<Work<DrawnCurves>> plan() {
        Split split = model.splitProperty().get();
        List<RunRow> runs = wanted().stream()
                .filter(run -> {
                    PlottedRun plotted = page.lossesProperty().get().get(run.name());
                    return plotted != null && !plotted.range(split).isEmpty();
                })
                .toList();
        offerSiblings(wanted());
        if (size.isEmpty() || runs.isEmpty()) {
            clear(runs.isEmpty() ? nothing(split) : "");
            return Optional.empty();
        }
        CurvesPlan plan = new CurvesPlan(
                // The first of the list lies on top.
                runs.reversed(),
                page.lossesProperty().get(),
                split,
                model.logarithmicLossProperty().get(),
                model.logarithmicEpochProperty().get(),
                model.siblingProperty().get(),
                session.darkProperty().get() ? Ground.DARK : Ground.LIGHT,
                size);
        DrawnCurves former = model.drawnProperty().get();
        return Optional.of(scope -> plan.draw(overlay, former, scope));
    }

    private String nothing(Split split) {
        if (page.rowsProperty().get().isEmpty()) {
            return "";
        }
        if (wanted().isEmpty()) {
            return "No run passes the filter.";
        }
        return page.progressProperty().get() < 1
                ? "Reading losses …"
                : "None of these runs has " + split.word() + " losses yet.";
    }

    private void clear(String sentence) {
        front = -1;
        model.nothingProperty().set(sentence);
        model.drawnProperty().set(null);
        model.pictureProperty().set(null);
        model.readingProperty().set(null);
        model.legendProperty().set(List.of());
    }

    /**
     * What differs among the runs can make siblings; until the user chooses, the first that makes few groups does. Among
     * very many runs it takes longer to find out than a frame may.
     */
    private void offerSiblings(List<RunRow> runs) {
        if (runs.equals(offeredFor)) {
            return;
        }
        offeredFor = runs;
        jobs.latest(
                Lane.OPEN,
                "runs-siblings",
                _ -> {
                    List<String> keys = keys(runs);
                    return new Offer(keys, usual(runs, keys));
                },
                this::offered,
                this::failed);
    }

    private static List<String> keys(List<RunRow> runs) {
        List<String> keys = new ArrayList<>();
        keys.add(CurvesModel.EACH_RUN);
        keys.addAll(RunSettings.differing(runs));
        if (!keys.contains("state")
                && runs.stream().map(RunRow::state).distinct().count() > 1) {
            keys.add("state");
        }
        return keys;
    }

    private void offered(Offer offer) {
        String now = model.siblingProperty().get();
        String next = chosen && offer.keys().contains(now) ? now : offer.usual();
        choosing = true;
        if (!model.siblings().equals(offer.keys())) {
            // The box that shows the list must never see its value gone from it.
            if (!model.siblings().contains(next)) {
                model.siblings().add(next);
            }
            model.siblingProperty().set(next);
            model.siblings().setAll(offer.keys());
        }
        model.siblingProperty().set(next);
        choosing = false;
    }

    /** Of what makes few groups, that which divides the runs most evenly. */
    private static String usual(List<RunRow> runs, List<String> keys) {
        String best = CurvesModel.EACH_RUN;
        if (runs.size() <= FEW) {
            return best;
        }
        long least = runs.size();
        for (String key : keys.subList(1, keys.size())) {
            Map<String, Long> groups = runs.stream()
                    .collect(Collectors.groupingBy(run -> run.value(key).orElse(""), Collectors.counting()));
            long largest = groups.values().stream().max(Long::compare).orElse(0L);
            if (groups.size() <= FEW && largest < least) {
                best = key;
                least = largest;
            }
        }
        return best;
    }

    private void show(DrawnCurves curves) {
        model.nothingProperty().set("");
        model.drawnProperty().set(curves);
        model.legendProperty().set(curves.colouring().groups());
        front = -1;
        model.pictureProperty().set(raster(curves, curves.drawn().pixels()));
        look();
    }

    private static Raster raster(DrawnCurves curves, int[] pixels) {
        CurvePlane plane = curves.drawn().sheet().plane();
        return new Raster(pixels, plane.width(), plane.height());
    }

    /** The pointer is there, panel pixels. */
    void hover(double x, double y) {
        pointer = new Place(x, y);
        look();
    }

    /** The pointer is elsewhere. */
    void leave() {
        pointer = null;
        look();
    }

    /** The name of the run in front, if the pointer is at one. */
    Optional<String> hovered() {
        DrawnCurves curves = model.drawnProperty().get();
        return pointer == null || curves == null || front < 0
                ? Optional.empty()
                : Optional.of(curves.runs().get(front).name());
    }

    /** Selecting another single run brings that one to the front. */
    void selectionChanged() {
        redraw();
    }

    private void look() {
        DrawnCurves curves = model.drawnProperty().get();
        if (curves == null) {
            return;
        }
        int found = found(curves);
        read(curves, found);
        if (found == front) {
            return;
        }
        front = found;
        if (found < 0) {
            model.pictureProperty().set(raster(curves, curves.drawn().pixels()));
        } else {
            highlighter.request();
        }
    }

    private int found(DrawnCurves curves) {
        if (pointer != null) {
            int hit = curves.drawn()
                    .sheet()
                    .pick(pointer.x() * size.density(), pointer.y() * size.density(), REACH * size.density());
            if (hit >= 0) {
                return hit;
            }
        }
        List<RunRow> selected = page.selectedProperty().get();
        return selected.size() == 1 ? curves.runs().indexOf(selected.getFirst()) : -1;
    }

    private void read(DrawnCurves curves, int run) {
        if (run < 0) {
            model.readingProperty().set(null);
            return;
        }
        RunRow row = curves.runs().get(run);
        CurvePlane plane = curves.drawn().sheet().plane();
        var curve = curves.drawn().request().curves().get(run);
        double x = pointer == null ? plane.width() - 1 : pointer.x() * size.density();
        int epoch = Math.clamp(Math.round(plane.valueAt(x)), curve.first(), Math.max(curve.first(), curve.last()));
        double value = curve.at(epoch);
        BitSet siblings = curves.colouring().siblings(run);
        String key = curves.colouring().key();
        String kin = key.equals(CurvesModel.EACH_RUN)
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s %s: %,d %s",
                        key,
                        curves.colouring().values().get(run),
                        siblings.cardinality(),
                        siblings.cardinality() == 1 ? "run" : "runs");
        String words = String.format(
                Locale.ROOT,
                "%s  ·  epoch %,d  ·  %s %s, %s",
                row.name(),
                epoch,
                RunWords.loss(value),
                row.unit(),
                curves.split().word());
        model.readingProperty().set(new CurvesModel.Reading(row.name(), words, kin, epoch, value));
    }

    private Optional<Work<Highlighted>> highlight() {
        DrawnCurves curves = model.drawnProperty().get();
        int run = front;
        if (curves == null || run < 0) {
            return Optional.empty();
        }
        BitSet siblings = curves.colouring().siblings(run);
        return Optional.of(scope ->
                new Highlighted(curves, raster(curves, overlay.highlight(curves.drawn(), run, siblings, scope))));
    }

    private void showHighlight(Highlighted highlighted) {
        if (front >= 0 && highlighted.curves() == model.drawnProperty().get()) {
            model.pictureProperty().set(highlighted.raster());
        }
    }

    private void failed(Throwable failure) {
        session.tellProblem("The curves could not be drawn", failure);
    }
}
