package latentexplorer.ui.explorer.quality;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import latentexplorer.core.embed.MapQuality;
import latentexplorer.core.raster.Ground;
import org.jspecify.annotations.Nullable;

/** Two cards over the map: what the colours of the points mean, and the numbers of the whole with what each tells. */
public final class QualityCard extends HBox {
    private final QualityModel model;
    private final ReadOnlyBooleanProperty dark;
    private final VBox legend = new VBox(3);
    private final GridPane numbers = new GridPane(12, 1);
    private final Label measured = note("quality-measured");

    public QualityCard(QualityModel model, ReadOnlyBooleanProperty dark) {
        this.model = model;
        this.dark = dark;
        setId("quality-card");
        getStylesheets()
                .add(Objects.requireNonNull(QualityCard.class.getResource("quality.css"))
                        .toExternalForm());
        setMouseTransparent(true);
        setAlignment(Pos.TOP_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        Label sentence = note("quality-sentence");
        sentence.setText("Whether the points beside a point are like it, and those like it are beside it.");
        Label status = note("quality-status");
        status.textProperty().bind(model.statusProperty());
        status.visibleProperty().bind(model.statusProperty().isNotEmpty());
        status.managedProperty().bind(status.visibleProperty());
        VBox points = card("Point by point", sentence, legend, status);
        VBox whole = card("The whole map", numbers, measured);
        whole.visibleProperty().bind(model.knownProperty().isNotNull());
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(points, gap, whole);
        model.trustProperty().subscribe(_ -> show());
        model.knownProperty().subscribe(_ -> show());
        dark.subscribe(_ -> show());
    }

    private static VBox card(String name, Node... content) {
        Label title = new Label(name);
        title.getStyleClass().add("quality-title");
        VBox card = new VBox(8, title);
        card.getChildren().addAll(content);
        card.getStyleClass().add("quality-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return card;
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
        legend.getChildren().clear();
        Trust trust = model.trustProperty().get();
        Ground ground = dark.get() ? Ground.DARK : Ground.LIGHT;
        for (PointKind kind : PointKind.values()) {
            legend.getChildren().add(line(kind, ground, trust));
        }
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

    private static HBox line(PointKind kind, Ground ground, @Nullable Trust trust) {
        int argb = ground.ink(kind.ink());
        Rectangle swatch = new Rectangle(12, 12, Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        Label name = new Label(kind.title());
        name.setMaxWidth(Double.MAX_VALUE);
        setHgrow(name, Priority.ALWAYS);
        Label count = new Label(trust == null ? "" : String.format(Locale.ROOT, "%,d", trust.counts()[kind.ordinal()]));
        count.getStyleClass().add("quality-note");
        HBox line = new HBox(8, swatch, name, count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
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
