package latentexplorer.ui.training.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import latentexplorer.core.raster.CurvePlane;
import latentexplorer.ui.widget.RasterView;
import org.jspecify.annotations.Nullable;

/** The picture of the curves between its axes. All that is drawn here is a picture that came from another thread, and a few words. */
final class CurvePlot extends Region {
    private static final double LEFT = 64;
    private static final double RIGHT = 16;
    private static final double TOP = 8;
    private static final double BOTTOM = 40;

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final CurvesModel model;
    private final CurvesController controller;
    private final RasterView picture = new RasterView();
    private final Region frame = new Region();
    private final Circle point = new Circle(4);
    private final Label nothing = new Label();
    private final StackPane hint = new StackPane(nothing);
    private final Text epochs = new Text("Epoch");
    private final List<Text> words = new ArrayList<>();

    CurvePlot(CurvesModel model, RunsController page) {
        this.model = model;
        controller = page.curves();
        setId("runs-plot");
        getStyleClass().add("runs-plot");
        setMinSize(160, 96);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Losses of the runs, epoch by epoch");
        picture.setId("runs-picture");
        frame.getStyleClass().add("runs-frame");
        frame.setMouseTransparent(true);
        point.getStyleClass().add("runs-point");
        point.setManaged(false);
        point.setMouseTransparent(true);
        nothing.getStyleClass().add("runs-hint");
        nothing.setWrapText(true);
        nothing.textProperty().bind(model.nothingProperty());
        hint.setMouseTransparent(true);
        epochs.getStyleClass().add("runs-tick");
        epochs.setManaged(false);
        getChildren().setAll(picture, frame, epochs, point, hint);
        picture.rasterProperty().bind(model.pictureProperty());
        picture.setOnMouseMoved(event -> controller.hover(event.getX(), event.getY()));
        picture.setOnMouseExited(_ -> controller.leave());
        picture.setOnMousePressed(_ -> requestFocus());
        picture.setOnMouseClicked(event -> {
            page.selectHovered();
            if (event.getClickCount() == 2) {
                page.watch();
            }
        });
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                picture.copyPicture();
                event.consume();
            }
        });
        model.drawnProperty().subscribe(this::axes);
        model.readingProperty().subscribe(this::mark);
        sceneProperty().subscribe(() -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - LEFT - RIGHT);
        double height = Math.max(0, getHeight() - TOP - BOTTOM);
        picture.resizeRelocate(LEFT, TOP, width, height);
        frame.resizeRelocate(LEFT, TOP, width, height);
        hint.resizeRelocate(LEFT, TOP, width, height);
        controller.resized(width, height, picture.scale());
        epochs.setLayoutX(LEFT + (width - epochs.getLayoutBounds().getWidth()) / 2);
        epochs.setLayoutY(TOP + height + 36);
    }

    /** The words at the axes of what was drawn, which may be of an older size for a moment. */
    private void axes(@Nullable DrawnCurves drawn) {
        getChildren().removeAll(words);
        words.clear();
        epochs.setVisible(drawn != null);
        frame.setVisible(drawn != null);
        if (drawn != null) {
            CurvePlane plane = drawn.drawn().sheet().plane();
            double density = drawn.drawn().request().density();
            double bottom = TOP + plane.height() / density;
            for (PlotTick tick : drawn.epochs()) {
                Text text = word(tick.label());
                text.setLayoutX(LEFT
                        + plane.column(tick.value()) / density
                        - text.getLayoutBounds().getWidth() / 2);
                text.setLayoutY(bottom + 6);
            }
            for (PlotTick tick : drawn.losses()) {
                Text text = word(tick.label());
                text.setLayoutX(LEFT - 8 - text.getLayoutBounds().getWidth());
                text.setLayoutY(TOP
                        + plane.row(tick.value()) / density
                        - text.getLayoutBounds().getHeight() / 2);
            }
            getChildren().addAll(words);
            words.forEach(Text::applyCss);
        }
        mark(model.readingProperty().get());
    }

    private Text word(String label) {
        Text text = new Text(label);
        text.getStyleClass().add("runs-tick");
        text.setManaged(false);
        text.setMouseTransparent(true);
        text.setTextOrigin(VPos.TOP);
        text.setBoundsType(TextBoundsType.LOGICAL);
        words.add(text);
        return text;
    }

    private void mark(CurvesModel.@Nullable Reading reading) {
        DrawnCurves drawn = model.drawnProperty().get();
        boolean seen = reading != null && drawn != null && Double.isFinite(reading.value());
        if (seen) {
            CurvePlane plane = Objects.requireNonNull(drawn).drawn().sheet().plane();
            double density = drawn.drawn().request().density();
            double x = plane.column(Objects.requireNonNull(reading).epoch()) / density;
            double y = plane.row(reading.value()) / density;
            seen = y >= 0 && y <= plane.height() / density;
            point.setCenterX(LEFT + x);
            point.setCenterY(TOP + y);
        }
        point.setVisible(seen);
    }
}
