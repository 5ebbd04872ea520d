package latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/** The layers of a network as boxes whose heights follow the logarithm of their sizes. */
final class ArchitectureDiagram extends Pane {
    private static final double BOX_WIDTH = 10;
    private static final double CAPTION_HEIGHT = 18;
    private static final double HEIGHT = 104;

    private List<NetworkShape.Box> boxes = List.of();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> captions = new ArrayList<>();
    private final List<Polygon> links = new ArrayList<>();

    ArchitectureDiagram() {
        getStyleClass().add("architecture");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(NetworkShape shape) {
        boxes = shape.boxes();
        setAccessibleText("Network: " + shape.inWords());
        bars.clear();
        captions.clear();
        links.clear();
        for (NetworkShape.Box box : boxes) {
            Region bar = new Region();
            bar.getStyleClass().addAll("box", "box-" + box.role().name().toLowerCase(java.util.Locale.ROOT));
            bars.add(bar);
            Label caption = new Label(box.caption());
            caption.getStyleClass().add("box-caption");
            captions.add(caption);
            Polygon link = new Polygon();
            link.getStyleClass().add("box-link");
            links.add(link);
        }
        links.removeLast();
        getChildren().clear();
        getChildren().addAll(links);
        getChildren().addAll(bars);
        getChildren().addAll(captions);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (boxes.isEmpty()) {
            return;
        }
        double slot = getWidth() / boxes.size();
        double room = getHeight() - CAPTION_HEIGHT;
        double width = Math.min(BOX_WIDTH, slot * 0.6);
        boolean fits = captionsFit(slot);
        for (int i = 0; i < boxes.size(); i++) {
            double height = height(i, room);
            double x = slot * (i + 0.5) - width / 2;
            bars.get(i).resizeRelocate(snapPositionX(x), (room - height) / 2, width, height);
            Label caption = captions.get(i);
            caption.setVisible(fits);
            double wide = caption.prefWidth(-1);
            caption.resizeRelocate(slot * (i + 0.5) - wide / 2, room, wide, CAPTION_HEIGHT);
            if (i + 1 < boxes.size()) {
                double next = height(i + 1, room);
                links.get(i)
                        .getPoints()
                        .setAll(
                                x + width,
                                (room - height) / 2,
                                x + slot,
                                (room - next) / 2,
                                x + slot,
                                (room + next) / 2,
                                x + width,
                                (room + height) / 2);
            }
        }
    }

    /** Captions may reach into a neighbour's slot, but not over its caption. */
    private boolean captionsFit(double slot) {
        for (int i = 1; i < captions.size(); i++) {
            if ((captions.get(i - 1).prefWidth(-1) + captions.get(i).prefWidth(-1)) / 2 + 4 > slot) {
                return false;
            }
        }
        return true;
    }

    /** From a tenth of the room for one unit to all of it for 4,096 or more. */
    private double height(int i, double room) {
        double share = Math.log(boxes.get(i).size()) / Math.log(4096);
        return room * Math.min(1, 0.1 + 0.9 * share);
    }
}
