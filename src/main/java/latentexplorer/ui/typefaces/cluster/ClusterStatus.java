package latentexplorer.ui.typefaces.cluster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.ui.widget.Problem;
import org.jspecify.annotations.Nullable;

/** What is known of the clusters on screen, in numbers; and why there are none. */
public final class ClusterStatus extends VBox {
    private final ClusterModel model;
    private final GridPane table = new GridPane(12, 4);
    private final Label leftOut = new Label();
    private final Label nothing = new Label("Not clustered yet. Choose an algorithm and press Cluster (Ctrl+Enter).");
    private final Hyperlink join = new Hyperlink();
    private final VBox trouble = new VBox(4);

    public ClusterStatus(ClusterModel model, ClusterController controller) {
        this.model = model;
        setId("cluster-status");
        getStyleClass().add("cluster-status");
        getStylesheets()
                .add(Objects.requireNonNull(ClusterStatus.class.getResource("cluster.css"))
                        .toExternalForm());
        Label heading = new Label("Clusters");
        heading.getStyleClass().add("heading");
        ClusterBanner banner = new ClusterBanner(model);
        banner.setId("cluster-banner");
        banner.setWrapText(true);
        banner.setMinHeight(USE_PREF_SIZE);
        for (Label text : new Label[] {nothing, leftOut}) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            text.getStyleClass().add("muted");
        }
        nothing.setId("cluster-nothing");
        leftOut.setId("cluster-left-out");
        join.setId("cluster-join");
        join.setWrapText(true);
        join.setOnAction(_ -> controller.joinAgain());
        trouble.setId("cluster-problem");
        VBox content = new VBox(8, trouble, nothing, banner, table, join, leftOut);
        content.getStyleClass().add("cluster-status-content");
        content.getChildren().forEach(each -> each.managedProperty().bind(each.visibleProperty()));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(heading, scroll);
        arrange();
        model.clusteringProperty().subscribe(this::show);
        model.tookProperty().subscribe(this::show);
        model.vectorsProperty().subscribe(this::show);
        model.splitsProperty().subscribe(this::show);
        model.run().problemProperty().subscribe(this::tell);
        banner.visibleProperty().bind(model.clusteringProperty().isNotNull());
    }

    private void arrange() {
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().setAll(words, numbers);
        table.setId("cluster-statistics");
    }

    private void show() {
        Clustering shown = model.clusteringProperty().get();
        nothing.setVisible(shown == null);
        table.setVisible(shown != null);
        table.getChildren().clear();
        if (shown != null) {
            int row = 0;
            for (String line : shown.statistics()) {
                addRow(row++, line);
            }
            addRow(
                    row,
                    "Time taken: " + ClusterWords.duration(model.tookProperty().get()));
        }
        List<Split> splits = model.splitsProperty().get();
        join.setVisible(!splits.isEmpty());
        if (!splits.isEmpty()) {
            join.setText("Put cluster " + splits.getLast().number() + " together again");
        }
        FontVectors now = shown == null ? model.vectorsProperty().get() : shown.vectors();
        leftOut.setText(now == null ? "" : ClusterWords.leftOut(now.leftOut()));
        leftOut.setVisible(!leftOut.getText().isEmpty());
    }

    /** A statistic is a name and a value with a colon between them, or a sentence. */
    private void addRow(int row, String line) {
        int colon = line.indexOf(": ");
        Label name = new Label(colon < 0 ? line : line.substring(0, colon));
        name.getStyleClass().add("muted");
        name.setWrapText(true);
        GridPane.setValignment(name, VPos.TOP);
        if (colon < 0) {
            table.add(name, 0, row, 2, 1);
            return;
        }
        Label value = new Label(ClusterWords.grouped(line.substring(colon + 2)));
        value.getStyleClass().add("number");
        value.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(value, VPos.TOP);
        table.addRow(row, name, value);
    }

    private void tell(@Nullable Problem problem) {
        trouble.setVisible(problem != null);
        trouble.getChildren().clear();
        if (problem != null) {
            Label sentence = new Label(problem.sentence());
            sentence.setId("cluster-problem-sentence");
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            sentence.getStyleClass().add("problem");
            Button details = new Button("Copy details");
            details.getStyleClass().addAll("small", "flat");
            details.setOnAction(
                    _ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, problem.details())));
            trouble.getChildren().setAll(sentence, details);
        }
    }
}
