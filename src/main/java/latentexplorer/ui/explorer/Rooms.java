package latentexplorer.ui.explorer;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.ExplorerController.Surroundings;
import latentexplorer.ui.explorer.compare.CompareController;
import latentexplorer.ui.explorer.compare.Pointing;
import latentexplorer.ui.explorer.exhibit.Arrangement;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.Undo;
import latentexplorer.ui.explorer.experiment.ExperimentController;
import latentexplorer.ui.explorer.experiment.ModelFacts;
import latentexplorer.ui.explorer.filter.FilterController;
import latentexplorer.ui.explorer.filter.Overlay;
import latentexplorer.ui.explorer.inside.InsideController;
import latentexplorer.ui.explorer.inside.Landing;
import latentexplorer.ui.explorer.making.MakingController;
import latentexplorer.ui.explorer.paths.PathsController;
import latentexplorer.ui.explorer.quality.QualityController;
import latentexplorer.ui.explorer.quality.QualityModel;
import latentexplorer.ui.explorer.reality.RealityController;
import latentexplorer.ui.explorer.scores.Question;
import latentexplorer.ui.explorer.scores.ScoresController;
import latentexplorer.ui.explorer.select.GroupsController;
import latentexplorer.ui.explorer.select.SelectController;
import latentexplorer.ui.explorer.taking.Experiments;
import latentexplorer.ui.explorer.taking.MapOpening;
import latentexplorer.ui.explorer.taking.Scenery;
import latentexplorer.ui.explorer.taking.TakingController;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** The rooms of the Explorer, and what each gets of the others: they do not know each other. */
final class Rooms {
    private final ExplorerModel model;
    private final Surroundings around;
    private final Undo undo = new Undo();
    private final MakingController making;
    private final QualityController quality;
    private final FilterController filter;
    private final SelectController selecting;
    private final ExperimentController experiment;
    private final GroupsController groups;
    private final RealityController reality;
    private final ScoresController scores;
    private final PathsController paths;
    private final InsideController inside;
    private final CompareController compare;
    private final TakingController taking;

    /**
     * @param onSecondMap told what is pointed at on the second map
     * @param openMap opens the map of an experiment
     */
    Rooms(ExplorerModel model, Surroundings around, Pointing onSecondMap, MapOpening openMap) {
        this.model = model;
        this.around = around;
        MapMaker maker = new MapMaker(around.workers());
        making = new MakingController(model.making(), around.session(), around.jobs(), maker, around.maps());
        quality = new QualityController(model.quality(), around.session(), around.jobs(), maker, around.workers());
        filter = new FilterController(
                model.filter(),
                model.showing(),
                model.map(),
                overlay(),
                around.session(),
                around.jobs(),
                around.workers());
        selecting = new SelectController(
                model.select(), model.map(), model.showing(), around.session(), around.jobs(), undo);
        experiment = new ExperimentController(
                model.experiment(),
                new ExperimentController.Surroundings(
                        around.session(), around.jobs(), model.showing(), undo, ModelFacts::read, around.workers()));
        groups = new GroupsController(
                model.groups(),
                selecting,
                new GroupsController.Surroundings(
                        model.showing(), around.session(), around.jobs(), undo, experiment, around.dialogs()));
        reality = new RealityController(
                model.reality(), model.showing(), around.session(), around.jobs(), around.checks());
        scores = new ScoresController(
                model.scores(),
                model.showing(),
                question(),
                new ScoresController.Surroundings(
                        around.session(),
                        around.jobs(),
                        around.workers(),
                        around.lessons(),
                        around.scores(),
                        experiment));
        model.experiment().truthsProperty().bind(model.scores().truthsProperty());
        paths = new PathsController(model.paths(), model.showing(), around.session(), around.jobs(), around.workers());
        paths.follow(model.experiment().pathsProperty());
        model.paths().previewProperty().bind(model.experiment().previewProperty());
        inside = new InsideController(
                model.inside(),
                model.showing(),
                around.jobs(),
                around.session(),
                experiment,
                around.workers(),
                around.dialogs());
        inside.landingProperty().subscribe(this::mark);
        compare = new CompareController(
                model.compare(),
                new CompareController.First(
                        model.showing(), model.map(), model.pictureProperty(), reality::known, onSecondMap),
                around.session(),
                around.jobs(),
                around.workers(),
                around.library());
        taking = new TakingController(
                model.taking(),
                new TakingController.Surroundings(
                        around.session(),
                        around.jobs(),
                        around.dialogs(),
                        around.library(),
                        model.showing(),
                        model.map(),
                        new MapAsSeen(),
                        new BothExperiments(),
                        around.packing(),
                        openMap,
                        Raster::copyToClipboard));
    }

    /** A drawing has a place on the map, as long as it is there. */
    private void mark(@Nullable Landing landing) {
        if (landing == null) {
            paths.unmark();
        } else {
            paths.mark(landing.code(), landing.picture(), landing.caption());
        }
    }

    /** How far the map may be believed, as colours. */
    private Overlay overlay() {
        return new Overlay(
                "map quality",
                QualityModel.ABOUT,
                model.quality().shownProperty(),
                model.quality().inksProperty(),
                model.quality().statusProperty(),
                QualityModel.lines());
    }

    /** The analogy in the slots, as far as it is one of images. */
    private ObservableValue<Question> question() {
        return model.experiment().slotsProperty().map(Rooms::asked);
    }

    private static Question asked(SavedExperiment.Slots slots) {
        List<Integer> examples = slots.examples().stream()
                .filter(Slot.OfImage.class::isInstance)
                .map(Rooms::image)
                .toList();
        return new Question(image(slots.a()), image(slots.b()), examples);
    }

    private static int image(Slot slot) {
        return slot instanceof Slot.OfImage of ? of.image() : -1;
    }

    Undo undo() {
        return undo;
    }

    MakingController making() {
        return making;
    }

    QualityController quality() {
        return quality;
    }

    FilterController filter() {
        return filter;
    }

    SelectController selecting() {
        return selecting;
    }

    GroupsController groups() {
        return groups;
    }

    ExperimentController experiment() {
        return experiment;
    }

    RealityController reality() {
        return reality;
    }

    ScoresController scores() {
        return scores;
    }

    InsideController inside() {
        return inside;
    }

    CompareController compare() {
        return compare;
    }

    TakingController taking() {
        return taking;
    }

    /** How the map is looked at, for what is taken away. */
    private final class MapAsSeen implements Scenery {
        @Override
        public Colouring colouring() {
            return filter.colouring();
        }

        @Override
        public TilePicture picture() {
            return model.pictureProperty().get();
        }

        @Override
        public SavedExperiment.Look look(Viewport view) {
            return filter.look(view);
        }

        @Override
        public Selection selection() {
            return Selection.of(around.session().selectionProperty().get());
        }

        @Override
        public void restore(SavedExperiment.Look look) {
            filter.restore(look);
        }
    }

    /** The experiments, for what is taken away. */
    private final class BothExperiments implements Experiments {
        @Override
        public Arrangement arrangement() {
            return experiment.arrangement();
        }

        @Override
        public Optional<ResultGrid> results() {
            return experiment.results();
        }

        @Override
        public void restore(Arrangement kept) {
            experiment.arrange(kept);
        }
    }
}
