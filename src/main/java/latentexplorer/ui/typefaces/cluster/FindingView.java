package latentexplorer.ui.typefaces.cluster;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.Problem;

/** What was found out, or the way to find it out, or how far that is, or why it failed. */
final class FindingView extends StackPane {
    /**
     * @param id the button that asks has {@code -ask} behind it, the one that leaves off {@code -stop}
     * @param content shows what was found out
     * @param invitation the next step in a sentence
     * @param step what the button that asks is called
     */
    FindingView(
            String id, Finding<?> finding, Node content, String invitation, String step, Runnable ask, Runnable stop) {
        setId(id);
        setMinSize(0, 0);
        Label inviting = sentence(invitation, "invitation");
        Button asking = button(id + "-ask", step, ask);
        VBox empty = box(inviting, asking);
        Label message = sentence("", "muted");
        finding.messageProperty().subscribe(now -> message.setText(now == null || now.isEmpty() ? "computing…" : now));
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.setPrefWidth(160);
        bar.progressProperty().bind(finding.progressProperty());
        VBox working = box(bar, message, button(id + "-stop", "Cancel", stop));
        Label trouble = sentence("", "problem");
        VBox failed = box(trouble, button(id + "-again", "Try again", ask));
        getChildren().setAll(content, empty, working, failed);
        Runnable choose = () -> {
            Problem problem = finding.problemProperty().get();
            boolean running = finding.runningProperty().get();
            boolean known = finding.resultProperty().get() != null;
            trouble.setText(problem == null ? "" : problem.sentence());
            Node shown = known ? content : running ? working : problem != null ? failed : empty;
            List.of(content, empty, working, failed).forEach(each -> each.setVisible(each == shown));
        };
        finding.resultProperty().subscribe(choose);
        finding.runningProperty().subscribe(choose);
        finding.problemProperty().subscribe(choose);
        choose.run();
    }

    private static Label sentence(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(420);
        label.setAlignment(Pos.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static VBox box(Node... parts) {
        VBox box = new VBox(8, parts);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
