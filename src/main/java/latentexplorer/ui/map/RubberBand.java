package latentexplorer.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineJoin;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.Combine;
import org.jspecify.annotations.Nullable;

/**
 * The line around a region in the making: dashes of one colour on a line of the opposite one, so that it is seen on any
 * ground, and inside a touch of colour. At the pointer a plus or a minus where the region is added or taken away.
 */
final class RubberBand extends Group {
    private static final double SIGN = 5;
    private static final double SIGN_AWAY = 14;

    private final Path under = path("map-band-under", Color.rgb(255, 255, 255, 0.9), 3);
    private final Path band = path("map-band", Color.rgb(16, 18, 24), 1.5);
    private final Group sign = new Group();
    private @Nullable RegionSketch sketch;

    RubberBand() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        band.getStrokeDashArray().setAll(5.0, 4.0);
        under.setFill(Color.rgb(214, 140, 0, 0.12));
        // Inside is what is inside by the rule of the lasso.
        under.setFillRule(FillRule.EVEN_ODD);
        getChildren().addAll(under, band, sign);
    }

    private static Path path(String style, Color stroke, double width) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setStroke(stroke);
        path.setStrokeWidth(width);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.setFill(null);
        return path;
    }

    /** Draws a sketch from now on; null draws nothing. */
    void follow(@Nullable RegionSketch now) {
        sketch = now;
        setVisible(now != null);
        sign.getChildren().clear();
        if (now != null && now.combine() != Combine.REPLACE) {
            sign.getChildren().addAll(signLines(now.combine(), Color.rgb(255, 255, 255, 0.9), 4));
            sign.getChildren().addAll(signLines(now.combine(), Color.rgb(16, 18, 24), 2));
        }
    }

    private static List<Line> signLines(Combine combine, Color colour, double width) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(-SIGN, 0, SIGN, 0));
        if (combine == Combine.GROW) {
            lines.add(new Line(0, -SIGN, 0, SIGN));
        }
        lines.forEach(line -> {
            line.setStroke(colour);
            line.setStrokeWidth(width);
        });
        return lines;
    }

    /** Puts the line where the corners are seen. */
    void place(Viewport view) {
        RegionSketch drawn = sketch;
        if (drawn == null) {
            return;
        }
        List<PathElement> elements = new ArrayList<>();
        for (Point2D corner : drawn.outline()) {
            double x = view.toScreenX(corner.getX());
            double y = view.toScreenY(corner.getY());
            elements.add(elements.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
        elements.add(new ClosePath());
        // An element belongs to one path only.
        under.getElements().setAll(elements);
        band.getElements().setAll(elements.stream().map(RubberBand::copy).toList());
        Point2D at = drawn.pointer();
        sign.setTranslateX(view.toScreenX(at.getX()) + SIGN_AWAY);
        sign.setTranslateY(view.toScreenY(at.getY()) + SIGN_AWAY);
    }

    private static PathElement copy(PathElement element) {
        return switch (element) {
            case MoveTo to -> new MoveTo(to.getX(), to.getY());
            case LineTo to -> new LineTo(to.getX(), to.getY());
            default -> new ClosePath();
        };
    }
}
