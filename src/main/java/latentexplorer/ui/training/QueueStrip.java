package latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The run that is being trained and those that wait for it, in their order. */
final class QueueStrip extends ScrollPane {
    private final TrainingModel model;
    private final TrainingController controller;
    private final HBox chips = new HBox(8);

    QueueStrip(TrainingModel model, TrainingController controller) {
        this.model = model;
        this.controller = controller;
        setId("training-queue");
        setAccessibleText("Runs that are trained one after the other");
        getStyleClass().addAll("queue-strip", "edge-to-edge");
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToHeight(true);
        setMinWidth(0);
        chips.setAlignment(Pos.CENTER_LEFT);
        setContent(chips);
        InvalidationListener changed = _ -> refill();
        model.waiting().addListener(changed);
        model.runningProperty().addListener(changed);
        refill();
    }

    private void refill() {
        List<Node> now = new ArrayList<>();
        QueuedRun running = model.runningProperty().get();
        if (running != null && !model.waiting().isEmpty()) {
            now.add(chip("Now", running.title()));
        }
        for (int i = 0; i < model.waiting().size(); i++) {
            now.add(waiting(i, model.waiting().get(i)));
        }
        chips.getChildren().setAll(now);
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
    }

    private static HBox chip(String place, String title) {
        Label number = new Label(place);
        number.getStyleClass().add("state-name");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(title);
        name.setMaxWidth(220);
        name.setMinWidth(Region.USE_PREF_SIZE);
        if (title.length() > 28) {
            name.setText(title.substring(0, 26).strip() + "…");
        }
        name.setTooltip(new Tooltip(title));
        HBox chip = new HBox(6, number, name);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("queue-chip");
        return chip;
    }

    private Node waiting(int at, QueuedRun run) {
        HBox chip = chip(String.valueOf(at + 1), run.title());
        if (at > 0) {
            Button up = button(Feather.ARROW_LEFT, "queue-up-" + at, "Train it before the one in front of it");
            up.setOnAction(_ -> controller.moveUp(run));
            chip.getChildren().add(up);
        }
        Button remove = button(Feather.X, "queue-remove-" + at, "Take it from the queue");
        remove.setOnAction(_ -> controller.remove(run));
        chip.getChildren().add(remove);
        return chip;
    }

    private static Button button(Feather icon, String id, String tip) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        return button;
    }
}
