package latentexplorer.ui.explorer.inside;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.experiment.Slot;
import latentexplorer.ui.explorer.exhibit.CodeBars;
import latentexplorer.ui.explorer.exhibit.DecodedPicture;
import latentexplorer.ui.widget.CopyPicture;
import latentexplorer.ui.widget.PictureView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pad, what the model sees of it, what it makes of it, and what that is near to. */
final class DrawView extends ScrollPane {
    private static final double PICTURE = 84;
    private static final double NEIGHBOUR = 56;
    private static final double BARS = 48;

    private final DrawModel model;
    private final DrawController controller;
    private final InsideController inside;
    private final ReadOnlyBooleanProperty dark;
    private final PictureView seen = new PictureView(PICTURE);
    private final DecodedPicture remade;
    private final CodeBars code = new CodeBars();
    private final HBox near = new HBox(4);
    private final Label words = SlidersView.note("draw-words");
    private final Label message = SlidersView.note("draw-message");
    private final VBox result = new VBox(4);
    private final MenuButton use;
    private final Button sliders = new Button("Move by sliders");

    DrawView(InsideController inside, ReadOnlyBooleanProperty dark) {
        this.inside = inside;
        this.dark = dark;
        model = inside.drawModel();
        controller = inside.draw();
        remade = new DecodedPicture(PICTURE, dark);
        seen.darkProperty().bind(dark);
        seen.setId("draw-seen");
        seen.setAccessibleText("The drawing as the model sees it");
        remade.setId("draw-remade");
        remade.setAccessibleText("What the model makes of it");
        CopyPicture.of(seen, () -> seen.snapshot(null, null));
        CopyPicture.of(remade, () -> remade.snapshot(null, null));
        use = UseMenu.button("draw-use", inside, controller::content);
        sliders.setId("draw-sliders");
        sliders.getStyleClass().add("small");
        sliders.setTooltip(new Tooltip("Starts the sliders from the code of the drawing"));
        sliders.setOnAction(_ -> inside.startDrawing());
        PadView pad = new PadView(model, controller, dark);
        VBox pictures =
                new VBox(4, note("As the model sees it"), seen, note("What it makes of it"), remade, use, sliders);
        VBox.setMargin(use, new Insets(8, 0, 4, 0));
        pictures.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(14, pad, pictures);
        code.setMinHeight(BARS);
        code.setPrefHeight(BARS);
        code.setMaxHeight(BARS);
        words.setMinHeight(Region.USE_PREF_SIZE);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.managedProperty().bind(message.visibleProperty());
        near.setId("draw-near");
        VBox codes = new VBox(4, note("Code"), code);
        codes.setMinWidth(0);
        HBox.setHgrow(codes, Priority.ALWAYS);
        VBox neighbours = new VBox(4, note("Nearest images on the map"), near);
        neighbours.setMinWidth(Region.USE_PREF_SIZE);
        HBox below = new HBox(12, neighbours, codes);
        result.getChildren().setAll(words, below);
        VBox all = new VBox(6, top, tools(), message, result);
        all.getStyleClass().add("inside-page");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.drawingProperty().subscribe(this::show);
        model.findingsProperty().subscribe(this::show);
        model.remarkProperty().subscribe(_ -> say());
        model.refusalProperty().subscribe(_ -> say());
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("note");
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    private Node tools() {
        ToggleGroup pens = new ToggleGroup();
        ToggleButton pen = toggle("draw-pen", Feather.EDIT_2, "Pen", pens, "left-pill");
        ToggleButton eraser = toggle("draw-eraser", Feather.DELETE, "Eraser", pens, "right-pill");
        either(model.erasingProperty(), eraser, pen);
        Slider width = new Slider(
                DrawModel.LEAST_PEN, DrawModel.MOST_PEN, model.penProperty().get());
        width.setId("draw-width");
        width.setPrefWidth(90);
        width.setMinWidth(40);
        width.setAccessibleText("Width of the pen");
        width.setTooltip(new Tooltip("Width of the pen"));
        width.valueProperty().bindBidirectional(model.penProperty());
        Button undo = button("draw-undo", Feather.ROTATE_CCW, "Take back the last stroke (Ctrl+Z on the pad)");
        undo.setOnAction(_ -> controller.undo());
        model.versionProperty().subscribe(_ -> undo.setDisable(!model.pad().canUndo()));
        Button clear = button("draw-clear", Feather.TRASH_2, "Clear the pad");
        clear.setOnAction(_ -> controller.clear());
        Button open = button("draw-open", Feather.FOLDER, "Open a picture (or drop one on the pad or the map)");
        open.setOnAction(_ -> controller.ask());
        ToggleGroup places = new ToggleGroup();
        ToggleButton centred = words("draw-centred", "Centred", places, "left-pill");
        centred.setTooltip(
                new Tooltip("As the digits of MNIST: scaled into 20 x 20 pixels, the centre of mass in the middle"));
        ToggleButton fitted = words("draw-fitted", "As it lies", places, "right-pill");
        fitted.setTooltip(new Tooltip("The whole sheet, as garments and glyphs lie in theirs"));
        either(model.centredProperty(), centred, fitted);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(6, new HBox(pen, eraser), width, undo, clear, open, gap, new HBox(centred, fitted));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setMinHeight(Region.USE_PREF_SIZE);
        return tools;
    }

    /** One of two buttons is always pressed. */
    private static void either(BooleanProperty choice, ToggleButton yes, ToggleButton no) {
        yes.setOnAction(_ -> {
            choice.set(true);
            yes.setSelected(true);
        });
        no.setOnAction(_ -> {
            choice.set(false);
            no.setSelected(true);
        });
        choice.subscribe(now -> (now ? yes : no).setSelected(true));
    }

    private static ToggleButton toggle(String id, Ikon icon, String name, ToggleGroup group, String pill) {
        ToggleButton button = new ToggleButton("", new FontIcon(icon));
        button.setId(id);
        button.setToggleGroup(group);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().addAll("small", "button-icon", pill);
        return button;
    }

    private static ToggleButton words(String id, String name, ToggleGroup group, String pill) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("small", pill);
        return button;
    }

    private static Button button(String id, Ikon icon, String name) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().addAll("small", "button-icon", "flat");
        return button;
    }

    private void show(@Nullable Drawing drawing) {
        result.setVisible(drawing != null);
        use.setDisable(drawing == null);
        sliders.setDisable(drawing == null);
        if (drawing == null) {
            seen.clear();
            remade.clear();
            code.show(new float[0]);
            return;
        }
        seen.show(drawing.image(), 0);
        remade.show(drawing.reconstruction(), 0);
        code.show(drawing.code());
    }

    private void show(Findings findings) {
        remade.setReality(findings.remade(), false);
        words.setText(findings.inWords());
        words.setManaged(!findings.inWords().isEmpty());
        near.getChildren().clear();
        for (Findings.Neighbour each : findings.near()) {
            PictureView picture = new PictureView(NEIGHBOUR);
            picture.darkProperty().bind(dark);
            picture.show(each.pixels(), 0);
            Button button = new Button("", picture);
            button.getStyleClass().add("picture-button");
            String name = String.format(Locale.ROOT, "%s, image %,d", each.className(), each.image());
            button.setAccessibleText(name);
            button.setTooltip(new Tooltip(String.format(
                    Locale.ROOT, "%s: its code is %.2f away. A click looks inside it.", name, each.distance())));
            button.setOnAction(_ -> inside.start(new Slot.OfImage(each.image())));
            VBox one = new VBox(2, button, note(each.className()));
            one.setAlignment(Pos.TOP_CENTER);
            near.getChildren().add(one);
        }
    }

    private void say() {
        String text =
                (model.remarkProperty().get() + " " + model.refusalProperty().get()).strip();
        message.setText(text);
        message.setVisible(!text.isEmpty());
    }
}
