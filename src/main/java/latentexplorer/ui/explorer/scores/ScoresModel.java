package latentexplorer.ui.explorer.scores;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import latentexplorer.core.analogy.AnalogyScore.Group;
import latentexplorer.core.analogy.KeptScore;
import latentexplorer.core.analogy.ScoreBook;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.exhibit.Truths;
import latentexplorer.ui.job.Job;
import org.jspecify.annotations.Nullable;

/** The scores of analogies as the side panel shows them. */
public final class ScoresModel {
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final ObjectProperty<ScorePage> page = new SimpleObjectProperty<>(this, "page", ScorePage.ANALOGY);
    private final StringProperty missing = new SimpleStringProperty(this, "missing", "");
    private final BooleanProperty ready = new SimpleBooleanProperty(this, "ready");
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");
    private final ObjectProperty<@Nullable Answers> answers = new SimpleObjectProperty<>(this, "answers");
    private final ObjectProperty<List<Reality>> realities = new SimpleObjectProperty<>(this, "realities", List.of());
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(this, "group", Group.UNSEEN);
    private final ObjectProperty<@Nullable Job> job = new SimpleObjectProperty<>(this, "job");
    private final ObjectProperty<@Nullable KeptScore> result = new SimpleObjectProperty<>(this, "result");
    private final StringProperty status = new SimpleStringProperty(this, "status", "");
    private final ObjectProperty<ScoreBook> book = new SimpleObjectProperty<>(this, "book", ScoreBook.EMPTY);
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final DirectionModel direction = new DirectionModel();

    /** Whether the user sees scores, or answers beside true ones: else nothing is computed. Written by the side panel. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    ObjectProperty<ScorePage> pageProperty() {
        return page;
    }

    /** Why nothing can be scored: a sentence; empty when something can. */
    StringProperty missingProperty() {
        return missing;
    }

    /** Whether analogies can be scored now. */
    BooleanProperty readyProperty() {
        return ready;
    }

    /** What is special about these images for this model: a sentence, or empty. */
    StringProperty remarkProperty() {
        return remark;
    }

    /** The answers to the analogy in the slots; null while there are none. */
    ObjectProperty<@Nullable Answers> answersProperty() {
        return answers;
    }

    /** The true answers to the analogy in the slots; none while they are not known. */
    public ObservableValue<Truths> truthsProperty() {
        return answers.map(Answers::truths).orElse(Truths.NONE);
    }

    /** How real the pictures D are, one for each answer that has one, in their order; empty while that is not known. */
    ObjectProperty<List<Reality>> realitiesProperty() {
        return realities;
    }

    /** Why there are no answers. */
    StringProperty hintProperty() {
        return hint;
    }

    /** Of the next draw of analogies. */
    LongProperty seedProperty() {
        return seed;
    }

    /** Whose typefaces the scores on show are of. */
    ObjectProperty<Group> groupProperty() {
        return group;
    }

    /** The scoring under way; null for none. */
    ObjectProperty<@Nullable Job> jobProperty() {
        return job;
    }

    /** The score of this model for the group; null before it was made. */
    ObjectProperty<@Nullable KeptScore> resultProperty() {
        return result;
    }

    /** Why there is no score for the group; empty when there is one. */
    StringProperty statusProperty() {
        return status;
    }

    /** The scores of all models. */
    ObjectProperty<ScoreBook> bookProperty() {
        return book;
    }

    /** Why scores are not kept in their file; empty when they are. */
    StringProperty troubleProperty() {
        return trouble;
    }

    DirectionModel direction() {
        return direction;
    }
}
