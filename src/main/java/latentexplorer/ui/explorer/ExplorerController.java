package latentexplorer.ui.explorer;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.LongSupplier;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.ImageSource;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.map.MapMaker;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.exhibit.Look;
import latentexplorer.ui.explorer.exhibit.MapPictures;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.Undo;
import latentexplorer.ui.explorer.experiment.ExperimentController;
import latentexplorer.ui.explorer.experiment.ModelFacts;
import latentexplorer.ui.explorer.making.MakingController;
import latentexplorer.ui.explorer.quality.QualityController;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** Does what the user does on the map, and decodes what the pointer asks for. */
public final class ExplorerController {
    private static final String DECODE = "explorer.decode";

    private final ExplorerModel model;
    private final Session session;
    private final Jobs jobs;
    private final MakingController making;
    private final QualityController quality;
    private final Saving saving;
    private final Opener opener;
    private final Undo undo = new Undo();
    private final ExperimentController experiment;
    /** Key of the data set that the selection is of. */
    private String selectedIn = "";

    /**
     * What the Explorer works with.
     *
     * @param maps takes the maps that are made
     * @param workers compute maps and cut tiles of pictures
     * @param pictures writes the pictures of maps
     * @param nanos the time, for movements
     */
    public record Surroundings(
            Session session,
            Jobs jobs,
            ImageSource images,
            Library library,
            MapFiles maps,
            Workers workers,
            FileDialogs dialogs,
            MapPictures pictures,
            LongSupplier nanos) {}

    public ExplorerController(ExplorerModel model, Surroundings around) {
        this.model = model;
        session = around.session();
        jobs = around.jobs();
        MapMaker maker = new MapMaker(around.workers());
        making = new MakingController(model.making(), session, jobs, maker, around.maps());
        quality = new QualityController(model.quality(), session, jobs, maker, around.workers());
        saving = new Saving(model, session, jobs, around.dialogs(), around.pictures());
        Hanging hanging = new Hanging(model, session, jobs, around.workers(), making, around.nanos());
        opener = new Opener(model, session, jobs, around.images(), around.library(), hanging, making);
        making.deliverTo(opener);
        model.map().hoveredProperty().subscribe(point -> hover(point.intValue()));
        model.exhibitProperty().addListener((_, before, now) -> changed(before, now));
        model.vacancyProperty().addListener((_, _, _) -> making.mapChanged());
        session.selectionProperty().addListener((_, _, _) -> describe());
        experiment = new ExperimentController(
                model.experiment(),
                new ExperimentController.Surroundings(
                        session, jobs, model.showing(), undo, ModelFacts::read, around.workers()));
    }

    /** Opens a map with its data set and, where it is found, its model. */
    public void openMap(Path file) {
        opener.openMap(file);
    }

    /** Opens a model with its data set and the first map of its codes; offers to make one where there is none. */
    public void openModel(Path file) {
        opener.openModel(file);
    }

    /** Opens what was open last, as far as it is still there, or else another map. */
    public void openAgain(LastOpened last, Path otherwise) {
        opener.openFirst(last, otherwise);
    }

    /** Looks anew for data sets, models and maps. */
    void refreshLibrary() {
        opener.refreshLibrary();
    }

    /** The form for another map, and the one in the making. */
    MakingController making() {
        return making;
    }

    QualityController quality() {
        return quality;
    }

    ExperimentController experiment() {
        return experiment;
    }

    Undo undo() {
        return undo;
    }

    Saving saving() {
        return saving;
    }

    private void changed(@Nullable Exhibit before, @Nullable Exhibit now) {
        making.mapChanged();
        quality.follow(
                now == null ? null : now.embedding(),
                now == null || now.embedding().labels().known()
                        ? PointLabels.NONE
                        : MapMaker.labels(now.images(), now.embedding().ids()));
        boolean samePoints = before != null && now != null && before.hasPointsOf(now.data(), now.map());
        if (samePoints) {
            model.map().clearHover();
            describe();
            look();
        } else {
            startAnew();
        }
    }

    /** On another map the points are others. */
    private void startAnew() {
        jobs.dropLatest(DECODE);
        model.map().clearHover();
        model.showing().hoveredProperty().set(Showing.NONE);
        session.hoveredProperty().set(-1);
        Exhibit now = model.exhibitProperty().get();
        String key = now == null ? "" : now.data().key();
        if (!key.equals(selectedIn)) {
            session.selectionProperty().set(new BitSet());
            selectedIn = key;
            undo.clear();
        }
        model.lookProperty().set(null);
        describe();
    }

    /** What the status bar says. */
    private void describe() {
        Exhibit exhibit = model.exhibitProperty().get();
        int selected = session.selectionProperty().get().cardinality();
        model.statusProperty()
                .set(
                        exhibit == null
                                ? ""
                                : count(exhibit)
                                        + (selected == 0
                                                ? ""
                                                : String.format(Locale.ROOT, " · %,d selected", selected)));
    }

    private static String count(Exhibit exhibit) {
        int all = exhibit.images().size();
        return exhibit.size() == all
                ? String.format(Locale.ROOT, "%,d images", all)
                : String.format(Locale.ROOT, "a sample of %,d of %,d images, by class", exhibit.size(), all);
    }

    /** Shows the next kind of picture on the tiles. */
    void cyclePicture() {
        showPicture(model.pictureProperty().get().next());
    }

    void showPicture(TilePicture picture) {
        model.pictureProperty().set(picture);
    }

    /** The user pointed out an image of the map. */
    void pick(MapPick pick) {
        switch (pick.kind()) {
            case PLAIN -> experiment.choose(pick.index());
            case SECONDARY -> experiment.chooseTarget(pick.index());
            case TOGGLE -> toggleSelected(pick.index());
        }
    }

    private void toggleSelected(int point) {
        Exhibit exhibit = model.exhibitProperty().get();
        if (exhibit != null) {
            BitSet next = (BitSet) session.selectionProperty().get().clone();
            next.flip(exhibit.image(point));
            session.selectionProperty().set(next);
        }
    }

    /** The pointer is over a point, or over none ({@link Showing#NONE}). */
    void hover(int point) {
        Exhibit exhibit = model.exhibitProperty().get();
        session.hoveredProperty().set(exhibit == null || point < 0 ? -1 : exhibit.image(point));
        model.showing().hoveredProperty().set(point);
        look();
    }

    /** Decodes the image under the pointer, latest wins. */
    private void look() {
        Exhibit exhibit = model.exhibitProperty().get();
        int point = model.showing().hoveredProperty().get();
        if (exhibit == null || point < 0) {
            jobs.dropLatest(DECODE);
            model.lookProperty().set(null);
            return;
        }
        jobs.latest(
                Lane.DECODE,
                DECODE,
                _ -> look(exhibit, point),
                model.lookProperty()::set,
                failure -> session.tellProblem("The image could not be decoded", failure));
    }

    private static Look look(Exhibit exhibit, int point) {
        int image = exhibit.image(point);
        ImageSet set = exhibit.images();
        float[] input = new float[ImageSet.PIXELS];
        set.copyScaled(image, input, 0);
        float[] code = exhibit.embedding().code(point);
        OpenModel net = exhibit.model();
        return new Look(
                point,
                image,
                set.className(image),
                set.typeface(image),
                code,
                input,
                net == null ? null : net.model().decode(code, 1));
    }
}
