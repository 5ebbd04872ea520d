package latentexplorer.ui.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The drawing of a {@link Plot}: grid and axes, curves, the line that moves, and what the pointer reads off. */
final class PlotLayers extends Pane {
    private static final double TICK_WIDTH = 56;
    private static final double TICK_HEIGHT = 24;
    private static final double GAP = 4;

    private final Orientation orientation;
    private final Group grid = new Group();
    private final Group curves = new Group();
    private final Rectangle clip = new Rectangle();
    private final Group texts = new Group();
    private final Line marker = new Line();
    private final Circle knob = new Circle(5);
    private final Line hair = new Line();
    private final Label readout = new Label();
    private @Nullable PlotContent content;
    private Bounds area = new BoundingBox(0, 0, 0, 0);
    private boolean stale = true;

    PlotLayers(Orientation orientation) {
        this.orientation = orientation;
        marker.getStyleClass().add("plot-marker");
        knob.getStyleClass().add("plot-knob");
        hair.getStyleClass().add("plot-hair");
        readout.getStyleClass().add("plot-readout");
        readout.setWrapText(true);
        curves.setClip(clip);
        getChildren().setAll(grid, curves, texts, hair, marker, knob, readout);
        getChildren().forEach(child -> child.setManaged(false));
        setMouseTransparent(true);
        hideReadout();
        place(Double.NaN);
        // Another text size takes other room.
        readout.fontProperty().subscribe((_, _) -> {
            stale = true;
            requestLayout();
        });
    }

    void show(PlotContent now) {
        content = now;
        stale = true;
        hideReadout();
    }

    boolean hasContent() {
        return content != null;
    }

    private PlotContent content() {
        return Objects.requireNonNull(content);
    }

    /** The axis of the line that moves. */
    PlotContent.Scale axis() {
        return orientation == Orientation.VERTICAL ? content().x() : content().left();
    }

    Bounds area() {
        return area;
    }

    double xOf(double value) {
        return area.getMinX() + content().x().share(value) * area.getWidth();
    }

    double yOf(double value) {
        return yOf(content().left(), value);
    }

    private double yOf(PlotContent.Scale scale, double value) {
        return area.getMaxY() - scale.share(value) * area.getHeight();
    }

    /** The value at a place, within the axis. */
    double xAt(double x) {
        PlotContent.Scale scale = content().x();
        double share = Math.clamp((x - area.getMinX()) / Math.max(1, area.getWidth()), 0, 1);
        return scale.low() + share * (scale.high() - scale.low());
    }

    double yAt(double y) {
        PlotContent.Scale scale = content().left();
        double share = Math.clamp((area.getMaxY() - y) / Math.max(1, area.getHeight()), 0, 1);
        return scale.low() + share * (scale.high() - scale.low());
    }

    /** Draws anew where the size or what shows has changed. */
    void fit(double width, double height) {
        if (content == null || !stale && getWidth() == width && getHeight() == height) {
            return;
        }
        stale = false;
        resize(width, height);
        grid.getChildren().clear();
        curves.getChildren().clear();
        texts.getChildren().clear();
        drawAxes(width, height);
        drawBand();
        content().curves().forEach(this::drawCurve);
        drawSpot();
        // Dots and rings at the edge show whole; a line that goes on beyond it ends there.
        double beyond = content().curves().stream().anyMatch(PlotContent.Curve::dots) ? 8 : 1;
        clip.setX(area.getMinX() - beyond);
        clip.setY(area.getMinY() - beyond);
        clip.setWidth(area.getWidth() + 2 * beyond);
        clip.setHeight(area.getHeight() + 2 * beyond);
    }

    private void drawAxes(double width, double height) {
        PlotContent shown = content();
        Text sample = text("0", "plot-tick");
        double line = sample.getLayoutBounds().getHeight();
        texts.getChildren().clear();
        double top = drawLegend(width, line) + GAP;
        double bottom = height - 2 * line - GAP;
        List<Text> lefts = new ArrayList<>();
        List<Text> rights = new ArrayList<>();
        double step = step(shown.left(), bottom - top, TICK_HEIGHT);
        List<Double> leftTicks = Ticks.within(shown.left().low(), shown.left().high(), step);
        leftTicks.forEach(
                tick -> lefts.add(text(Ticks.label(tick, step) + shown.left().suffix(), "plot-tick")));
        PlotContent.Scale second = shown.right();
        List<Double> rightTicks = new ArrayList<>();
        if (second != null) {
            double rightStep = step(second, bottom - top, TICK_HEIGHT);
            rightTicks.addAll(Ticks.within(second.low(), second.high(), rightStep));
            rightTicks.forEach(tick -> rights.add(text(Ticks.label(tick, rightStep) + second.suffix(), "plot-tick")));
        }
        double left = titleWidth(shown.left(), line) + widest(lefts) + GAP;
        double right = second == null ? 8 : titleWidth(second, line) + widest(rights) + GAP;
        area = new BoundingBox(
                left, top + line / 2, Math.max(1, width - left - right), Math.max(1, bottom - top - line / 2));
        for (int i = 0; i < lefts.size(); i++) {
            double y = snapPositionY(yOf(shown.left(), leftTicks.get(i)));
            grid.getChildren().add(line(area.getMinX(), y, area.getMaxX(), y, "plot-grid"));
            Text label = lefts.get(i);
            place(label, left - GAP - label.getLayoutBounds().getWidth(), y - line / 2);
        }
        for (int i = 0; i < rights.size(); i++) {
            double y = yOf(Objects.requireNonNull(second), rightTicks.get(i));
            place(rights.get(i), area.getMaxX() + GAP, y - line / 2);
        }
        drawHorizontal(line, height);
        upright(shown.left().title(), 0, line);
        if (second != null) {
            upright(second.title(), width - line, line);
        }
    }

    private void drawHorizontal(double line, double height) {
        PlotContent.Scale x = content().x();
        grid.getChildren().add(line(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), "plot-axis"));
        double step = step(x, area.getWidth(), TICK_WIDTH);
        for (double tick : Ticks.within(x.low(), x.high(), step)) {
            double at = snapPositionX(xOf(tick));
            grid.getChildren().add(line(at, area.getMaxY(), at, area.getMaxY() + 3, "plot-axis"));
            Text label = text(Ticks.label(tick, step) + x.suffix(), "plot-tick");
            double wide = label.getLayoutBounds().getWidth();
            double room = getWidth() - wide;
            place(label, Math.clamp(at - wide / 2, 0, Math.max(0, room)), area.getMaxY() + GAP);
        }
        Text title = text(x.title(), "plot-title");
        place(title, area.getCenterX() - title.getLayoutBounds().getWidth() / 2, height - line);
    }

    private static double step(PlotContent.Scale scale, double length, double distance) {
        double extent = Math.max(scale.high() - scale.low(), 1e-12);
        return Ticks.step(extent, Math.max(1, Math.floor(length / distance)), scale.smallestStep());
    }

    private static double titleWidth(PlotContent.Scale scale, double line) {
        return scale.title().isEmpty() ? 0 : line + 2;
    }

    private static double widest(List<Text> labels) {
        return labels.stream()
                .mapToDouble(label -> label.getLayoutBounds().getWidth())
                .max()
                .orElse(0);
    }

    /** A title along a vertical axis, read from below. */
    private void upright(String title, double x, double line) {
        if (title.isEmpty()) {
            return;
        }
        Text text = text(title, "plot-title");
        text.setRotate(-90);
        double wide = text.getLayoutBounds().getWidth();
        double centre = Math.max(area.getCenterY(), wide / 2);
        place(text, x + line / 2 - wide / 2, centre - line / 2);
    }

    /** Names of the curves in one row from the left, the uppermost first; where they do not fit in it, without the last ones. */
    private double drawLegend(double width, double line) {
        List<PlotContent.Curve> named = content().curves().reversed().stream()
                .filter(each -> !each.name().isEmpty())
                .toList();
        double x = 0;
        for (PlotContent.Curve curve : named) {
            Text name = text(curve.name(), "plot-legend");
            double wide = name.getLayoutBounds().getWidth();
            if (x + 20 + wide > width) {
                texts.getChildren().remove(name);
                break;
            }
            Line swatch = line(x, line / 2, x + 14, line / 2, "plot-curve");
            swatch.getStyleClass().add(curve.style());
            texts.getChildren().add(swatch);
            place(name, x + 18, 0);
            x += 18 + wide + 12;
        }
        return named.isEmpty() ? 0 : line;
    }

    private void drawBand() {
        PlotContent.Band band = content().band();
        if (band != null) {
            double from = Math.max(area.getMinX(), xOf(band.from()));
            double to = Math.min(area.getMaxX(), xOf(band.to()));
            Rectangle shade = new Rectangle(from, area.getMinY(), Math.max(2, to - from), area.getHeight());
            shade.getStyleClass().add("plot-band");
            curves.getChildren().add(shade);
        }
    }

    private void drawCurve(PlotContent.Curve curve) {
        PlotContent.Scale scale = curve.right()
                ? Objects.requireNonNull(content().right())
                : content().left();
        Polyline line = new Polyline();
        for (int i = 0; i < curve.x().length; i++) {
            double y = curve.y()[i];
            if (!Double.isFinite(y)) {
                addCurve(line, curve.style());
                line = new Polyline();
                continue;
            }
            line.getPoints().addAll(xOf(curve.x()[i]), yOf(scale, y));
            if (curve.dots()) {
                Circle dot = new Circle(xOf(curve.x()[i]), yOf(scale, y), 2.5);
                dot.getStyleClass().addAll("plot-dot", curve.style());
                curves.getChildren().add(dot);
            }
        }
        addCurve(line, curve.style());
    }

    private void addCurve(Polyline line, String style) {
        if (line.getPoints().size() >= 4) {
            line.getStyleClass().addAll("plot-curve", style);
            curves.getChildren().add(line);
        }
    }

    private void drawSpot() {
        PlotContent.Spot spot = content().spot();
        if (spot == null) {
            return;
        }
        double x = xOf(spot.x());
        double y = yOf(spot.y());
        Circle ring = new Circle(x, y, 6);
        ring.getStyleClass().add("plot-spot");
        curves.getChildren().add(ring);
        Text label = text(spot.text(), "plot-spot-text");
        double wide = label.getLayoutBounds().getWidth();
        double line = label.getLayoutBounds().getHeight();
        // A curve that rises leaves room above to its left, else below to its right.
        boolean toRight = x - 4 - wide < area.getMinX();
        double above = y - line - 7;
        boolean below = above < area.getMinY() - line || toRight && y + 7 + line <= area.getMaxY();
        place(label, toRight ? x + 4 : x - 4 - wide, below ? y + 7 : above);
    }

    /** Puts the line at a value of its axis; a value beyond the axis is at its end. */
    void place(double value) {
        boolean shown = content != null && !Double.isNaN(value) && area.getWidth() > 1;
        marker.setVisible(shown);
        knob.setVisible(shown);
        if (!shown) {
            return;
        }
        if (orientation == Orientation.VERTICAL) {
            double x = Math.clamp(xOf(value), area.getMinX(), area.getMaxX());
            set(marker, x, area.getMinY() - 4, x, area.getMaxY());
            knob.setCenterX(x);
            knob.setCenterY(area.getMinY() - 4);
        } else {
            double y = Math.clamp(yOf(value), area.getMinY(), area.getMaxY());
            set(marker, area.getMinX(), y, area.getMaxX() + 4, y);
            knob.setCenterX(area.getMaxX() + 2);
            knob.setCenterY(y);
        }
    }

    void showReadout(double x, String words) {
        boolean something = !words.isEmpty();
        readout.setVisible(something);
        hair.setVisible(something);
        readout.setText(words);
        set(hair, x, area.getMinY(), x, area.getMaxY());
        readout.applyCss();
        double wide = Math.min(readout.prefWidth(-1), Math.max(120, getWidth() / 2));
        double high = readout.prefHeight(wide);
        double left = x + 10 + wide <= getWidth() ? x + 10 : x - 10 - wide;
        readout.resizeRelocate(Math.clamp(left, 0, Math.max(0, getWidth() - wide)), area.getMinY(), wide, high);
    }

    void hideReadout() {
        readout.setVisible(false);
        hair.setVisible(false);
    }

    private Text text(String words, String style) {
        Text text = new Text(words);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add(style);
        texts.getChildren().add(text);
        text.applyCss();
        return text;
    }

    private static void place(Node node, double x, double y) {
        node.setLayoutX(Math.round(x));
        node.setLayoutY(Math.round(y));
    }

    private static Line line(double x1, double y1, double x2, double y2, String style) {
        Line line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add(style);
        return line;
    }

    private static void set(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
