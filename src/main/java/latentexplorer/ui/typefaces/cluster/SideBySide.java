package latentexplorer.ui.typefaces.cluster;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Charts beside each other; where there is no room for that, one of them and buttons to choose it. */
final class SideBySide extends VBox {
    /**
     * A chart.
     *
     * @param id of its button
     * @param title of its button
     */
    record Slot(String id, String title, Region chart) {}

    private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide", true);
    private final HBox switches = new HBox();
    private final HBox charts = new HBox(16);
    private List<Slot> slots = List.of();
    private int chosen;

    SideBySide() {
        super(4);
        setMinSize(0, 0);
        charts.setMinSize(0, 0);
        setVgrow(charts, Priority.ALWAYS);
        switches.setAlignment(Pos.CENTER_LEFT);
        switches.managedProperty().bind(switches.visibleProperty());
        getChildren().setAll(switches, charts);
        wide.subscribe(this::arrange);
    }

    /** Whether all charts show. */
    BooleanProperty wideProperty() {
        return wide;
    }

    void show(List<Slot> now) {
        if (now.equals(slots)) {
            return;
        }
        slots = now;
        chosen = 0;
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            ToggleButton button = new ToggleButton(slots.get(i).title());
            int which = i;
            button.setId(slots.get(i).id());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass()
                    .addAll("small", i == 0 ? "left-pill" : i == slots.size() - 1 ? "right-pill" : "center-pill");
            button.setSelected(i == 0);
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen = which;
                arrange();
            });
            HBox.setHgrow(slots.get(i).chart(), Priority.ALWAYS);
            slots.get(i).chart().setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            slots.get(i).chart().setPrefWidth(100);
            buttons.add(button);
        }
        switches.getChildren().setAll(buttons);
        charts.getChildren().setAll(slots.stream().map(Slot::chart).toList());
        arrange();
    }

    private void arrange() {
        switches.setVisible(!wide.get() && slots.size() > 1);
        for (int i = 0; i < slots.size(); i++) {
            boolean shown = wide.get() || i == chosen;
            slots.get(i).chart().setVisible(shown);
            slots.get(i).chart().setManaged(shown);
        }
    }
}
