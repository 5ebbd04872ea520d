package latentexplorer.ui.explorer.inside;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.exhibit.DecodedPicture;
import latentexplorer.ui.widget.CopyPicture;
import org.jspecify.annotations.Nullable;

/** The picture of a code, large, and a slider for each of its values. */
final class SlidersView extends ScrollPane {
    private static final double PICTURE = 168;
    /** Codes as short as this have the room for what was kept. */
    private static final int SHORT = 4;

    private final InsideModel inside;
    private final SlidersModel model;
    private final InsideController controller;
    private final DecodedPicture picture;
    private final Label verdict = note("inside-verdict");
    private final MenuButton from = new MenuButton("Start from");
    private final FlowPane classes = new FlowPane(8, 6);
    private final ToggleGroup classGroup = new ToggleGroup();
    private final DialList dials;
    private final TitledPane kept;

    SlidersView(InsideModel inside, InsideController controller, ReadOnlyBooleanProperty dark) {
        this.inside = inside;
        this.controller = controller;
        model = controller.slidersModel();
        picture = new DecodedPicture(PICTURE, dark);
        picture.setId("inside-picture");
        picture.setAccessibleText("What the code gives");
        CopyPicture.of(picture, () -> picture.snapshot(null, null));
        dials = new DialList(inside, model, controller.sliders());
        PlanePad plane = new PlanePad(inside, model.planeProperty(), controller.sliders());
        kept = new TitledPane("Kept points", new PointsView(controller.pointsModel(), controller.points(), dark));
        kept.setId("inside-kept");
        kept.setAnimated(false);
        kept.setMinHeight(Region.USE_PREF_SIZE);
        classes.setId("inside-classes");
        classes.managedProperty().bind(classes.visibleProperty());
        VBox.setVgrow(dials, Priority.ALWAYS);
        VBox.setVgrow(plane, Priority.ALWAYS);
        VBox all = new VBox(10, head(), classes, plane, dials, kept);
        all.getStyleClass().add("inside-page");
        setContent(all);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.pictureProperty().subscribe(this::show);
        model.realityProperty().subscribe(this::say);
        inside.subjectProperty().subscribe(this::follow);
        inside.codeProperty().subscribe(_ -> choose());
    }

    static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.setWrapText(true);
        note.getStyleClass().add("note");
        return note;
    }

    private HBox head() {
        Label name = new Label();
        name.setId("inside-name");
        name.setWrapText(true);
        name.getStyleClass().add("dial-title");
        name.textProperty().bind(model.nameProperty().map(SlidersView::capital));
        from.setId("inside-from");
        from.getStyleClass().add("small");
        from.setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton pick = new ToggleButton("Pick on map");
        pick.setId("inside-pick");
        pick.getStyleClass().add("small");
        pick.setMinWidth(Region.USE_PREF_SIZE);
        pick.setTooltip(new Tooltip("The next click on the map chooses the image to start from"));
        pick.selectedProperty().bindBidirectional(inside.pickingProperty());
        MenuButton use = UseMenu.button("inside-use", controller, controller.sliders()::content);
        Button reset = new Button("Back");
        reset.setId("inside-reset");
        reset.getStyleClass().add("small");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setTooltip(new Tooltip("All sliders back to the code (a double click: one; Backspace: the chosen one)"));
        reset.setOnAction(_ -> controller.sliders().resetAll());
        FlowPane buttons = new FlowPane(8, 8, from, pick, use, reset);
        buttons.setPrefWrapLength(200);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox words = new VBox(6, name, verdict, gap, buttons);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(12, picture, words);
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void show(float @Nullable [] now) {
        if (now == null) {
            picture.clear();
        } else {
            picture.show(now, 0);
        }
    }

    private void say(@Nullable Reality now) {
        picture.setReality(now, false);
        if (now == null) {
            return;
        }
        String seen = now.hasLabel()
                ? String.format(Locale.ROOT, "Seen as %s, %.0f %%. ", now.className(), 100 * now.certainty())
                : "";
        List<String> reasons = now.reasons();
        verdict.setText(seen
                + (reasons.isEmpty()
                        ? String.format(Locale.ROOT, "Farther out than %.0f %% of unseen images.", now.support())
                        : String.join(" ", reasons)));
    }

    private void follow(@Nullable Subject subject) {
        verdict.setText("");
        classes.getChildren().clear();
        classGroup.getToggles().clear();
        from.getItems().clear();
        classes.setVisible(subject != null && subject.classValues() > 0);
        if (subject == null) {
            return;
        }
        MenuItem middle = item("inside-from-middle", "The middle of all codes", controller::startMiddle);
        MenuItem hovered =
                item("inside-from-hovered", "The image last under the pointer (I)", controller::startHovered);
        Menu means = new Menu("The mean of a class");
        List<String> names = subject.classNames();
        for (int c = 0; c < names.size(); c++) {
            int label = c;
            means.getItems().add(item("inside-from-mean-" + c, names.get(c), () -> controller.startMean(label)));
        }
        means.setDisable(names.isEmpty());
        from.getItems().setAll(hovered, middle, new SeparatorMenuItem(), means);
        for (int c = 0; c < subject.classValues(); c++) {
            int chosen = c;
            RadioButton button = new RadioButton(subject.classValueName(c));
            button.setId("inside-class-" + c);
            button.setToggleGroup(classGroup);
            button.setTooltip(new Tooltip("This class for certain, the style held"));
            button.setOnAction(_ -> controller.sliders().setClass(chosen));
            classes.getChildren().add(button);
        }
        int width = subject.width() - subject.classValues();
        dials.holdLines(width, Math.min(width, SHORT));
        kept.setExpanded(!subject.homework().isEmpty());
        choose();
    }

    private static MenuItem item(String id, String text, Runnable does) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> does.run());
        return item;
    }

    /** The class that the code shows most of. */
    private void choose() {
        Subject subject = inside.subjectProperty().get();
        float[] code = inside.codeProperty().get();
        if (subject != null && subject.classValues() > 0 && code.length == subject.width()) {
            classGroup.selectToggle((RadioButton) classes.getChildren().get(subject.classOf(code)));
        }
    }
}
