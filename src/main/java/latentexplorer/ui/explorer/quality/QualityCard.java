package latentexplorer.ui.explorer.quality;

import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.core.embed.MapQuality;

/** A card over the map: the numbers of the whole with what each tells. */
public final class QualityCard extends StackPane {
    private final QualityModel model;
    private final GridPane numbers = new GridPane(12, 1);
    private final Label measured = note("quality-measured");

    public QualityCard(QualityModel model) {
        this.model = model;
        setId("quality-card");
        getStylesheets()
                .add(Objects.requireNonNull(QualityCard.class.getResource("quality.css"))
                        .toExternalForm());
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label("The whole map");
        title.getStyleClass().add("quality-title");
        VBox card = new VBox(8, title, numbers, measured);
        card.getStyleClass().add("quality-card");
        card.visibleProperty().bind(model.knownProperty().isNotNull());
        getChildren().setAll(card);
        model.knownProperty().subscribe(_ -> show());
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("quality-note");
        return note;
    }

    private void show() {
        numbers.getChildren().clear();
        MapQuality quality = model.knownProperty().get();
        if (quality != null) {
            row(0, "Trustworthiness", quality.trustworthiness(), "neighbours here are true");
            row(1, "Continuity", quality.continuity(), "true ones lie together");
            row(2, "Rank correlation", quality.rankCorrelation(), "far here is far in truth");
            row(3, "Label agreement", quality.labelAgreement(), "the nearest has its class");
            measured.setText(String.format(
                    Locale.ROOT,
                    "1 is best. By the %d nearest of %,d points, against all.",
                    quality.neighbours(),
                    quality.anchors()));
        }
    }

    private void row(int at, String name, double value, String meaning) {
        Label number = new Label(Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value));
        number.setId("quality-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        Label label = new Label(name);
        label.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(label, Priority.ALWAYS);
        Label what = note(number.getId() + "-meaning");
        what.setText(meaning);
        what.setWrapText(false);
        GridPane.setMargin(what, new Insets(0, 0, 5, 0));
        numbers.addRow(2 * at, label, number);
        numbers.add(what, 0, 2 * at + 1, 2, 1);
    }
}
