package latentexplorer.ui.explorer.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.EmptyState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of groups. */
public final class GroupsView extends BorderPane {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final GroupsModel model;
    private final SelectModel selecting;
    private final GroupsController controller;
    private final ReadOnlyBooleanProperty dark;
    private final VBox rows = new VBox();
    private final EmptyState empty = new EmptyState(Feather.LAYERS);
    private final ScrollPane list = new ScrollPane(rows);

    public GroupsView(
            GroupsModel model, SelectModel selecting, GroupsController controller, ReadOnlyBooleanProperty dark) {
        this.model = model;
        this.selecting = selecting;
        this.controller = controller;
        this.dark = dark;
        getStyleClass().add("groups");
        getStylesheets()
                .add(Objects.requireNonNull(GroupsView.class.getResource("select.css"))
                        .toExternalForm());
        setMinSize(0, 0);
        rows.getStyleClass().add("group-rows");
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.getStyleClass().add("group-list");
        empty.setId("groups-empty");
        setTop(new VBox(head(), message()));
        setCenter(new StackPane(list, empty));
        model.groupsProperty().subscribe(this::show);
        selecting.selectedProperty().subscribe(_ -> showEmpty());
        model.openProperty().subscribe(_ -> showEmpty());
    }

    private Node head() {
        Button make = new Button("Make a group", new FontIcon(Feather.PLUS));
        make.setId("groups-make");
        make.setTooltip(new Tooltip("Makes a group of the selected images (G)"));
        make.setOnAction(_ -> controller.make());
        selecting.selectedProperty().subscribe(count -> {
            make.setDisable(count.intValue() == 0);
            make.setText(
                    count.intValue() == 0
                            ? "Make a group"
                            : String.format(Locale.ROOT, "Make a group of %,d", count.intValue()));
        });
        Button load = new Button("Load…", new FontIcon(Feather.FOLDER));
        load.setId("groups-load");
        load.getStyleClass().add("flat");
        load.setTooltip(new Tooltip("Takes in the groups of a file (*.groups.json)"));
        load.setOnAction(_ -> controller.load());
        load.disableProperty().bind(model.openProperty().not());
        Button save = new Button("Save…", new FontIcon(Feather.SAVE));
        save.setId("groups-save");
        save.getStyleClass().add("flat");
        save.setTooltip(new Tooltip("Keeps all groups in a file (*.groups.json)"));
        save.setOnAction(_ -> controller.save());
        model.groupsProperty().subscribe(groups -> save.setDisable(groups.isEmpty()));
        for (Button each : List.of(make, load, save)) {
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        // Large text needs two lines.
        FlowPane head = new FlowPane(8, 4, make, load, save);
        head.setPrefWrapLength(0);
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.getStyleClass().add("groups-head");
        return head;
    }

    private Node message() {
        Label message = new Label();
        message.setId("groups-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("groups-message");
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        model.refusedProperty().subscribe(refused -> message.pseudoClassStateChanged(DANGER, refused));
        return message;
    }

    /** Rows of groups that are as before stay; where the one with the focus has gone the next one has it. */
    private void show(List<GroupEntry> groups) {
        List<GroupRow> before =
                rows.getChildren().stream().map(GroupRow.class::cast).toList();
        int focused = focused(before);
        List<GroupRow> after = new ArrayList<>();
        for (GroupEntry entry : groups) {
            after.add(before.stream()
                    .filter(row -> row.entry().equals(entry))
                    .findFirst()
                    .orElseGet(() -> new GroupRow(entry, controller, dark)));
        }
        rows.getChildren().setAll(after);
        if (focused >= 0 && !after.isEmpty() && !after.contains(before.get(focused))) {
            after.get(Math.min(focused, after.size() - 1)).requestFocus();
        }
        list.setVisible(!groups.isEmpty());
        empty.setVisible(groups.isEmpty());
        showEmpty();
    }

    private int focused(List<GroupRow> shown) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && !(owner instanceof GroupRow)) {
            owner = owner.getParent();
        }
        return owner == null ? -1 : shown.indexOf(owner);
    }

    private void showEmpty() {
        int selected = selecting.selectedProperty().get();
        if (!model.openProperty().get()) {
            empty.say("Groups are made of the images of a map: open one first.");
        } else if (selected == 0) {
            empty.say(
                    "No groups yet. Select images on the map: drag with Shift, draw a lasso, or click with Ctrl. Then make a"
                            + " group of them, and its mean can be a source, a target, A, B or C.",
                    "Load groups…",
                    controller::load);
        } else {
            empty.say(
                    String.format(
                            Locale.ROOT,
                            selected == 1
                                    ? "No groups yet. One image is selected."
                                    : "No groups yet. %,d images are selected.",
                            selected),
                    "Make a group of them (G)",
                    controller::make,
                    "Load groups…",
                    controller::load);
        }
    }
}
