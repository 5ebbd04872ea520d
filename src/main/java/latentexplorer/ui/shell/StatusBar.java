package latentexplorer.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import latentexplorer.ui.job.Job;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the foot of the window: what is said about the view, and the jobs that run. */
final class StatusBar extends HBox {
    private static final int SHOWN_JOBS = 2;

    private final HBox jobs = new HBox(16);
    private final ObservableList<Job> running;
    private final Map<Job, Region> rows = new HashMap<>();

    StatusBar(ObservableList<Job> running, ReadOnlyStringProperty text) {
        this.running = running;
        Label said = new Label();
        said.setId("status-text");
        said.textProperty().bind(text);
        said.setMinWidth(0);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        jobs.setAlignment(Pos.CENTER_RIGHT);
        jobs.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(said, gap, jobs);
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        running.addListener((ListChangeListener<Job>) _ -> showJobs());
        showJobs();
    }

    /** Keeps the row of a job as long as it runs: a pressed button stays pressed, whatever else comes and goes. */
    private void showJobs() {
        rows.keySet().retainAll(running);
        List<Node> shown = new ArrayList<>();
        running.stream().limit(SHOWN_JOBS).forEach(job -> shown.add(rows.computeIfAbsent(job, StatusBar::row)));
        if (running.size() > SHOWN_JOBS) {
            shown.add(new Label("and " + (running.size() - SHOWN_JOBS) + " more"));
        }
        if (running.isEmpty()) {
            Label idle = new Label("Ready");
            idle.getStyleClass().add("muted");
            shown.add(idle);
        }
        jobs.getChildren().retainAll(shown);
        for (int i = 0; i < shown.size(); i++) {
            if (i == jobs.getChildren().size() || jobs.getChildren().get(i) != shown.get(i)) {
                jobs.getChildren().add(i, shown.get(i));
            }
        }
    }

    private static HBox row(Job job) {
        Label name = new Label(job.name());
        Label message = new Label();
        message.getStyleClass().add("muted");
        message.textProperty().bind(job.messageProperty());
        message.setMaxWidth(280);
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(110);
        bar.progressProperty().bind(job.progressProperty());
        Label left = new Label();
        left.getStyleClass().add("muted");
        left.textProperty().bind(job.timeToGoProperty());
        Button cancel = new Button(null, new FontIcon(Feather.X));
        cancel.getStyleClass().addAll("flat", "button-icon", "small", "cancel-job");
        cancel.setTooltip(new Tooltip("Cancel " + job.name()));
        cancel.setAccessibleText("Cancel " + job.name());
        cancel.setOnAction(_ -> {
            cancel.setDisable(true);
            job.cancel();
        });
        HBox row = new HBox(8, name, message, bar, left, cancel);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("job-row");
        return row;
    }
}
