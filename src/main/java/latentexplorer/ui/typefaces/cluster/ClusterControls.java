package latentexplorer.ui.typefaces.cluster;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.typefaces.cluster.ClusterModel.Standing;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How clusters are sought: algorithm, parameters, and the button that finds them. */
public final class ClusterControls extends VBox {
    /** Finds clusters, wherever in the workspace the keyboard is. */
    public static final KeyCombination CLUSTER = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final ClusterModel model;
    private final ClusterController controller;

    public ClusterControls(ClusterModel model, ClusterController controller) {
        this.model = model;
        this.controller = controller;
        setId("cluster-controls");
        getStyleClass().add("cluster-controls");
        getStylesheets()
                .add(Objects.requireNonNull(ClusterControls.class.getResource("cluster.css"))
                        .toExternalForm());
        SettingsForm form = new SettingsForm("cluster", model.settingsProperty(), controller::choose);
        model.refusalProperty().bind(form.refusalProperty());
        form.epsilonHeldProperty()
                .subscribe((_, held) -> model.adjustingProperty().set(held));
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(80);
        setVgrow(scroll, Priority.SOMETIMES);
        VBox foot = new VBox(4, buttons(), progress());
        foot.setMinHeight(USE_PREF_SIZE);
        foot.getStyleClass().add("cluster-foot");
        getChildren().setAll(scroll, foot);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (CLUSTER.match(event)) {
                controller.cluster();
                event.consume();
            }
        });
    }

    private HBox buttons() {
        Button cluster = new Button();
        cluster.setId("cluster-run");
        cluster.setMaxWidth(Double.MAX_VALUE);
        cluster.setOnAction(_ -> {
            if (model.runningProperty().get()) {
                controller.cancel();
            } else {
                controller.cluster();
            }
        });
        cluster.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.runningProperty().get()
                                && !model.canClusterBinding().get(),
                        model.runningProperty(),
                        model.canClusterBinding()));
        model.runningProperty().subscribe(running -> {
            cluster.setText(running ? "Cancel" : "Cluster");
            cluster.setGraphic(new FontIcon(running ? Feather.X : Feather.GRID));
            cluster.getStyleClass().remove("accent");
            if (!running) {
                cluster.getStyleClass().add("accent");
            }
        });
        // A disabled button has no tooltip of its own.
        StackPane place = new StackPane(cluster);
        Tooltip why = new Tooltip();
        why.textProperty()
                .bind(Bindings.createStringBinding(
                        this::why,
                        model.runningProperty(),
                        model.canClusterBinding(),
                        model.refusalProperty(),
                        model.vectorsProperty()));
        Tooltip.install(place, why);
        cluster.accessibleHelpProperty().bind(why.textProperty());
        Button copy = new Button("", new FontIcon(Feather.TERMINAL));
        copy.setId("cluster-copy-command");
        copy.getStyleClass().add("button-icon");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText("Copy as command");
        copy.setTooltip(new Tooltip("Copy as command: the line that finds what is on screen from a terminal"));
        copy.setOnAction(_ -> copyCommand());
        copy.disableProperty().bind(model.clusteringProperty().isNull());
        HBox.setHgrow(place, Priority.ALWAYS);
        return new HBox(8, place, copy);
    }

    private String why() {
        if (model.runningProperty().get()) {
            return "Leave off; the clusters on screen stay";
        }
        if (model.vectorsProperty().get() == null) {
            return "The typefaces have not been read yet";
        }
        if (!model.refusalProperty().get().isEmpty()) {
            return model.refusalProperty().get();
        }
        return model.standingBinding().get() == Standing.PRESENT
                        && !model.canClusterBinding().get()
                ? "These are the clusters of the present settings"
                : "Find clusters (" + CLUSTER.getDisplayText() + ")";
    }

    private void copyCommand() {
        ClipboardContent content = new ClipboardContent();
        content.putString(controller.command());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Always takes its room, so that nothing moves when a search starts. */
    private VBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("cluster-progress");
        bar.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.run().progressProperty());
        Label message = new Label();
        message.setId("cluster-progress-message");
        message.getStyleClass().addAll("muted", "small-text");
        message.textProperty().bind(model.run().messageProperty());
        VBox progress = new VBox(2, bar, message);
        progress.visibleProperty().bind(model.runningProperty());
        return progress;
    }
}
