package latentexplorer.ui.training.watch;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.core.net.Advice;
import latentexplorer.core.net.Severity;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How healthy the training is at the epoch on the page: numbers, and what to do, worst first. */
final class HealthCard extends Card {
    private final WatchModel model;
    private final FlowPane facts = new FlowPane(20, 4);
    private final VBox advice = new VBox(6);

    HealthCard(WatchModel model, Page page) {
        super("card-health", "Health", page);
        this.model = model;
        facts.setId("watch-facts");
        facts.setMinHeight(USE_PREF_SIZE);
        advice.setId("watch-advice");
        VBox body = new VBox(8, facts, advice);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("watch-scroll");
        fill(scroll);
        model.factsProperty()
                .subscribe(now -> facts.getChildren()
                        .setAll(now.stream().map(HealthCard::fact).toList()));
        model.adviceProperty().subscribe(_ -> advise());
        model.epochProperty().subscribe(_ -> advise());
    }

    private static Node fact(Fact fact) {
        Label name = new Label(fact.name());
        name.getStyleClass().add("watch-muted");
        Label value = new Label(fact.value());
        value.getStyleClass().add("watch-value");
        HBox both = new HBox(6, name, value);
        both.setAlignment(Pos.BASELINE_LEFT);
        Tooltip.install(both, new Tooltip(fact.meaning()));
        both.setAccessibleText(fact.name() + ": " + fact.value() + ". " + fact.meaning());
        return both;
    }

    private void advise() {
        int epoch = model.epochProperty().get();
        note(epoch < 0 ? "" : "up to epoch " + Numbers.count(epoch));
        if (model.adviceProperty().get().isEmpty()) {
            Label fine = new Label(
                    epoch > 0 ? "Nothing to worry about." : "Advice appears with the first epoch.",
                    new FontIcon(epoch > 0 ? Feather.CHECK_CIRCLE : Feather.INFO));
            fine.getStyleClass().add("watch-muted");
            advice.getChildren().setAll(fine);
        } else {
            advice.getChildren()
                    .setAll(model.adviceProperty().get().stream()
                            .map(HealthCard::line)
                            .toList());
        }
    }

    private static Node line(Advice advice) {
        Label severity = new Label(word(advice.severity()), new FontIcon(icon(advice.severity())));
        severity.getStyleClass().add("advice-severity");
        severity.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(advice.severity().name().toLowerCase(java.util.Locale.ROOT)), true);
        severity.setMinWidth(USE_PREF_SIZE);
        Label sentence = new Label(advice.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(8, severity, sentence);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ALARM -> "Alarm";
            case WARNING -> "Warning";
            case NOTE -> "Note";
        };
    }

    private static Feather icon(Severity severity) {
        return switch (severity) {
            case ALARM -> Feather.ALERT_OCTAGON;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOTE -> Feather.INFO;
        };
    }
}
