package latentexplorer.ui.explorer;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands beside the map: the image under the pointer, and below it one of several pages. */
final class SidePanel extends VBox {
    private final ObjectProperty<SidePage> page;

    /** @param pages what there is to show; a page that is not there has no button */
    SidePanel(ObjectProperty<SidePage> page, Node look, Map<SidePage, ? extends Region> pages) {
        this.page = page;
        StackPane content = new StackPane();
        pages.forEach((each, view) -> {
            view.visibleProperty().bind(page.isEqualTo(each));
            view.managedProperty().bind(view.visibleProperty());
            view.setMinSize(0, 0);
            content.getChildren().add(view);
        });
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(look, switches(pages), content);
        getStyleClass().add("side-panel");
        setMinSize(0, 0);
    }

    private Node switches(Map<SidePage, ? extends Region> pages) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("side-pages");
        SidePage[] all = SidePage.values();
        for (SidePage each : all) {
            if (!pages.containsKey(each)) {
                continue;
            }
            ToggleButton button = new ToggleButton(each.title());
            button.setId(each.id());
            button.setToggleGroup(group);
            button.getStyleClass()
                    .addAll(
                            "small",
                            each == all[0] ? "left-pill" : each == all[all.length - 1] ? "right-pill" : "center-pill");
            button.setTooltip(new Tooltip(each.title() + " (" + each.keys() + ")"));
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(_ -> {
                page.set(each);
                button.setSelected(true);
            });
            page.subscribe(now -> button.setSelected(now == each));
            row.getChildren().add(button);
        }
        return row;
    }

    /** Alt and a number show a page. */
    boolean pressed(KeyEvent event) {
        int number = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        boolean ours = event.isAltDown() && !event.isShortcutDown() && number >= 0 && number < SidePage.values().length;
        if (ours) {
            page.set(SidePage.values()[number]);
        }
        return ours;
    }
}
