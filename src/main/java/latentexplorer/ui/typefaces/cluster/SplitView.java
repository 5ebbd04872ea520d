package latentexplorer.ui.typefaces.cluster;

import atlantafx.base.controls.Popover;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;

/** Asks how one cluster is to be clustered on its own, beside its mosaic; starts from the present settings. */
public final class SplitView {
    private final ClusterModel model;
    private final ClusterController controller;
    private final ObjectProperty<ClusterSettings> settings =
            new SimpleObjectProperty<>(this, "settings", ClusterSettings.DEFAULT);
    private final Popover popover = new Popover();
    private final Label size = new Label();
    private AlgorithmMemory memory = new AlgorithmMemory();
    private int number;

    public SplitView(ClusterModel model, ClusterController controller) {
        this.model = model;
        this.controller = controller;
        SettingsForm form =
                new SettingsForm("split", settings, kind -> settings.set(memory.choose(kind, settings.get())));
        Button split = new Button("Split");
        split.setId("split-run");
        split.getStyleClass().add("accent");
        split.setDefaultButton(true);
        split.disableProperty().bind(form.refusalProperty().isNotEmpty().or(model.runningProperty()));
        split.setOnAction(_ -> split());
        Button cancel = new Button("Cancel");
        cancel.setId("split-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> popover.hide());
        size.getStyleClass().add("muted");
        HBox buttons = new HBox(8, cancel, split);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(12, size, form, buttons);
        content.setId("split");
        content.getStyleClass().add("split");
        content.getStylesheets()
                .add(Objects.requireNonNull(SplitView.class.getResource("cluster.css"))
                        .toExternalForm());
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (ClusterControls.CLUSTER.match(event) && !split.isDisabled()) {
                split();
                event.consume();
            }
        });
        popover.setContentNode(content);
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(Popover.ArrowLocation.LEFT_CENTER);
        model.clusteringProperty().subscribe((_, _) -> popover.hide());
    }

    /**
     * Asks.
     *
     * @param owner the popover closes with it
     * @param x of what it points at, on the screen
     * @param y of what it points at, on the screen
     * @param cluster its number, as printed on its mosaic
     */
    public void show(Node owner, double x, double y, int cluster) {
        Clustering shown = model.clusteringProperty().get();
        if (shown == null || cluster < 0 || cluster >= shown.clusters().size()) {
            return;
        }
        number = cluster;
        memory = new AlgorithmMemory();
        settings.set(model.settingsProperty().get());
        popover.setTitle("Split cluster " + cluster);
        size.setText(String.format(
                Locale.ROOT,
                "%,d typefaces, clustered on their own",
                shown.clusters().get(cluster).size()));
        popover.show(owner, x, y);
    }

    private void split() {
        popover.hide();
        controller.split(number, settings.get());
    }
}
