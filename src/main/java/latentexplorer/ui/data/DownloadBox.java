package latentexplorer.ui.data;

import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentexplorer.ui.job.Job;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers the whole of a set; while it comes, shows how far it is and lets it be stopped. */
final class DownloadBox extends HBox {
    private final DataModel model;
    private final Button start = new Button("", new FontIcon(Feather.DOWNLOAD));
    private final Button cancel = new Button("Cancel");
    private final ProgressBar bar = new ProgressBar();
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final VBox progress;

    DownloadBox(DataModel model, DataController controller) {
        super(8);
        this.model = model;
        start.setId("download");
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(_ -> controller.download());
        cancel.setId("cancel-download");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setTooltip(new Tooltip("Stop; what has come is kept for the next try"));
        cancel.setOnAction(_ -> controller.cancelDownload());
        bar.setId("download-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        Label words = new Label();
        words.textProperty().bind(message);
        words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        words.getStyleClass().add("muted");
        progress = new VBox(2, bar, words);
        progress.setPrefWidth(260);
        progress.setMinWidth(80);
        progress.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(progress, cancel, start);
        setAlignment(Pos.CENTER_RIGHT);
        model.offerProperty().subscribe(() -> show(model.downloadProperty().get()));
        model.downloadProperty().subscribe(this::show);
    }

    private void show(@Nullable Job job) {
        boolean running = job != null;
        progress.setVisible(running);
        progress.setManaged(running);
        cancel.setVisible(running);
        cancel.setManaged(running);
        boolean offered = !running && model.offerProperty().get().isPresent();
        start.setVisible(offered);
        start.setManaged(offered);
        model.offerProperty().get().ifPresent(full -> {
            start.setText(String.format(Locale.ROOT, "Download the full set (%.0f MB)", full.compressedBytes() / 1e6));
            start.setTooltip(new Tooltip(full.title() + ", from " + full.source()));
        });
        bar.progressProperty().unbind();
        message.unbind();
        if (job != null) {
            bar.progressProperty().bind(job.progressProperty());
            message.bind(job.messageProperty());
        }
    }
}
