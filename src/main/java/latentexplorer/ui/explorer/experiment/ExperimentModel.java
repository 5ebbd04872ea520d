package latentexplorer.ui.explorer.experiment;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.path.CodePath;
import latentexplorer.ui.explorer.exhibit.Truths;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.map.RoleFrame;
import org.jspecify.annotations.Nullable;

/** The experiments as they show. */
public final class ExperimentModel {
    private final ObjectProperty<Setup> setup = new SimpleObjectProperty<>(this, "setup", Setup.START);
    private final ObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<@Nullable Realities> realities = new SimpleObjectProperty<>(this, "realities");
    private final ObjectProperty<Truths> truths = new SimpleObjectProperty<>(this, "truths", Truths.NONE);
    private final ObjectProperty<ModelFacts> facts = new SimpleObjectProperty<>(this, "facts", ModelFacts.UNKNOWN);
    private final ObjectProperty<@Nullable Job> search = new SimpleObjectProperty<>(this, "search");
    private final StringProperty searchProblem = new SimpleStringProperty(this, "searchProblem", "");
    private final StringProperty guide = new SimpleStringProperty(this, "guide", "");
    private final ReadOnlyObjectWrapper<List<CodePath>> paths = new ReadOnlyObjectWrapper<>(this, "paths", List.of());
    private final ReadOnlyObjectWrapper<List<RoleFrame>> frames =
            new ReadOnlyObjectWrapper<>(this, "frames", List.of());

    /** What is in the slots of both experiments. */
    public ObservableValue<SavedExperiment.Slots> slotsProperty() {
        return setup.map(KeptSetup::slots);
    }

    /** Whether the analogies show. */
    public ObservableValue<Boolean> analogiesProperty() {
        return setup.map(Setup::analogies);
    }

    /** The true answers to the analogies in the slots, as far as they are known. Written by who knows them. */
    public ObjectProperty<Truths> truthsProperty() {
        return truths;
    }

    /** Whether what shows is only a preview. */
    public ObservableValue<Boolean> previewProperty() {
        return shown.map(Shown::isPreview).orElse(false);
    }

    /** What the user has put together. */
    ObjectProperty<Setup> setupProperty() {
        return setup;
    }

    /** Its pictures, or those of a preview; null while there is no map. */
    ObjectProperty<@Nullable Shown> shownProperty() {
        return shown;
    }

    /** How real the pictures are; null while that is not known of those on show. */
    ObjectProperty<@Nullable Realities> realitiesProperty() {
        return realities;
    }

    /** What is known of the model. */
    ObjectProperty<ModelFacts> factsProperty() {
        return facts;
    }

    /** The search for the neighbours that paths through images lead over; null when none is under way. */
    ObjectProperty<@Nullable Job> searchProperty() {
        return search;
    }

    /** Why there are no neighbours, though they were asked for: a sentence; empty when there is nothing to say. */
    StringProperty searchProblemProperty() {
        return searchProblem;
    }

    /** What the user can do next. */
    StringProperty guideProperty() {
        return guide;
    }

    /** The paths of experiment 1 that show, those of a preview among them; empty for experiment 2. */
    public ReadOnlyObjectProperty<List<CodePath>> pathsProperty() {
        return paths.getReadOnlyProperty();
    }

    void setPaths(List<CodePath> now) {
        paths.set(now);
    }

    /** Frames around the points that stand in slots of the experiment that shows, to be drawn in this order. */
    public ReadOnlyObjectProperty<List<RoleFrame>> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    void setFrames(List<RoleFrame> now) {
        frames.set(List.copyOf(now));
    }

    /** Calls a listener each time after other results have been shown. */
    public void onShown(Runnable listener) {
        shown.addListener((_, _, _) -> listener.run());
    }
}
