package latentexplorer.ui.explorer.reality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import latentexplorer.core.support.Level;

/** The line under decoded pictures that says what the colours of their strips are measured by, or why there are none. */
public final class RealityNote extends VBox {
    private static final double GAP = 12;
    private static final double BAR_WIDTH = 80;
    private static final double SWATCH_WIDTH = 14;
    private static final double SWATCH_HEIGHT = 3;

    private final RealityModel model;
    private final Tooltip tip = new Tooltip();

    public RealityNote(RealityModel model) {
        this.model = model;
        setId("reality-note");
        getStyleClass().add("reality-note");
        getStylesheets()
                .add(Objects.requireNonNull(RealityNote.class.getResource("reality.css"))
                        .toExternalForm());
        setMinHeight(USE_PREF_SIZE);
        tip.setShowDelay(Duration.millis(300));
        tip.setShowDuration(Duration.seconds(30));
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        Tooltip.install(this, tip);
        model.stateProperty().subscribe(this::show);
    }

    private void show(RealityState state) {
        getChildren().setAll(content(state));
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
        tip.setText(inWords(state));
        setAccessibleText(tip.getText());
    }

    private List<Node> content(RealityState state) {
        return switch (state) {
            case RealityState.Nothing _ -> List.of();
            case RealityState.Working _ -> {
                ProgressBar bar = new ProgressBar();
                bar.setPrefWidth(BAR_WIDTH);
                bar.progressProperty().bind(model.progressProperty());
                yield List.of(flow(List.of(text("Finding out how real the pictures are"), bar)));
            }
            case RealityState.Unknown(String reason) ->
                List.of(sentence("How real the pictures are is not known. " + reason));
            case RealityState.Known known -> {
                List<Node> parts = new ArrayList<>();
                parts.add(text(String.format(Locale.ROOT, "Calibrated on %,d unseen images", known.unseen())));
                if (!Double.isNaN(known.accuracy())) {
                    parts.add(text(String.format(Locale.ROOT, "classifier %.1f %% right", 100 * known.accuracy())));
                }
                parts.add(swatch("amber", String.format(Locale.ROOT, "above the %.0fth", Level.UNUSUAL)));
                parts.add(swatch("red", String.format(Locale.ROOT, "above the %.0fth percentile", Level.UNREAL)));
                yield List.of(flow(parts));
            }
        };
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static FlowPane flow(List<Node> parts) {
        FlowPane flow = new FlowPane(GAP, 2);
        flow.getChildren().setAll(parts);
        flow.setAlignment(Pos.CENTER_LEFT);
        flow.setMinHeight(USE_PREF_SIZE);
        return flow;
    }

    private static Label sentence(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label swatch(String level, String words) {
        Region strip = new Region();
        strip.getStyleClass().add("reality-swatch");
        strip.pseudoClassStateChanged(PseudoClass.getPseudoClass(level), true);
        strip.setMinSize(SWATCH_WIDTH, SWATCH_HEIGHT);
        strip.setMaxSize(SWATCH_WIDTH, SWATCH_HEIGHT);
        Label label = text(level + " " + words);
        label.setGraphic(strip);
        return label;
    }

    private static String inWords(RealityState state) {
        return switch (state) {
            case RealityState.Nothing _ -> "";
            case RealityState.Working _ ->
                "Images are encoded to learn how far codes of real images lie from each other. It takes some seconds.";
            case RealityState.Unknown(String reason) -> reason;
            case RealityState.Known known ->
                String.format(
                                Locale.ROOT,
                                "The strip below a picture says how usual its code is: how far it lies from the codes of %,d images"
                                        + " that the model learned from, and how much the code changes when the picture is encoded"
                                        + " again. Both are compared with %,d images that it never saw (%s): at the 95th percentile"
                                        + " 95 of 100 of those are more usual. A percentile may be off by %.1f points.",
                                known.references(),
                                known.unseen(),
                                known.of(),
                                known.margin())
                        + (Double.isNaN(known.accuracy())
                                ? "\nThere is no classifier of these classes."
                                : String.format(
                                        Locale.ROOT,
                                        "\nA small classifier, trained apart, names what it sees; of images that it did not learn"
                                                + " from it gets %.1f %% right. Amber also: it is less than half certain.",
                                        100 * known.accuracy()));
        };
    }
}
