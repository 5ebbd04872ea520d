package latentexplorer.ui.training.setup;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The "Set up" page: what to start from at the left, the settings in the middle, the network and Start at the right. */
public final class SetupView extends BorderPane {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Where the sides have to give way to the form. */
    private static final double NARROW_EMS = 75;

    private final SetupModel model;
    private final SetupController controller;

    /** @param startHint what the tooltip of Start says of its keys */
    public SetupView(SetupModel model, SetupController controller, String startHint) {
        this.model = model;
        this.controller = controller;
        setId("training-setup");
        getStyleClass().add("setup-page");
        getStylesheets()
                .add(SetupView.class
                        .getResource("/latentexplorer/ui/training/setup/setup.css")
                        .toExternalForm());
        setLeft(starts());
        setCenter(form());
        setRight(side(startHint));
        controller.shown();
    }

    private Node starts() {
        ListView<Start> list = new ListView<>();
        list.setId("training-presets");
        list.setAccessibleText("Presets and kinds of models");
        list.getItems().setAll(Start.all());
        list.setCellFactory(_ -> new StartCell());
        list.getSelectionModel().select(model.startProperty().get());
        list.getSelectionModel().selectedItemProperty().subscribe((_, now) -> {
            if (now != null) {
                model.startProperty().set(now);
            }
        });
        model.startProperty().subscribe(start -> {
            if (list.getItems().contains(start)) {
                list.getSelectionModel().select(start);
            } else {
                list.getSelectionModel().clearSelection();
            }
        });
        list.disableProperty().bind(Bindings.isNotNull(model.parentProperty()));
        return list;
    }

    private Node form() {
        SetupForm form = new SetupForm(model, controller);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setId("training-form");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Label em = new Label();
        Runnable narrow = () -> pseudoClassStateChanged(
                NARROW, getWidth() < NARROW_EMS * em.getFont().getSize());
        widthProperty().subscribe(narrow);
        em.fontProperty().subscribe(narrow);
        scroll.widthProperty()
                .subscribe(width -> form.fit(width.doubleValue(), em.getFont().getSize()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(head(em), new BranchBar(model, controller), scroll);
        box.getStyleClass().add("setup-middle");
        return box;
    }

    /** Whose settings these are, how many are changed, and the way back. */
    private Node head(Label title) {
        title.getStyleClass().add("setup-title");
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label changed = new Label();
        changed.setId("training-changed");
        changed.getStyleClass().add("setup-unit");
        changed.setMinWidth(Region.USE_PREF_SIZE);
        Button reset = new Button("Reset all", new FontIcon(Feather.ROTATE_CCW));
        reset.setId("training-reset-all");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.getStyleClass().addAll("flat", "small");
        reset.setTooltip(new Tooltip("Give every changed setting the preset's value again"));
        reset.setOnAction(_ -> controller.resetAll());
        model.checkProperty().subscribe(check -> {
            int count = check.changed().size();
            changed.setText(count == 0 ? "nothing changed" : String.format(Locale.ROOT, "%d changed", count));
            reset.setDisable(count == 0);
            // Where there is nothing to tell, the title needs the room.
            changed.setVisible(count > 0);
            changed.setManaged(count > 0);
        });
        model.startProperty().subscribe(start -> title.setText(title(start)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, changed, reset);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("setup-head");
        return head;
    }

    private static String title(Start start) {
        if (start.plan().parent().isPresent()) {
            return "A new branch";
        }
        return start.preset() ? "Preset " + start.title() : start.title() + ", own settings";
    }

    private Node side(String startHint) {
        ArchitectureDiagram diagram = new ArchitectureDiagram();
        Label title = new Label("Network");
        title.getStyleClass().add("setup-title");
        Label weights = note("training-weights");
        Label refusal = note("training-refusal");
        refusal.pseudoClassStateChanged(DANGER, true);
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.textProperty()
                .bind(Bindings.createStringBinding(model::refusal, model.checkProperty(), model.dataProblemProperty()));
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        model.checkProperty().subscribe(check -> {
            Architecture architecture = check.architecture();
            if (architecture != null) {
                diagram.show(architecture);
                weights.setText(architecture.weights());
            }
            diagram.setOpacity(architecture == null ? 0.4 : 1);
            weights.setVisible(architecture != null);
        });
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox side = new VBox(16, title, diagram, weights, legend(), gap, refusal, buttons(startHint));
        side.getStyleClass().add("setup-side");
        return side;
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.getStyleClass().add("panel-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    private Node legend() {
        Legend legend = new Legend();
        model.checkProperty().subscribe(check -> {
            if (check.architecture() != null) {
                legend.show(check.architecture());
            }
        });
        return legend;
    }

    private Node buttons(String startHint) {
        Button start = new Button("Start training", new FontIcon(Feather.PLAY));
        start.setId("training-start");
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setTooltip(new Tooltip("Train what is set here" + (startHint.isEmpty() ? "" : " (" + startHint + ")")));
        start.setOnAction(_ -> controller.start());
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.refusal().isEmpty() || model.busyProperty().get(),
                        model.checkProperty(),
                        model.dataProblemProperty(),
                        model.busyProperty()));
        Button copy = new Button("Copy as command", new FontIcon(Feather.TERMINAL));
        copy.setId("training-copy-command");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setTooltip(new Tooltip("The line that trains this from a terminal"));
        copy.setOnAction(_ -> copyCommand());
        copy.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> controller.command().isEmpty(), model.checkProperty()));
        copy.setMaxWidth(Double.MAX_VALUE);
        return new VBox(8, start, copy);
    }

    private void copyCommand() {
        ClipboardContent content = new ClipboardContent();
        content.putString(controller.command());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
