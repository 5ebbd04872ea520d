package latentexplorer.ui.explorer.inside;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.exhibit.DecodedPicture;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The points that were kept: what was expected of each, what the classifier and the class means say, and the user's tick. */
final class PointsView extends VBox {
    private static final double PICTURE = 42;
    private static final String NOTHING = "nothing";

    private final PointsModel model;
    private final PointsController controller;
    private final ReadOnlyBooleanProperty dark;
    private final FlowPane homework = new FlowPane(6, 6);
    private final ChoiceBox<String> expected = new ChoiceBox<>();
    private final VBox list = new VBox(4);

    PointsView(PointsModel model, PointsController controller, ReadOnlyBooleanProperty dark) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.dark = dark;
        Label intro = note("The points of the homework's report. Another training gives the axes another meaning.");
        intro.managedProperty().bind(intro.visibleProperty());
        homework.managedProperty().bind(homework.visibleProperty());
        intro.visibleProperty().bind(homework.visibleProperty());
        expected.setId("point-expected");
        expected.setAccessibleText("What the picture should show");
        expected.setMinWidth(120);
        expected.setMaxWidth(200);
        Button keep = new Button("Keep this point");
        keep.setId("point-keep");
        keep.getStyleClass().add("small");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setTooltip(new Tooltip("Adds the code of the sliders to the list, with what it should show"));
        keep.setOnAction(_ -> controller.keep(expected.getSelectionModel().getSelectedIndex() - 1));
        Label should = new Label("should show");
        should.setMinWidth(Region.USE_PREF_SIZE);
        HBox adding = new HBox(8, keep, should, expected);
        adding.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(intro, homework, adding, list);
        getStyleClass().add("points");
        model.homeworkProperty().subscribe(this::offer);
        model.classNamesProperty().subscribe(names -> {
            expected.getItems().setAll(NOTHING);
            expected.getItems().addAll(names);
            expected.getSelectionModel().select(0);
        });
        model.keptProperty().subscribe(this::show);
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("note");
        return note;
    }

    private void offer(List<HomeworkPoint> points) {
        homework.getChildren().clear();
        for (HomeworkPoint each : points) {
            Button button = new Button(each.title());
            button.setId("homework-" + each.digit());
            button.getStyleClass().add("small");
            button.setTooltip(new Tooltip("Expected " + each.digit() + ": " + each.why()));
            button.setOnAction(_ -> controller.take(each));
            homework.getChildren().add(button);
        }
        homework.setVisible(!points.isEmpty());
    }

    private void show(List<KeptPoint> points) {
        list.getChildren().clear();
        for (int i = 0; i < points.size(); i++) {
            list.getChildren().add(line(points.get(i), i + 1));
        }
    }

    private HBox line(KeptPoint point, int number) {
        DecodedPicture picture = new DecodedPicture(PICTURE, dark);
        picture.show(point.picture(), 0);
        picture.setReality(point.seen(), false);
        Button back = new Button("", picture);
        back.getStyleClass().add("picture-button");
        back.setAccessibleText("Put the sliders at " + point.name());
        back.setTooltip(new Tooltip("Put the sliders here"));
        back.setOnAction(_ -> controller.show(point));
        Label name = new Label(point.name());
        name.getStyleClass().add("dial-title");
        Label verdict = note(verdict(point));
        verdict.setId("point-verdict-" + number);
        VBox words = new VBox(2, name, verdict);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        CheckBox tick = new CheckBox("Right");
        tick.setId("point-tick-" + number);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setTooltip(new Tooltip("Tick it when you see in the picture what it should show"));
        tick.setSelected(point.ticked());
        tick.setVisible(point.expected() >= 0);
        tick.setOnAction(_ -> controller.tick(point, tick.isSelected()));
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll("flat", "button-icon", "small");
        remove.setAccessibleText("Remove " + point.name());
        remove.setTooltip(new Tooltip("Remove from the list"));
        remove.setOnAction(_ -> controller.remove(point));
        HBox line = new HBox(8, (Node) back, words, tick, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String verdict(KeptPoint point) {
        List<String> names = model.classNamesProperty().get();
        StringBuilder text = new StringBuilder();
        if (point.expected() >= 0) {
            text.append("Expected ").append(names.get(point.expected())).append(". ");
        }
        Reality seen = point.seen();
        if (seen != null && seen.hasLabel()) {
            text.append(String.format(
                    Locale.ROOT,
                    "Classifier: %s, %.0f %%%s. ",
                    seen.className(),
                    100 * seen.certainty(),
                    mark(point, point.seenRight())));
        }
        if (point.nearest() >= 0) {
            text.append("Nearest mean: ")
                    .append(names.get(point.nearest()))
                    .append(mark(point, point.nearestRight()))
                    .append('.');
        }
        return text.toString();
    }

    private static String mark(KeptPoint point, boolean right) {
        return point.expected() < 0 ? "" : right ? " ✓" : " ✗";
    }
}
