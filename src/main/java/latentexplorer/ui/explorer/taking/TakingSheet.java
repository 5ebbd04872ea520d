package latentexplorer.ui.explorer.taking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.NumberField;
import latentexplorer.ui.widget.NumberSlider;
import org.jspecify.annotations.Nullable;

/** Asks over the map how something is to be taken away; not there while nothing is asked. */
public final class TakingSheet extends VBox {
    private static final double WIDTH = 340;
    private static final double SLOWEST = 1;
    private static final double FASTEST = 25;

    private final TakingModel model;
    private final TakingController controller;
    private @Nullable Node returnTo;

    public TakingSheet(TakingModel model, TakingController controller) {
        super(12);
        this.model = model;
        this.controller = controller;
        setId("taking-sheet");
        getStyleClass().add("taking-sheet");
        getStylesheets()
                .add(Objects.requireNonNull(TakingSheet.class.getResource("taking.css"))
                        .toExternalForm());
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        // what is typed here is not meant for the map below
        addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
        model.formProperty().subscribe(this::show);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> controller.close();
            case SPACE, DELETE -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(TakingModel.@Nullable Form form) {
        boolean was = isVisible();
        setVisible(form != null);
        setManaged(form != null);
        if (form == null) {
            getChildren().clear();
            if (was && returnTo != null) {
                returnTo.requestFocus();
            }
            return;
        }
        Label title = new Label(form.title());
        title.getStyleClass().add("taking-title");
        List<Node> lines = new ArrayList<>(List.of(title));
        Button save = new Button("Save…");
        lines.addAll(
                switch (form) {
                    case MAP -> map(save);
                    case GRID -> grid(save);
                    case PATH -> path(save);
                    case PAGE -> page(save);
                });
        lines.add(buttons(save));
        getChildren().setAll(lines);
        if (getScene() != null) {
            returnTo = getScene().getFocusOwner();
        }
        save.requestFocus();
    }

    private HBox buttons(Button save) {
        save.setId("taking-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        Button close = new Button("Close");
        close.setId("taking-close");
        close.setOnAction(_ -> controller.close());
        HBox buttons = new HBox(8, close, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private List<Node> map(Button save) {
        ToggleGroup group = new ToggleGroup();
        RadioButton view = radio("taking-view", "The view on the screen", group);
        RadioButton whole = radio("taking-whole", "The whole map, all that shows", group);
        (model.wholeProperty().get() ? whole : view).setSelected(true);
        whole.selectedProperty().subscribe(chosen -> model.wholeProperty().set(chosen));
        NumberField scale = number("taking-scale", 1, Packing.LARGEST_SCALE, model.scaleProperty(), 2);
        scale.setAccessibleText("Pixels of the picture for one on the screen");
        HBox scaleLine = line(scale, "times the pixels of the screen", "1 is as on the screen, 8 is for a poster");
        NumberField size = number("taking-size", Packing.SMALLEST_SIZE, Packing.LARGEST_SIZE, model.sizeProperty(), 5);
        size.setAccessibleText("Side of the picture in pixels");
        HBox sizeLine = line(size, "pixels wide and high", "128 to 16,384; images stay 28 pixels wide");
        only(scaleLine, whole.selectedProperty().not());
        only(sizeLine, whole.selectedProperty());
        Label pixels = note("taking-pixels");
        pixels.textProperty().bind(model.pixelsProperty());
        CheckBox captions = check("taking-captions", "Title, legend and how it was made");
        captions.selectedProperty().bindBidirectional(model.captionsProperty());
        CheckBox clear = check("taking-transparent", "Transparent ground");
        clear.selectedProperty().bindBidirectional(model.transparentProperty());
        save.disableProperty()
                .bind(scale.refusalProperty()
                        .isNotEmpty()
                        .and(whole.selectedProperty().not())
                        .or(size.refusalProperty().isNotEmpty().and(whole.selectedProperty())));
        save.setOnAction(_ -> controller.savePicture());
        return List.of(new VBox(8, view, whole), scaleLine, sizeLine, pixels, new VBox(8, captions, clear));
    }

    private List<Node> grid(Button save) {
        NumberField scale = number("taking-grid-scale", 1, Packing.LARGEST_SCALE, model.gridScaleProperty(), 2);
        scale.setAccessibleText("How large the grid is drawn");
        save.disableProperty().bind(scale.refusalProperty().isNotEmpty());
        save.setOnAction(_ -> controller.saveGrid());
        Label what = note("taking-grid-note");
        what.setText("With the captions of rows and columns and how it was made. 2 is as large as on paper.");
        return List.of(line(scale, "times as large", "1 to 8"), what);
    }

    private List<Node> path(Button save) {
        ComboBox<String> source = new ComboBox<>();
        source.setId("taking-path-source");
        source.setAccessibleText("The source of the path");
        source.setMaxWidth(Double.MAX_VALUE);
        source.getItems().setAll(model.pathsProperty().get());
        source.getSelectionModel().select(model.pathProperty().get());
        source.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> model.pathProperty().set(Math.max(0, index.intValue())));
        Label from = new Label("From");
        from.setLabelFor(source);
        from.setMinWidth(USE_PREF_SIZE);
        HBox fromLine = new HBox(8, from, source);
        HBox.setHgrow(source, javafx.scene.layout.Priority.ALWAYS);
        fromLine.setAlignment(Pos.CENTER_LEFT);
        NumberSlider speed = new NumberSlider(
                "taking-speed", "Pictures a second", SLOWEST, FASTEST, 0, "", "How fast the animation runs");
        speed.valueProperty().set(model.speedProperty().get());
        speed.valueProperty().subscribe(now -> model.speedProperty().set(now.doubleValue()));
        save.disableProperty().bind(speed.refusalProperty().isNotEmpty());
        save.setOnAction(_ -> controller.savePath());
        return List.of(fromLine, speed);
    }

    private List<Node> page(Button save) {
        Label what = note("taking-page-note");
        what.setText("One file that any browser opens: pan, zoom, point, find. It asks for nothing from the net.");
        Label estimate = new Label();
        estimate.setId("taking-estimate");
        estimate.setWrapText(true);
        estimate.setMinHeight(USE_PREF_SIZE);
        estimate.textProperty().bind(model.estimateProperty());
        only(estimate, model.estimateProperty().isNotEmpty());
        Label refusal = new Label();
        refusal.setId("taking-refusal");
        refusal.getStyleClass().add("taking-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.textProperty().bind(model.refusalProperty());
        only(refusal, model.refusalProperty().isNotEmpty());
        save.disableProperty().bind(model.refusalProperty().isNotEmpty());
        save.setOnAction(_ -> controller.savePage());
        return List.of(what, estimate, refusal);
    }

    private static RadioButton radio(String id, String text, ToggleGroup group) {
        RadioButton button = new RadioButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        return button;
    }

    private static CheckBox check(String id, String text) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        return box;
    }

    private static NumberField number(String id, double least, double most, DoubleProperty value, int columns) {
        NumberField field = new NumberField(least, most, 0, "");
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.valueProperty().set(value.get());
        field.valueProperty().subscribe(now -> value.set(now.doubleValue()));
        return field;
    }

    private static HBox line(NumberField field, String after, String help) {
        field.explain(help);
        Label label = new Label(after);
        label.setLabelFor(field);
        field.refusalProperty().subscribe(reason -> label.setText(reason.isEmpty() ? after : reason));
        HBox line = new HBox(8, field, label);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("taking-note");
        return note;
    }

    private static void only(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
