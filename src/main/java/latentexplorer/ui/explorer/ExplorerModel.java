package latentexplorer.ui.explorer;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.compare.CompareModel;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Look;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.experiment.ExperimentModel;
import latentexplorer.ui.explorer.filter.FilterModel;
import latentexplorer.ui.explorer.inside.InsideModel;
import latentexplorer.ui.explorer.making.MakingModel;
import latentexplorer.ui.explorer.paths.PathsModel;
import latentexplorer.ui.explorer.quality.QualityModel;
import latentexplorer.ui.explorer.reality.RealityModel;
import latentexplorer.ui.explorer.scores.ScoresModel;
import latentexplorer.ui.explorer.select.GroupsModel;
import latentexplorer.ui.explorer.select.SelectModel;
import latentexplorer.ui.explorer.taking.TakingModel;
import latentexplorer.ui.map.MapModel;
import org.jspecify.annotations.Nullable;

/** What the Explorer shows. */
public final class ExplorerModel {
    private final Showing showing = new Showing();
    private final ObjectProperty<SidePage> page = new SimpleObjectProperty<>(this, "page", SidePage.EXPERIMENT);
    private final MapModel map = new MapModel();
    private final FilterModel filter = new FilterModel();
    private final ObjectProperty<@Nullable Look> look = new SimpleObjectProperty<>(this, "look");
    private final ObjectProperty<@Nullable Reality> lookReality = new SimpleObjectProperty<>(this, "lookReality");
    private final ExperimentModel experiment = new ExperimentModel();
    private final ObjectProperty<@Nullable Vacancy> vacancy = new SimpleObjectProperty<>(this, "vacancy");
    private final MakingModel making = new MakingModel();
    private final SelectModel select = new SelectModel(map.pointerModeProperty());
    private final QualityModel quality = new QualityModel();
    private final CompareModel compare = new CompareModel();
    private final GroupsModel groups = new GroupsModel();
    private final RealityModel reality = new RealityModel();
    private final PathsModel paths = new PathsModel();
    private final ScoresModel scores = new ScoresModel();
    private final InsideModel inside = new InsideModel();
    private final TakingModel taking = new TakingModel();
    private final ObjectProperty<@Nullable Stale> stale = new SimpleObjectProperty<>(this, "stale");
    private final StringProperty provenance = new SimpleStringProperty(this, "provenance", "");
    private final StringProperty status = new SimpleStringProperty(this, "status", "");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final ObjectProperty<List<Choice>> dataSets = new SimpleObjectProperty<>(this, "dataSets", List.of());
    private final ObjectProperty<List<Choice>> models = new SimpleObjectProperty<>(this, "models", List.of());
    private final ObjectProperty<List<Choice>> maps = new SimpleObjectProperty<>(this, "maps", List.of());

    /**
     * Why there is no map, and the next step.
     *
     * @param step what the button says; empty for no button
     * @param other what a second button says; empty for none
     */
    record Vacancy(String sentence, String step, Runnable take, String other, Runnable takeOther) {
        Vacancy(String sentence, String step, Runnable take) {
            this(sentence, step, take, "", () -> {});
        }
    }

    /**
     * What has changed since the map on show was made, and the way to make it anew.
     *
     * @param makeAnew shows the form as the map was made
     */
    record Stale(String sentence, Runnable makeAnew) {}

    /** What all rooms look at. */
    public Showing showing() {
        return showing;
    }

    ObjectProperty<@Nullable Exhibit> exhibitProperty() {
        return showing.exhibitProperty();
    }

    /** The page beside the map. */
    public ObjectProperty<SidePage> pageProperty() {
        return page;
    }

    /** The map as it is drawn; its images are the points of the exhibit. */
    MapModel map() {
        return map;
    }

    /** What shows on the map, in which colours, and how dense. */
    FilterModel filter() {
        return filter;
    }

    ObjectProperty<TilePicture> pictureProperty() {
        return filter.pictureProperty();
    }

    /** Edge of a tile in pixels. */
    DoubleProperty tileSizeProperty() {
        return filter.tileSizeProperty();
    }

    /** The image under the pointer. */
    ObjectProperty<@Nullable Look> lookProperty() {
        return look;
    }

    /** How real the picture of the image under the pointer is; null while that is not known. */
    ObjectProperty<@Nullable Reality> lookRealityProperty() {
        return lookReality;
    }

    /** The experiments with what is chosen on the map. */
    ExperimentModel experiment() {
        return experiment;
    }

    /** Calls a listener each time after other results of an experiment have been shown, or none. */
    public void onWalk(Runnable listener) {
        experiment.onShown(listener);
    }

    /** Named selections. */
    GroupsModel groups() {
        return groups;
    }

    /** How real decoded pictures are. */
    RealityModel reality() {
        return reality;
    }

    /** Paths and marks over the map. */
    PathsModel paths() {
        return paths;
    }

    /** How well analogies are answered. */
    ScoresModel scores() {
        return scores;
    }

    /** The model looked into. */
    InsideModel inside() {
        return inside;
    }

    /** What is taken away. */
    TakingModel taking() {
        return taking;
    }

    /** Why there is no map; null when there is one. */
    ObjectProperty<@Nullable Vacancy> vacancyProperty() {
        return vacancy;
    }

    /** The form for another map, and the one in the making. */
    MakingModel making() {
        return making;
    }

    /** The tools of selecting. */
    SelectModel select() {
        return select;
    }

    /** How far the map may be believed. */
    QualityModel quality() {
        return quality;
    }

    /** The second map. */
    CompareModel compare() {
        return compare;
    }

    /** What has changed since the map was made; null when nothing has. */
    ObjectProperty<@Nullable Stale> staleProperty() {
        return stale;
    }

    /** How the map was made, one line. */
    StringProperty provenanceProperty() {
        return provenance;
    }

    /** What is said of the view in the status bar. */
    public StringProperty statusProperty() {
        return status;
    }

    /** Whether something is being opened. */
    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<List<Choice>> dataSetsProperty() {
        return dataSets;
    }

    ObjectProperty<List<Choice>> modelsProperty() {
        return models;
    }

    ObjectProperty<List<Choice>> mapsProperty() {
        return maps;
    }
}
