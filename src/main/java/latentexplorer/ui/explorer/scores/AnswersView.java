package latentexplorer.ui.explorer.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.core.analogy.ScoredAnalogy;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.exhibit.DecodedPicture;
import latentexplorer.ui.widget.EmptyState;
import latentexplorer.ui.widget.PictureView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The answers to the analogy in the slots, a line for each C: what is asked with, D, and the true answer beside it. */
final class AnswersView extends StackPane {
    private static final double SIDE = 48;
    private static final int PICTURES = 4;

    private final ScoresModel model;
    private final ReadOnlyBooleanProperty dark;
    private final EmptyState empty = new EmptyState(Feather.HELP_CIRCLE);
    private final HBox pair = new HBox(8);
    private final GridPane lines = new GridPane(8, 8);
    /** The pictures D, in the order of the answers that have one. */
    private final List<DecodedPicture> decoded = new ArrayList<>();

    private final ScrollPane scroll;

    AnswersView(ScoresModel model, ReadOnlyBooleanProperty dark) {
        this.model = model;
        this.dark = dark;
        setId("scores-answers");
        pair.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < PICTURES; i++) {
            ColumnConstraints fixed = new ColumnConstraints();
            fixed.setMinWidth(SIDE + 4);
            lines.getColumnConstraints().add(fixed);
        }
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setMinWidth(80);
        lines.getColumnConstraints().add(rest);
        VBox content = new VBox(8, pair, lines);
        content.getStyleClass().add("scores-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().setAll(empty, scroll);
        model.answersProperty().subscribe(this::show);
        model.realitiesProperty().subscribe(this::judge);
        model.hintProperty().subscribe(_ -> show(model.answersProperty().get()));
    }

    private void show(@Nullable Answers answers) {
        scroll.setVisible(answers != null);
        empty.setVisible(answers == null);
        if (answers == null) {
            empty.say(model.hintProperty().get());
            return;
        }
        pair.getChildren().setAll(corner("A", answers.a()), new Label("is to"), corner("B", answers.b()));
        Label as = note(answers.isSame() ? "the same image: D is C's own picture" : "as C is to D");
        HBox.setHgrow(as, Priority.ALWAYS);
        pair.getChildren().add(as);
        lines.getChildren().clear();
        decoded.clear();
        head();
        for (int i = 0; i < answers.each().size(); i++) {
            line(i + 1, answers.each().get(i));
        }
        judge(model.realitiesProperty().get());
    }

    private void judge(List<Reality> realities) {
        for (int i = 0; i < decoded.size(); i++) {
            decoded.get(i).setReality(i < realities.size() ? realities.get(i) : null, false);
        }
    }

    private void head() {
        String[] titles = {"C", "D", "true", "at best"};
        String[] explanations = {
            "The image that the analogy asks with",
            "D = C + (B - A), decoded",
            "The character of C in the typeface of B",
            "The true answer encoded and decoded: what this model can do at best"
        };
        for (int i = 0; i < titles.length; i++) {
            Label title = note(titles[i]);
            title.setTooltip(new Tooltip(explanations[i]));
            lines.add(title, i, 0);
        }
    }

    private void line(int row, Answers.Answer answer) {
        lines.add(picture(answer.c().picture(), answer.c().name()), 0, row);
        if (answer.scored().isEmpty()) {
            Label refusal = note(answer.refusal());
            refusal.setId("scores-refusal-" + row);
            lines.add(refusal, 1, row, PICTURES, 1);
            return;
        }
        ScoredAnalogy scored = answer.scored().get();
        String truth = answer.truth().map(Answers.Corner::name).orElse("");
        DecodedPicture d = new DecodedPicture(SIDE, dark);
        d.setId("scores-d-" + row);
        d.show(scored.picture(), 0);
        d.setAccessibleText("D");
        decoded.add(d);
        lines.add(d, 1, row);
        answer.truth().ifPresent(corner -> lines.add(picture(corner.picture(), corner.name()), 2, row));
        lines.add(picture(scored.reconstruction(), "The model's own picture of " + truth), 3, row);
        lines.add(words(row, scored, truth), PICTURES, row);
    }

    private static Node words(int row, ScoredAnalogy scored, String truth) {
        Label rank = new Label(String.format(Locale.ROOT, "Rank %,d of %,d", scored.rank(), scored.candidates()));
        rank.setId("scores-rank-" + row);
        rank.getStyleClass().add("scores-own");
        rank.setMinWidth(USE_PREF_SIZE);
        rank.setTooltip(new Tooltip("Of the glyphs of all typefaces the true one, " + truth + ", is number "
                + scored.rank() + " by its distance to D"));
        Label errors = note(String.format(
                Locale.ROOT,
                "error %.4f · C unchanged %.4f · mean glyph %.4f · at best %.4f, rank %,d",
                scored.error(),
                scored.unchangedError(),
                scored.meanError(),
                scored.reconstructionError(),
                scored.reconstructionRank()));
        errors.setId("scores-errors-" + row);
        errors.setTooltip(new Tooltip("Mean squared difference to the true glyph, pixels 0 to 1"));
        VBox words = new VBox(2, rank, errors);
        scored.remark().ifPresent(remark -> words.getChildren().add(note(remark)));
        GridPane.setValignment(words, VPos.CENTER);
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private HBox corner(String letter, Answers.Corner corner) {
        Label name = new Label(letter);
        name.getStyleClass().add("scores-letter");
        HBox box = new HBox(6, name, picture(corner.picture(), letter + ", " + corner.name()));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private PictureView picture(float[] pixels, String name) {
        PictureView picture = new PictureView(SIDE);
        picture.darkProperty().bind(dark);
        picture.show(pixels, 0);
        picture.setAccessibleText(name);
        Tooltip.install(picture, new Tooltip(name));
        return picture;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("score-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }
}
