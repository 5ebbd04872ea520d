package latentexplorer.ui.training.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.TextAlignment;

/**
 * The curves of a training over its epochs: one chart below the other for each unit, train solid and validation dashed, the
 * weight of the divergence shaded behind, marks where something was changed. The pointer reads all of them off at once; a
 * click goes to that epoch. Painted, because a line chart of nodes takes longer than a frame.
 */
final class CurveChart extends Chart {
    private static final int MOST_POINTS = 1000;
    private static final double TICK_DISTANCE = 26;
    private static final double TICK_WIDTH = 64;
    private static final double GAP = 10;

    private final Line chosen = new Line();
    private final Line hair = new Line();
    private final Label readout = new Label();
    private final DoubleConsumer go;
    private Curves curves = Curves.NONE;
    private List<Facet> facets = List.of();
    private double epoch = Double.NaN;
    /** Where values are drawn: from the first epoch's start to the last one's end, over all charts. */
    private Bounds area = new BoundingBox(0, 0, 1, 1);

    /** @param go told a place on the axis of epochs that was clicked */
    CurveChart(DoubleConsumer go) {
        super("Curves of the training over its epochs");
        this.go = go;
        chosen.getStyleClass().add("curve-chosen");
        hair.getStyleClass().add("curve-hair");
        readout.getStyleClass().add("watch-readout");
        readout.setId("curve-readout");
        for (var each : List.of(chosen, hair, readout)) {
            each.setManaged(false);
            each.setMouseTransparent(true);
            each.setVisible(false);
            getChildren().add(each);
        }
        setCursor(Cursor.CROSSHAIR);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> hideReadout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::click);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::click);
    }

    void show(Curves now, List<String> metrics, boolean logarithmic) {
        curves = now;
        facets = Facet.of(
                now.curves().stream()
                        .filter(curve -> metrics.contains(curve.metric()))
                        .toList(),
                logarithmic);
        redraw();
    }

    /** Marks the epoch that the page is at; NaN for none. */
    void mark(double at) {
        epoch = at;
        placeChosen();
    }

    private double x(double at) {
        return area.getMinX() + at / curves.end() * area.getWidth();
    }

    private double at(double x) {
        return Math.clamp((x - area.getMinX()) / Math.max(1, area.getWidth()), 0, 1) * curves.end();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placeChosen();
    }

    private void placeChosen() {
        boolean shown = !Double.isNaN(epoch) && !facets.isEmpty() && area.getWidth() > 1;
        chosen.setVisible(shown);
        place(chosen, x(epoch));
    }

    private void place(Line line, double x) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(area.getMinY());
        line.setEndY(area.getMaxY());
    }

    @Override
    void paint(Pen pen) {
        if (facets.isEmpty()) {
            return;
        }
        double left = 8 + axisWidth(pen);
        double right = Math.max(
                edge(pen), hasBeta() ? 8 + Math.max(pen.textWidth("beta"), pen.textWidth(Numbers.of(mostBeta()))) : 0);
        double foot = 3 * pen.line() + 2;
        area = new BoundingBox(left, 0, Math.max(1, pen.width() - left - right), Math.max(1, pen.height() - foot));
        double each = (area.getHeight() + GAP) / facets.size() - GAP;
        for (int f = 0; f < facets.size(); f++) {
            paint(pen, facets.get(f), f * (each + GAP), each, f == 0);
        }
        paintEpochs(pen);
    }

    /** Half of the last number below the axis. */
    private double edge(Pen pen) {
        return 2 + pen.textWidth(Numbers.count((long) curves.end() * Math.max(1, curves.batches()))) / 2;
    }

    private double mostBeta() {
        return Arrays.stream(curves.beta()).max().orElse(0);
    }

    private boolean hasBeta() {
        return curves.beta().length > 0;
    }

    private double axisWidth(Pen pen) {
        double widest = 0;
        for (Facet facet : facets) {
            for (double tick : facet.scale().ticks(6)) {
                widest = Math.max(widest, pen.textWidth(AxisScale.label(tick)));
            }
        }
        return widest;
    }

    private void paint(Pen pen, Facet facet, double top, double height, boolean first) {
        CurveLegend legend = CurveLegend.of(pen, facet, area.getWidth());
        double from = top + legend.height();
        double room = Math.max(4, height - legend.height());
        paintBeta(pen, from, room, first);
        AxisScale scale = facet.scale();
        for (double tick : scale.ticks((int) (room / TICK_DISTANCE))) {
            double y = from + room * (1 - scale.share(tick));
            pen.horizontal(area.getMinX(), area.getMaxX(), y, pen.tint().faint());
            pen.text(AxisScale.label(tick), area.getMinX() - 6, y, pen.tint().muted(), TextAlignment.RIGHT);
        }
        pen.horizontal(area.getMinX(), area.getMaxX(), from + room, pen.tint().line());
        paintMarks(pen, from, room);
        legend.paint(pen, area.getMinX(), top);
        pen.g().save();
        pen.clip(area.getMinX() - 1, from - 1, area.getMaxX() + 1, from + room + 1);
        for (int c = 0; c < facet.curves().size(); c++) {
            Curve curve = facet.curves().get(c);
            Color colour = pen.tint().curve(c);
            paintCurve(pen, curve.validation(), scale, from, room, colour, true);
            paintCurve(pen, curve.train(), scale, from, room, colour, false);
        }
        pen.g().restore();
    }

    /** Behind everything, from 0 at the foot to its highest value at three quarters of the height. */
    private void paintBeta(Pen pen, double top, double height, boolean labelled) {
        double[] beta = curves.beta();
        double most = mostBeta();
        if (beta.length == 0 || most <= 0) {
            return;
        }
        double scale = 0.75 * height / most;
        int[] indices = Thinning.indices(beta, MOST_POINTS);
        double[] x = new double[indices.length * 2 + 2];
        double[] y = new double[x.length];
        int n = 0;
        for (int i = 0; i < indices.length; i++) {
            double value = beta[indices[i]];
            double end = i + 1 < indices.length ? curves.betaX()[indices[i + 1]] : curves.epochs();
            x[n] = x(curves.betaX()[indices[i]]);
            y[n++] = top + height - value * scale;
            x[n] = x(end);
            y[n++] = top + height - value * scale;
        }
        x[n] = x(curves.epochs());
        y[n++] = top + height;
        x[n] = x(curves.betaX()[0]);
        y[n++] = top + height;
        pen.g().setFill(pen.tint().muted().deriveColor(0, 1, 1, 0.14));
        pen.g().fillPolygon(x, y, n);
        if (labelled) {
            pen.text(
                    Numbers.of(most),
                    area.getMaxX() + 6,
                    top + 0.25 * height,
                    pen.tint().muted(),
                    TextAlignment.LEFT);
            pen.text(
                    "beta",
                    area.getMaxX() + 6,
                    top + 0.25 * height - pen.line(),
                    pen.tint().muted(),
                    TextAlignment.LEFT);
        }
    }

    private void paintMarks(Pen pen, double top, double height) {
        for (Curves.Mark mark : curves.marks()) {
            double x = x(mark.at());
            pen.vertical(x, top, top + height, pen.tint().warning());
            pen.g().setFill(pen.tint().warning());
            pen.g().fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {top, top, top + 6}, 3);
        }
    }

    private void paintCurve(
            Pen pen, double[] values, AxisScale scale, double top, double height, Color colour, boolean dashed) {
        int[] indices = Thinning.indices(values, MOST_POINTS);
        double[] x = new double[indices.length];
        double[] y = new double[indices.length];
        int n = 0;
        for (int i = 0; i <= indices.length; i++) {
            boolean drawn = i < indices.length
                    && Double.isFinite(values[indices[i]])
                    && (!scale.logarithmic() || values[indices[i]] > 0);
            if (drawn) {
                x[n] = x(indices[i] + 1);
                y[n++] = top + height * (1 - scale.share(values[indices[i]]));
            } else {
                paintPiece(pen, x, y, n, colour, dashed);
                n = 0;
            }
        }
    }

    /** A single epoch is a dot. */
    private static void paintPiece(Pen pen, double[] x, double[] y, int n, Color colour, boolean dashed) {
        if (n == 1) {
            pen.g().setStroke(colour);
            pen.g().setLineWidth(1.75);
            pen.g().setFill(colour);
            if (dashed) {
                pen.g().strokeOval(x[0] - 2.5, y[0] - 2.5, 5, 5);
            } else {
                pen.g().fillOval(x[0] - 2.5, y[0] - 2.5, 5, 5);
            }
        } else if (n > 1) {
            pen.polyline(x, y, n, colour, dashed);
        }
    }

    /** Epochs, the batches learned until then below them, and what the numbers are. */
    private void paintEpochs(Pen pen) {
        int most = (int) Math.max(2, area.getWidth() / TICK_WIDTH);
        double y = area.getMaxY() + 4 + pen.line() / 2;
        for (double tick : new AxisScale(0, curves.end(), false).ticks(most)) {
            if (tick != Math.rint(tick)) {
                continue;
            }
            pen.vertical(x(tick), area.getMaxY(), area.getMaxY() + 3, pen.tint().line());
            pen.text(Numbers.count((long) tick), x(tick), y, pen.tint().text(), TextAlignment.CENTER);
            if (curves.batches() > 0) {
                pen.text(
                        Numbers.count((long) tick * curves.batches()),
                        x(tick),
                        y + pen.line() * 0.9,
                        pen.tint().muted(),
                        TextAlignment.CENTER);
            }
        }
        String words = curves.batches() > 0
                ? "Epochs and, below, batches (" + Numbers.count(curves.batches()) + " an epoch)"
                : "Epochs";
        double below = y + pen.line() * (curves.batches() > 0 ? 1.8 : 1);
        pen.text(words, area.getMinX() + area.getWidth() / 2, below, pen.tint().muted(), TextAlignment.CENTER);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !facets.isEmpty()) {
            go.accept(at(event.getX()));
            hideReadout();
        }
    }

    private void hover(MouseEvent event) {
        if (facets.isEmpty() || event.getX() < area.getMinX() - 8 || event.getY() > area.getMaxY()) {
            hideReadout();
            return;
        }
        double at = at(event.getX());
        double x = x(Math.rint(at));
        readout.setText(words(at));
        readout.setVisible(true);
        hair.setVisible(true);
        place(hair, x);
        readout.applyCss();
        double wide = readout.prefWidth(-1);
        double high = readout.prefHeight(-1);
        double left = x + 12 + wide <= getWidth() ? x + 12 : x - 12 - wide;
        readout.resizeRelocate(
                Math.clamp(left, 0, Math.max(0, getWidth() - wide)),
                Math.clamp(event.getY() - high / 2, 0, Math.max(0, getHeight() - high)),
                wide,
                high);
    }

    private void hideReadout() {
        readout.setVisible(false);
        hair.setVisible(false);
    }

    /** All curves at a place on the axis of epochs. */
    String words(double at) {
        int number = (int) Math.rint(at);
        List<String> lines = new ArrayList<>();
        lines.add("Epoch " + Numbers.count(number)
                + (curves.batches() > 0 ? " · batch " + Numbers.count((long) number * curves.batches()) : ""));
        for (Facet facet : facets) {
            for (Curve curve : facet.curves()) {
                double train = Curve.at(curve.train(), number);
                double validation = Curve.at(curve.validation(), number);
                if (Double.isFinite(train) || Double.isFinite(validation)) {
                    lines.add(
                            curve.metric() + ": train " + Numbers.of(train) + ", validation " + Numbers.of(validation));
                }
            }
        }
        if (hasBeta() && number <= curves.epochs()) {
            lines.add("beta: " + Numbers.of(curves.betaAt(number)));
        }
        double near = curves.end() / Math.max(1, area.getWidth()) * 5;
        curves.marks().stream()
                .filter(mark -> Math.abs(mark.at() - at) <= Math.max(near, 0.5))
                .forEach(mark -> lines.add("◆ " + mark.words()));
        return String.join("\n", lines);
    }
}
