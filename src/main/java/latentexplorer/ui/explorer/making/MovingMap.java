package latentexplorer.ui.explorer.making;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.explorer.making.MakingModel.Stage;
import latentexplorer.ui.widget.RasterView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A map in the making, laid over the one on show: its points, how far it is, and what can be done about it. */
public final class MovingMap extends StackPane {
    private static final double BORDER = 12;

    private final RasterView points = new RasterView();
    private final MakingController controller;
    private final HBox bar;

    public MovingMap(MakingModel model, MakingController controller) {
        this.controller = controller;
        points.setId("making-points");
        points.rasterProperty().bind(model.pictureProperty());
        points.visibleProperty().bind(model.pictureProperty().isNotNull());
        points.setAccessibleText("The points of the map in the making");
        bar = bar(model);
        setAlignment(bar, Pos.BOTTOM_CENTER);
        setMargin(bar, new Insets(BORDER));
        getChildren().setAll(points, bar);
        setPickOnBounds(false);
        getStyleClass().add("moving-map");
        getStylesheets().add(MakingView.class.getResource("making.css").toExternalForm());
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.isMaking() || model.pictureProperty().get() != null,
                        model.stageProperty(),
                        model.pictureProperty()));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        controller.resize(
                (int) Math.ceil(getWidth()),
                (int) Math.ceil(getHeight()),
                (int) Math.ceil(bar.getHeight() + BORDER),
                points.scale());
    }

    private HBox bar(MakingModel model) {
        Label title = new Label();
        title.setId("making-title");
        title.getStyleClass().addAll("moving-title", "may-be-cut");
        title.textProperty().bind(model.titleProperty());
        Label status = new Label();
        status.setId("making-status");
        status.textProperty().bind(model.statusProperty());
        status.getStyleClass().add("muted");
        status.setMinWidth(Region.USE_PREF_SIZE);
        ProgressBar progress = new ProgressBar();
        progress.setId("making-progress");
        progress.progressProperty().bind(model.progressProperty());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("Progress of the map");
        VBox words = new VBox(4, title, status, progress);
        words.setMinWidth(250);
        words.setPrefWidth(300);
        Button pause = button("making-pause", "Pause", Feather.PAUSE, "Let the points stand (P)");
        pause.setOnAction(_ -> controller.pause());
        Button keep = button("making-keep", "Keep this", Feather.CHECK, "End here and keep the map as it is (K)");
        keep.setOnAction(_ -> controller.keep());
        Button cancel = button("making-cancel", "Cancel", Feather.X, "Give this map up; the one before stays");
        cancel.setOnAction(_ -> controller.cancel());
        model.stageProperty().subscribe(stage -> {
            boolean moves = stage == Stage.MOVING || stage == Stage.PAUSED;
            boolean paused = stage == Stage.PAUSED;
            pause.setDisable(!moves);
            keep.setDisable(!moves);
            cancel.setDisable(stage == Stage.IDLE);
            pause.setText(paused ? "Resume" : "Pause");
            ((FontIcon) pause.getGraphic()).setIconCode(paused ? Feather.PLAY : Feather.PAUSE);
        });
        HBox bar = new HBox(12, words, pause, keep, cancel);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        bar.getStyleClass().add("moving-bar");
        return bar;
    }

    private static Button button(String id, String text, Feather icon, String help) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}
