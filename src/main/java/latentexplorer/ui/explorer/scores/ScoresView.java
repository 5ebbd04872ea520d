package latentexplorer.ui.explorer.scores;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import latentexplorer.ui.widget.EmptyState;
import org.kordamp.ikonli.feather.Feather;

/** The side panel's page of scores: this analogy, this model, all models, and how reliable a direction is. */
public final class ScoresView extends BorderPane {
    private final ScoresModel model;
    private final EmptyState empty = new EmptyState(Feather.TYPE);
    private final Map<ScorePage, Node> pages = new EnumMap<>(ScorePage.class);

    /** @param dark whether the dark theme is in force */
    public ScoresView(ScoresModel model, ScoresController controller, ReadOnlyBooleanProperty dark) {
        this.model = model;
        setId("scores");
        getStyleClass().add("scores");
        getStylesheets()
                .add(Objects.requireNonNull(ScoresView.class.getResource("scores.css"))
                        .toExternalForm());
        pages.put(ScorePage.ANALOGY, new AnswersView(model, dark));
        pages.put(ScorePage.MODEL, new BatchView(model, controller));
        pages.put(ScorePage.MODELS, new ModelsView(model, controller));
        pages.put(ScorePage.DIRECTION, new DirectionView(model.direction(), controller.direction()));
        StackPane content = new StackPane(empty);
        content.getChildren().addAll(pages.values());
        setTop(choices());
        setCenter(content);
        model.pageProperty().subscribe(_ -> show());
        model.missingProperty().subscribe(_ -> show());
    }

    private Node choices() {
        ToggleGroup together = new ToggleGroup();
        // Large text needs two lines.
        FlowPane row = new FlowPane(0, 4);
        row.setPrefWrapLength(0);
        row.setMinHeight(USE_PREF_SIZE);
        row.getStyleClass().add("scores-pages");
        ScorePage[] all = ScorePage.values();
        for (ScorePage page : all) {
            ToggleButton choice = new ToggleButton(page.title());
            choice.setId("scores-page-" + page.name().toLowerCase(Locale.ROOT));
            choice.getStyleClass()
                    .add(
                            page.ordinal() == 0
                                    ? "left-pill"
                                    : page.ordinal() == all.length - 1 ? "right-pill" : "center-pill");
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setToggleGroup(together);
            choice.setTooltip(new Tooltip(page.explanation()));
            choice.setOnAction(_ -> {
                choice.setSelected(true);
                model.pageProperty().set(page);
            });
            model.pageProperty().subscribe(now -> choice.setSelected(now == page));
            row.getChildren().add(choice);
        }
        return row;
    }

    private void show() {
        ScorePage page = model.pageProperty().get();
        String missing = model.missingProperty().get();
        boolean nothing = !missing.isEmpty() && (page == ScorePage.ANALOGY || page == ScorePage.MODEL);
        pages.forEach((each, node) -> node.setVisible(each == page && !nothing));
        empty.setVisible(nothing);
        if (nothing) {
            if (model.direction().kindsProperty().get().isEmpty()) {
                empty.say(missing);
            } else {
                empty.say(
                        missing,
                        "How reliable is a direction?",
                        () -> model.pageProperty().set(ScorePage.DIRECTION));
            }
        }
    }
}
