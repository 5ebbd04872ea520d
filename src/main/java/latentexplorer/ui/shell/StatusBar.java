package latentexplorer.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
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

    private void showJobs() {
        jobs.getChildren()
                .setAll(running.stream().limit(SHOWN_JOBS).map(StatusBar::row).toList());
        if (running.size() > SHOWN_JOBS) {
            jobs.getChildren().add(new Label("and " + (running.size() - SHOWN_JOBS) + " more"));
        }
        if (running.isEmpty()) {
            Label idle = new Label("Ready");
            idle.getStyleClass().add("muted");
            jobs.getChildren().setAll(idle);
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
