package latentexplorer.ui.explorer.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.explorer.exhibit.Roles;
import org.jspecify.annotations.Nullable;

/** The line of one path with a dot in the colour of its role at either end; used again for other paths. */
final class PathShape extends Group {
    private static final double MARGIN = 40;
    private static final double END_RADIUS = 5;
    private static final PseudoClass EMPHASISED = PseudoClass.getPseudoClass("emphasised");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");

    private final Group halos = new Group();
    private final Group strokes = new Group();
    private final List<Line> pool = new ArrayList<>();
    private final List<Line> haloPool = new ArrayList<>();
    private final Circle source = end(Roles.SOURCE);
    private final Circle target = end(Roles.TARGET);
    private @Nullable PathKind kind;

    PathShape() {
        setManaged(false);
        getStyleClass().add("path-shape");
        getChildren().setAll(halos, strokes, source, target);
    }

    private static Circle end(Color colour) {
        Circle end = new Circle(END_RADIUS, colour);
        end.getStyleClass().add("path-end");
        return end;
    }

    /** Puts the path where it lies on the panel. */
    void place(PathLine line, Viewport view) {
        PathKind now = line.path().kind();
        if (now != kind) {
            kind = now;
            pool.forEach(each -> each.getStrokeDashArray().setAll(PathStyle.dashes(now)));
        }
        float[] vertices = line.line();
        int segments = vertices.length / 2 - 1;
        while (pool.size() < segments) {
            addSegment(now);
        }
        int beyond =
                (int) Arrays.stream(line.path().positions()).filter(t -> t > 1).count();
        double period = PathStyle.period(now);
        double passed = 0;
        for (int i = 0; i < pool.size(); i++) {
            if (i >= segments) {
                pool.get(i).setVisible(false);
                haloPool.get(i).setVisible(false);
                continue;
            }
            double x = view.toScreenX(vertices[2 * i]);
            double y = view.toScreenY(vertices[2 * i + 1]);
            double x2 = view.toScreenX(vertices[2 * i + 2]);
            double y2 = view.toScreenY(vertices[2 * i + 3]);
            Clip clip = Clip.of(x, y, x2, y2, view.width(), view.height(), MARGIN);
            double length = Math.hypot(x2 - x, y2 - y);
            put(pool.get(i), clip, x, y, x2, y2);
            put(haloPool.get(i), clip, x, y, x2, y2);
            pool.get(i).pseudoClassStateChanged(BEYOND, i >= segments - beyond);
            if (clip != null && period > 0) {
                // The dashes run on over the bends, and do not crawl when the start is out of sight.
                pool.get(i).setStrokeDashOffset((passed + clip.from() * length) % period);
            }
            passed += length;
        }
        placeEnds(line, view);
        setVisible(true);
    }

    private void placeEnds(PathLine line, Viewport view) {
        source.setVisible(false);
        target.setVisible(false);
        for (int stop = 0; stop < line.size(); stop++) {
            if (line.isEnd(stop)) {
                Circle end = line.isSource(stop) ? source : target;
                double x = view.toScreenX(line.x(stop));
                double y = view.toScreenY(line.y(stop));
                end.setVisible(Math.abs(x) < view.width() + MARGIN && Math.abs(y) < view.height() + MARGIN);
                end.setCenterX(x);
                end.setCenterY(y);
            }
        }
    }

    void emphasise(boolean emphasised, boolean faded) {
        pseudoClassStateChanged(EMPHASISED, emphasised);
        pseudoClassStateChanged(FADED, faded);
        setViewOrder(emphasised ? -1 : 0);
    }

    private static void put(Line segment, @Nullable Clip clip, double x, double y, double x2, double y2) {
        segment.setVisible(clip != null);
        if (clip != null) {
            segment.setStartX(x + clip.from() * (x2 - x));
            segment.setStartY(y + clip.from() * (y2 - y));
            segment.setEndX(x + clip.to() * (x2 - x));
            segment.setEndY(y + clip.to() * (y2 - y));
        }
    }

    private void addSegment(PathKind now) {
        Line halo = new Line();
        halo.getStyleClass().add("path-halo");
        halo.setStrokeLineCap(StrokeLineCap.ROUND);
        haloPool.add(halo);
        halos.getChildren().add(halo);
        Line stroke = new Line();
        stroke.getStyleClass().add("path-line");
        stroke.setStrokeLineCap(StrokeLineCap.BUTT);
        stroke.getStrokeDashArray().setAll(PathStyle.dashes(now));
        pool.add(stroke);
        strokes.getChildren().add(stroke);
    }
}
