package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.path.PathMeasures;
import latentexplorer.core.support.Reality;
import org.jspecify.annotations.Nullable;

/**
 * Experiment 1: a column for each source, or for each kind of path, and rows from the source down over the steps to the target, then
 * those beyond it.
 */
final class WalkGrid extends CellGrid {
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");
    private static final double SET_OFF = 6;
    /** Between columns that have the space. */
    private static final double APART = 10;

    private static final List<String> MEASURES = List.of("length", "change", "roughness", "support");
    private static final List<String> MEANINGS = List.of(
            "How long the path is in the space of codes",
            "How much the picture changes along it: the sum of small steps between pictures",
            "The largest step between two pictures of the row over the mean step: 1 when all are alike",
            "How unusual its codes are: mean percentile among held-out codes, 50 is as usual as it gets");

    private final ExperimentModel model;
    private final List<Label> rows = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();
    private final List<Label> measures = new ArrayList<>();
    private @Nullable Shape shape;

    /** What the grid is built for. */
    private record Shape(int sources, Interpolation plan, boolean compare) {
        static Shape of(Setup setup) {
            return new Shape(setup.walks().row().size(), setup.plan(), setup.compare());
        }

        int columns() {
            return compare ? PathKind.values().length : sources;
        }

        /** The row of the target. */
        int target() {
            return plan.steps() + 1;
        }

        double[] positions() {
            double[] all = new double[plan.positions().size() + 2];
            all[target()] = 1;
            for (int i = 0; i < plan.positions().size(); i++) {
                all[i < plan.steps() ? i + 1 : i + 2] = plan.positions().get(i);
            }
            return all;
        }
    }

    /** A column: what stands above it, its pictures, and what stands below. */
    private record Track(Label head, List<PictureCell> cells, List<Label> values) {}

    WalkGrid(ExperimentModel model, ReadOnlyBooleanProperty dark, Hands hands) {
        super(dark, hands);
        this.model = model;
        setId("walk-grid");
        model.setupProperty().subscribe(setup -> {
            if (!setup.analogies() && !Shape.of(setup).equals(shape)) {
                build(Shape.of(setup));
            }
            mark(setup);
        });
        model.shownProperty().subscribe(_ -> show());
        model.realitiesProperty().subscribe(this::judge);
    }

    private void build(Shape now) {
        shape = now;
        removeAll();
        rows.clear();
        tracks.clear();
        measures.clear();
        double[] positions = now.positions();
        for (int row = 0; row < positions.length; row++) {
            String text = ResultGrid.place(positions[row]);
            boolean slot = row == 0 || row == now.target();
            rows.add(caption(
                    slot ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text,
                    row == 0 ? "role-source" : row == now.target() ? "role-target" : "of-results"));
        }
        for (int column = 0; column < now.columns(); column++) {
            tracks.add(track(now, column, positions));
        }
        if (now.compare()) {
            for (int i = 0; i < MEASURES.size(); i++) {
                Label label = caption(MEASURES.get(i));
                label.setTooltip(new Tooltip(MEANINGS.get(i)));
                measures.add(label);
            }
        }
        show();
        requestLayout();
    }

    private Track track(Shape now, int column, double[] positions) {
        Label head = caption("", "column-head");
        head.setId("walk-head-" + column);
        List<PictureCell> cells = new ArrayList<>();
        for (int row = 0; row < positions.length; row++) {
            String id = "walk-" + column + "-" + row;
            if (row == 0) {
                cells.add(cell(column, "role-source", "Source " + (column + 1), id));
            } else if (row == now.target()) {
                cells.add(cell(now.sources(), "role-target", "Target", id));
            } else {
                cells.add(cell(
                        PictureCell.RESULT,
                        row < now.target() ? "role-between" : "role-beyond",
                        ResultGrid.place(positions[row]),
                        id));
            }
        }
        List<Label> values = new ArrayList<>();
        if (now.compare()) {
            PathKind kind = PathKind.values()[column];
            head.setTooltip(new Tooltip(kind.explanation()));
            MEASURES.forEach(each -> values.add(caption("", "measure")));
            for (int i = 0; i < values.size(); i++) {
                values.get(i).setId("walk-" + kind.word() + "-" + MEASURES.get(i));
                values.get(i).setTooltip(new Tooltip(MEANINGS.get(i)));
            }
        }
        return new Track(head, cells, values);
    }

    // What it shows

    private void show() {
        Shape now = shape;
        Shown shown = model.shownProperty().get();
        if (now == null
                || shown != null
                        && (shown.setup().analogies()
                                || !Shape.of(shown.setup()).equals(now))) {
            return;
        }
        for (int column = 0; column < tracks.size(); column++) {
            fill(column, shown, now);
        }
        mark(model.setupProperty().get());
        requestLayout();
    }

    private void fill(int column, @Nullable Shown shown, Shape now) {
        List<PictureCell> cells = tracks.get(column).cells();
        cells.forEach(PictureCell::clear);
        cells.forEach(cell -> cell.setPreview(false));
        tracks.get(column).values().forEach(label -> label.setText(""));
        if (shown == null) {
            return;
        }
        Column found = column(shown, column, now);
        int source = now.compare() ? compared(shown) : column;
        cells.getFirst().standFor(Math.max(0, source));
        if (source >= 0) {
            face(cells.getFirst(), shown, source);
        }
        face(cells.get(now.target()), shown, now.sources());
        CodePath path = found == null ? null : found.path();
        boolean ours = shown.previewed() == now.sources() || shown.previewed() == source;
        if (path != null) {
            String way = name(shown, found);
            for (int row = 0; row < cells.size(); row++) {
                PictureCell cell = cells.get(row);
                if (!cell.isSlot()) {
                    String name = ResultGrid.place(path.positions()[row]) + " of " + way;
                    float[] code = Arrays.copyOfRange(path.codes(), row * path.width(), (row + 1) * path.width());
                    cell.show(new Slot.OfCode(code, name), way, path.pictures(), row * ImageSet.PIXELS);
                    cell.setPreview(shown.isPreview() && ours);
                } else if (row > 0) {
                    cell.show(
                            shown.setup().walks().get(now.sources()),
                            SlotNames.full(
                                    shown.exhibit(), shown.setup().walks().get(now.sources())),
                            path.pictures(),
                            row * ImageSet.PIXELS);
                }
            }
        }
        if (now.compare()) {
            measure(tracks.get(column).values(), found);
        }
    }

    private static @Nullable Column column(Shown shown, int column, Shape now) {
        for (Column each : shown.columns()) {
            boolean here = now.compare() ? each.course().kind().ordinal() == column : each.slot() == column;
            if (here) {
                return each;
            }
        }
        return null;
    }

    /** The source whose kinds of path are compared; negative when there is none. */
    private static int compared(Shown shown) {
        Slots slots = shown.setup().walks();
        List<Integer> filled = slots.filledRow();
        return filled.contains(slots.current()) ? slots.current() : filled.isEmpty() ? -1 : filled.getFirst();
    }

    private static String name(Shown shown, @Nullable Column column) {
        return column == null
                ? ""
                : SlotNames.brief(shown.exhibit(), column.course().source()) + " → "
                        + SlotNames.brief(shown.exhibit(), column.course().target());
    }

    private static void face(PictureCell cell, Shown shown, int slot) {
        float[] face = shown.face(slot);
        Slot content = shown.setup().walks().get(slot);
        if (face != null) {
            cell.show(content, SlotNames.full(shown.exhibit(), content), face, 0);
            cell.setPreview(shown.previewed() == slot);
        }
    }

    private static void measure(List<Label> values, @Nullable Column column) {
        CodePath path = column == null ? null : column.path();
        if (column != null && path == null) {
            values.getFirst().setText(column.why());
        }
        if (path != null) {
            PathMeasures measures = path.measures();
            values.get(0).setText(number(measures.latentLength(), "%.2f"));
            values.get(1).setText(number(measures.pixelLength(), "%.2f"));
            values.get(2).setText(number(measures.roughness(), "%.2f"));
            values.get(3).setText(number(measures.meanSupport(), "%.0f %%"));
        }
    }

    private static String number(double value, String format) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    /** The captions above the columns, as long as they fit. */
    private void head(int column, double width) {
        Shape now = shape;
        Shown shown = model.shownProperty().get();
        Label head = tracks.get(column).head();
        if (now == null) {
            return;
        }
        if (now.compare()) {
            Column found = shown == null ? null : column(shown, column, now);
            fit(head, width, List.of(PathKind.values()[column].title()));
            head.setDisable(found != null && found.path() == null);
        } else if (shown == null
                || shown.setup().analogies()
                || column >= shown.setup().walks().row().size()) {
            head.setText("");
        } else {
            Slot content = shown.setup().walks().get(column);
            List<String> texts = new ArrayList<>();
            texts.addAll(shorter(SlotNames.brief(shown.exhibit(), content)));
            fit(head, width, texts);
            head.pseudoClassStateChanged(PREVIEW, shown.previewed() == column);
        }
    }

    private void mark(Setup setup) {
        // Where kinds are compared all columns stand for the same source.
        for (PictureCell cell : cells()) {
            cell.setCurrent(cell.isSlot()
                    && !setup.analogies()
                    && cell.slot() == setup.walks().current());
        }
    }

    private void judge(@Nullable Realities realities) {
        Shape now = shape;
        if (now == null
                || realities == null
                || realities.of() != model.shownProperty().get()) {
            return;
        }
        List<Column> columns = realities.of().columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int at = now.compare() ? column.course().kind().ordinal() : column.slot();
            List<PictureCell> cells = tracks.get(at).cells();
            List<Integer> flips = realities.flips().get(i);
            for (int row = 0; row < cells.size(); row++) {
                Reality reality = at(realities.strips(), i, row);
                cells.get(row).setReality(reality, flips.contains(row));
            }
        }
    }

    // Where it all stands

    private double under() {
        return measures.isEmpty() ? 0 : 4 + LINE * measures.size();
    }

    @Override
    protected double computeMinHeight(double width) {
        return LINE + rows.size() * (SMALLEST + PictureCell.OVER_AND_UNDER) + SET_OFF + under();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Shape now = shape;
        if (now == null) {
            return;
        }
        double left = 8;
        for (Label label : rows) {
            left = Math.max(left, widthOf(label) + 8);
        }
        for (Label label : measures) {
            left = Math.max(left, widthOf(label) + 8);
        }
        double pitchX = (getWidth() - left) / tracks.size();
        double pitchY = (getHeight() - LINE - SET_OFF - under()) / rows.size();
        double side = Math.floor(Math.clamp(
                Math.min(pitchX - PictureCell.AROUND, pitchY - PictureCell.OVER_AND_UNDER), SMALLEST, LARGEST));
        double height = side + PictureCell.OVER_AND_UNDER;
        double step = now.compare() ? pitchX : Math.min(pitchX, side + PictureCell.AROUND + APART);
        for (int row = 0; row < rows.size(); row++) {
            double y = y(row, now, height);
            rows.get(row).resizeRelocate(0, y, left, height);
        }
        for (int column = 0; column < tracks.size(); column++) {
            Track track = tracks.get(column);
            double x = left + column * step;
            double inset = (step - side - PictureCell.AROUND) / 2;
            head(column, step);
            track.head().resizeRelocate(x, 0, step, LINE);
            for (int row = 0; row < track.cells().size(); row++) {
                track.cells().get(row).place(Math.round(x + inset), Math.round(y(row, now, height)), side);
            }
            for (int i = 0; i < track.values().size(); i++) {
                track.values().get(i).resizeRelocate(x, y(rows.size(), now, height) + 4 + i * LINE, step, LINE);
            }
        }
        for (int i = 0; i < measures.size(); i++) {
            measures.get(i).resizeRelocate(0, y(rows.size(), now, height) + 4 + i * LINE, left, LINE);
        }
    }

    private static double y(int row, Shape now, double height) {
        return LINE + row * height + (row > now.target() ? SET_OFF : 0);
    }
}
