package latentexplorer.ui.typefaces.gallery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.FadeTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import latentexplorer.ui.typefaces.gallery.MosaicModel.Painted;
import latentexplorer.ui.typefaces.gallery.MosaicPlan.Spot;
import latentexplorer.ui.typefaces.selection.SelectionModel;

/**
 * Captions, percentages and frames above the painted icons, so that none of them needs painting. They lie by the plan of
 * the picture that shows, so that they never part from their icons.
 */
final class MosaicOverlay extends Pane {
    private final MosaicModel model;
    private final SelectionModel selection;
    private final Map<Integer, MosaicTag> tags = new HashMap<>();
    private final Pane tagLayer = layer();
    private final Region currentFrame = frame("mosaic-current");
    private final Region hoverFrame = frame("mosaic-hover");
    private final Region iconFrame = frame("mosaic-icon");
    private final Region foundFrame = frame("mosaic-found");
    private final FadeTransition flash = new FadeTransition(Duration.millis(160), foundFrame);

    MosaicOverlay(MosaicModel model, SelectionModel selection) {
        this.model = model;
        this.selection = selection;
        setMouseTransparent(true);
        getChildren().setAll(currentFrame, tagLayer, hoverFrame, foundFrame, iconFrame);
        flash.setFromValue(1);
        flash.setToValue(0.1);
        flash.setAutoReverse(true);
        flash.setCycleCount(6);
        model.paintedProperty().subscribe(this::place);
        model.currentProperty().subscribe(this::place);
        selection.selectionProperty().subscribe(this::place);
        selection.draggedProperty().subscribe(this::place);
        model.hoveredProperty().subscribe(this::placeFrames);
        model.foundProperty().subscribe(found -> {
            placeFrames();
            foundFrame.setOpacity(1);
            flash.stop();
            if (found.isPresent()) {
                flash.playFromStart();
            }
        });
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setManaged(false);
        return layer;
    }

    private static Region frame(String style) {
        Region frame = new Region();
        frame.setId(style);
        frame.setManaged(false);
        frame.setVisible(false);
        frame.getStyleClass().add(style);
        return frame;
    }

    /** The frames that follow the pointer, which are no part of a copied picture. */
    List<Node> passing() {
        return List.of(hoverFrame, iconFrame);
    }

    private void place() {
        Painted painted = model.paintedProperty().get();
        Set<Integer> gone = new HashSet<>(tags.keySet());
        if (painted != null) {
            for (Mosaic mosaic : painted.plan().visible()) {
                gone.remove(mosaic.number());
                show(painted.plan(), mosaic);
            }
        }
        for (int number : gone) {
            tagLayer.getChildren().remove(tags.remove(number));
        }
        placeFrames();
    }

    private void show(MosaicPlan plan, Mosaic mosaic) {
        int number = mosaic.number();
        MosaicTag tag = tags.computeIfAbsent(number, _ -> {
            MosaicTag made = new MosaicTag(number);
            tagLayer.getChildren().add(made);
            return made;
        });
        tag.show(
                plan.bounds(mosaic),
                new MosaicTag.Look(
                        mosaic,
                        plan.clustering(),
                        model.sortProperty().get(),
                        plan.window().line(),
                        selection.selectionProperty().get().fraction(number),
                        selection.draggedProperty().get() == number,
                        model.currentProperty().get() == number));
    }

    private void placeFrames() {
        Painted painted = model.paintedProperty().get();
        Optional<MosaicPlan> plan = Optional.ofNullable(painted).map(Painted::plan);
        Optional<Spot> hovered = model.hoveredProperty().get();
        int dragged = selection.draggedProperty().get();
        place(
                currentFrame,
                plan.flatMap(each -> mosaic(each, model.currentProperty().get())
                        .map(mosaic -> around(each.bounds(mosaic), each.window().line(), MosaicTag.FRAME + 2))));
        place(
                hoverFrame,
                plan.flatMap(each -> hovered.filter(spot -> spot.number() != dragged)
                        .flatMap(spot -> mosaic(each, spot.number()))
                        .map(mosaic -> around(each.bounds(mosaic), 0, MosaicTag.FRAME))));
        place(iconFrame, plan.flatMap(each -> hovered.flatMap(spot -> icon(each, spot, 2))));
        place(foundFrame, plan.flatMap(each -> model.foundProperty().get().flatMap(spot -> icon(each, spot, 4))));
    }

    private static Optional<Mosaic> mosaic(MosaicPlan plan, int number) {
        return plan.layout().mosaic(number);
    }

    private static Optional<Rectangle2D> icon(MosaicPlan plan, Spot spot, double by) {
        return mosaic(plan, spot.number())
                .filter(mosaic -> spot.rank() >= 0 && mosaic.icons().place(spot.rank()) >= 0)
                .map(mosaic -> around(plan.bounds(mosaic, mosaic.icons().place(spot.rank())), 0, by));
    }

    private static Rectangle2D around(Rectangle2D inner, double above, double by) {
        return new Rectangle2D(
                inner.getMinX() - by,
                inner.getMinY() - by - above,
                inner.getWidth() + 2 * by,
                inner.getHeight() + 2 * by + above);
    }

    private static void place(Region frame, Optional<Rectangle2D> where) {
        frame.setVisible(where.isPresent());
        where.ifPresent(bounds ->
                frame.resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
    }
}
