package latentexplorer.ui.training.watch;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import latentexplorer.ui.widget.Problem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why the epoch that is wanted does not show, above the pictures of the former one, which stay. */
final class ProblemLine extends HBox {
    ProblemLine(WatchModel model, WatchController controller) {
        super(8);
        setId("watch-problem-line");
        getStyleClass().add("watch-problem-line");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        Label sentence = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button again = new Button("Try again");
        again.setId("watch-try-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> controller.tryAgain());
        getChildren().setAll(sentence, again);
        managedProperty().bind(visibleProperty());
        Runnable show = () -> {
            Problem problem = model.problemProperty().get();
            Snapshot former = model.snapshotProperty().get();
            setVisible(problem != null && former != null);
            if (problem != null && former != null) {
                String words =
                        problem.sentence() + " The pictures are those of epoch " + Numbers.count(former.epoch()) + ".";
                sentence.setText(words);
                sentence.setTooltip(new Tooltip(words));
            }
        };
        model.problemProperty().subscribe(_ -> show.run());
        model.snapshotProperty().subscribe(_ -> show.run());
    }
}
