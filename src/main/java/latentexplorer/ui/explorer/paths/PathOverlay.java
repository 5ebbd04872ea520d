package latentexplorer.ui.explorer.paths;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.map.MapView;
import org.jspecify.annotations.Nullable;

/**
 * Draws paths and marks over a map and keeps them in place: to be added to {@link MapView#overlay()}. A click on a little picture
 * puts its code into the slot that is next, a right click into the target; a path under the pointer stands out.
 */
public final class PathOverlay extends Pane {
    /** What a picture takes up, and a pixel between two of them. */
    private static final double ROOM = StopNode.OUTER + 1;

    private final PathsModel model;
    private final MapView map;
    private final ReadOnlyBooleanProperty dark;
    private final SlotFiller filler;
    private final List<PathShape> shapes = new ArrayList<>();
    /** One for each place of each path, so that the one under the pointer stays the same. */
    private final Map<Place, StopNode> stops = new LinkedHashMap<>();

    private final List<MarkNode> marks = new ArrayList<>();
    private final Tooltip tip = new Tooltip();
    private List<StopChoice.Stop> chosen = List.of();
    private @Nullable Chosen chosenFor;

    /** Where a stop is in the list of paths and on its path. */
    private record Place(int line, int stop) {}

    /** What the choice of pictures depends on. */
    private record Chosen(List<PathLine> lines, int emphasised, double scale) {
        boolean isFor(List<PathLine> otherLines, int other, double otherScale) {
            return lines == otherLines && emphasised == other && scale == otherScale;
        }
    }

    public PathOverlay(PathsModel model, MapView map, ReadOnlyBooleanProperty dark, SlotFiller filler) {
        this.model = model;
        this.map = map;
        this.dark = dark;
        this.filler = filler;
        setManaged(false);
        setPickOnBounds(false);
        getStyleClass().add("path-overlay");
        getStylesheets()
                .add(Objects.requireNonNull(PathOverlay.class.getResource("paths.css"))
                        .toExternalForm());
        tip.setShowDelay(Duration.millis(400));
        map.shownProperty().subscribe(_ -> place());
        model.linesProperty().subscribe(_ -> place());
        model.emphasisedProperty().subscribe(_ -> place());
        model.previewProperty().subscribe(this::setMouseTransparent);
        model.marks().addListener((ListChangeListener<Mark>) _ -> remark());
        remark();
    }

    private void remark() {
        getChildren().removeAll(marks);
        marks.clear();
        for (Mark each : model.marks()) {
            MarkNode node = new MarkNode(each, dark);
            node.setViewOrder(-3);
            marks.add(node);
            getChildren().add(node);
        }
        chosenFor = null;
        place();
    }

    /** Puts everything where it belongs on the picture that the user sees. */
    private void place() {
        MapFrame frame = map.shownProperty().get();
        setVisible(frame != null);
        if (frame == null) {
            return;
        }
        Viewport view = frame.view();
        List<PathLine> lines = model.linesProperty().get();
        int emphasised = model.emphasisedProperty().get();
        placeLines(lines, emphasised, view);
        if (chosenFor == null || !chosenFor.isFor(lines, emphasised, view.scale())) {
            chosenFor = new Chosen(lines, emphasised, view.scale());
            chosen = StopChoice.of(lines, List.copyOf(model.marks()), emphasised, view.scale(), ROOM);
        }
        placeStops(lines, emphasised, view);
        for (MarkNode node : marks) {
            node.place(
                    Math.round(view.toScreenX(node.mark().x())),
                    Math.round(view.toScreenY(node.mark().y())),
                    view.width(),
                    view.height());
            node.setVisible(isNear(view, node.mark().x(), node.mark().y()));
        }
    }

    private void placeLines(List<PathLine> lines, int emphasised, Viewport view) {
        while (shapes.size() < lines.size()) {
            PathShape added = new PathShape();
            int number = shapes.size();
            added.setOnMouseEntered(_ -> model.emphasisedProperty().set(number));
            added.setOnMouseExited(_ -> model.emphasisedProperty().set(PathsModel.NONE));
            shapes.add(added);
            getChildren().add(added);
        }
        for (int i = 0; i < shapes.size(); i++) {
            boolean there = i < lines.size();
            shapes.get(i).setVisible(there);
            if (there) {
                shapes.get(i).place(lines.get(i), view);
                shapes.get(i).emphasise(i == emphasised, emphasised >= 0 && i != emphasised);
            }
        }
    }

    private void placeStops(List<PathLine> lines, int emphasised, Viewport view) {
        Set<StopNode> idle = new HashSet<>(stops.values());
        for (StopChoice.Stop at : chosen) {
            if (!isNear(view, at.x(), at.y())) {
                continue;
            }
            StopNode node = stops.computeIfAbsent(new Place(at.line(), at.stop()), _ -> added());
            idle.remove(node);
            node.setVisible(true);
            node.show(lines.get(at.line()), at.line(), at.stop());
            node.fade(emphasised >= 0 && emphasised != at.line());
            node.relocate(
                    Math.round(view.toScreenX(at.x()) - StopNode.OUTER / 2),
                    Math.round(view.toScreenY(at.y()) - StopNode.OUTER / 2));
        }
        idle.forEach(node -> node.setVisible(false));
    }

    private static boolean isNear(Viewport view, double mapX, double mapY) {
        double x = view.toScreenX(mapX);
        double y = view.toScreenY(mapY);
        return x > -ROOM && y > -ROOM && x < view.width() + ROOM && y < view.height() + ROOM;
    }

    private StopNode added() {
        StopNode node = new StopNode(dark);
        node.setOnMouseEntered(_ -> {
            model.emphasisedProperty().set(node.number());
            tip.setText(node.title() + "\nClick: into the slot · right click: into the target");
        });
        node.setOnMouseExited(_ -> model.emphasisedProperty().set(PathsModel.NONE));
        node.setOnMousePressed(event -> {
            if (isOurs(event)) {
                map.requestFocus();
                event.consume();
            }
        });
        node.setOnMouseReleased(event -> {
            if (isOurs(event)) {
                event.consume();
            }
        });
        node.setOnMouseClicked(event -> {
            if (isOurs(event) && event.isStillSincePress()) {
                event.consume();
                take(node, event.getButton());
            }
        });
        Tooltip.install(node, tip);
        getChildren().add(node);
        return node;
    }

    /** With Ctrl the image below is selected. */
    private static boolean isOurs(MouseEvent event) {
        return !event.isShortcutDown()
                && (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.SECONDARY);
    }

    private void take(StopNode node, MouseButton button) {
        if (button == MouseButton.PRIMARY) {
            filler.fill(node.slot());
        } else {
            filler.fill(Role.TARGET, node.slot());
        }
    }
}
