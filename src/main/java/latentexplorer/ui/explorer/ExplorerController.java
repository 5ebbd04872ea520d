package latentexplorer.ui.explorer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import latentexplorer.core.data.ImageSource;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.compare.Pointing;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Judging;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.exhibit.Look;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.reality.RealityChecks;
import latentexplorer.ui.explorer.scores.Lessons;
import latentexplorer.ui.explorer.taking.Packing;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** Opens maps, and passes on to the rooms what the user points at. */
public final class ExplorerController {
    private static final String LOOK = "explorer.look";
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g|gif|bmp)");

    private final ExplorerModel model;
    private final Session session;
    private final Jobs jobs;
    private final Rooms rooms;
    private final Opener opener;
    private final Judging judging;
    /** Key of the images that what was done means. */
    private String doneTo = "";

    /**
     * What the Explorer works with.
     *
     * @param maps takes the maps that are made
     * @param workers compute maps and cut tiles of pictures
     * @param checks tell how real decoded pictures are
     * @param lessons tell what a model has learned
     * @param scores the file that keeps the scores of models
     * @param packing puts into files what is taken away
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
            RealityChecks checks,
            Lessons lessons,
            Path scores,
            Packing packing,
            LongSupplier nanos) {}

    public ExplorerController(ExplorerModel model, Surroundings around) {
        this.model = model;
        session = around.session();
        jobs = around.jobs();
        rooms = new Rooms(model, around, new OnSecondMap(), this::openMapOf);
        Hanging hanging =
                new Hanging(model, session, jobs, around.workers(), rooms.making(), rooms.filter(), around.nanos());
        opener = new Opener(model, session, jobs, around.images(), around.library(), hanging, rooms.making());
        rooms.making().deliverTo(opener);
        judging = new Judging(jobs, model.showing(), Lane.DECODE, LOOK + ".reality");
        model.showing().realityProperty().subscribe(_ -> judge());
        model.map().hoveredProperty().subscribe(point -> hover(point.intValue()));
        model.exhibitProperty().addListener((_, before, now) -> changed(before, now));
        model.vacancyProperty().addListener((_, _, _) -> rooms.making().mapChanged());
        model.select().statusProperty().addListener((_, _, _) -> describe());
        model.filter().sentenceProperty().subscribe(this::describe);
    }

    /** Opens a map with its data set and, where it is found, its model. */
    public void openMap(Path file) {
        opener.openMap(file);
    }

    /** Opens the map of an experiment. */
    private void openMapOf(Path map, Runnable givenUp) {
        opener.openMap(map, givenUp);
    }

    /** Opens a model with its data set and the first map of its codes; offers to make one where there is none. */
    public void openModel(Path file) {
        opener.openModel(file);
    }

    /** Opens what was open last, as far as it is still there, or else another map. */
    public void openAgain(LastOpened last, Path otherwise) {
        opener.openFirst(last, otherwise);
    }

    /** Opens an experiment with its map and its model, as it was kept. */
    public void openExperiment(Path file) {
        rooms.taking().openExperiment(file);
    }

    /** Opens groups of the images on show. */
    public void openGroups(Path file) {
        rooms.groups().load(file);
        model.pageProperty().set(SidePage.GROUPS);
    }

    /**
     * Looks where a picture that was dropped on the Explorer lies on the map.
     *
     * @param files that were dropped
     * @return false when they are no single picture: then they are meant otherwise
     */
    boolean openPicture(List<File> files) {
        boolean picture = files.size() == 1
                && PICTURE.matcher(files.getFirst().getName()).matches()
                && model.exhibitProperty().get() != null;
        if (picture) {
            model.pageProperty().set(SidePage.INSIDE);
            rooms.inside().drop(files.getFirst().toPath());
        }
        return picture;
    }

    /** Looks anew for data sets, models and maps. */
    void refreshLibrary() {
        opener.refreshLibrary();
    }

    Rooms rooms() {
        return rooms;
    }

    /** What is pointed at on the second map counts as if it were pointed at on the first. */
    private final class OnSecondMap implements Pointing {
        @Override
        public void over(int image) {
            hover(point(image));
        }

        @Override
        public void picked(int image, MapPick.Kind kind) {
            int point = point(image);
            if (point >= 0) {
                pick(new MapPick(point, kind));
            } else {
                session.tell("Image " + image + " is not on the first map, which shows a sample of the set.");
            }
        }

        @Override
        public void drawn(Supplier<Selection> images, Combine how) {
            rooms.selecting().drawn(images, how);
        }

        private int point(int image) {
            Exhibit exhibit = model.exhibitProperty().get();
            return exhibit == null || image < 0 ? Showing.NONE : Math.max(Showing.NONE, exhibit.point(image));
        }
    }

    private void changed(@Nullable Exhibit before, @Nullable Exhibit now) {
        rooms.making().mapChanged();
        rooms.quality()
                .follow(
                        now == null ? null : now.embedding(),
                        now == null || now.embedding().labels().known()
                                ? PointLabels.NONE
                                : MapMaker.labels(now.images(), now.embedding().ids()));
        boolean samePoints = before != null && now != null && before.hasPointsOf(now.data(), now.map());
        model.map().clearHover();
        if (samePoints) {
            look();
        } else {
            startAnew();
        }
        describe();
    }

    /** On another map the points are others; of other images what was done means nothing. */
    private void startAnew() {
        model.showing().hoveredProperty().set(Showing.NONE);
        session.hoveredProperty().set(-1);
        look();
        String images = model.showing().images(session);
        if (!images.equals(doneTo)) {
            doneTo = images;
            rooms.undo().clear();
        }
    }

    /** What the status bar says. */
    private void describe() {
        Exhibit exhibit = model.exhibitProperty().get();
        String selected = model.select().statusProperty().get();
        model.statusProperty()
                .set(exhibit == null ? "" : count(exhibit) + (selected.isEmpty() ? "" : " · " + selected));
    }

    private String count(Exhibit exhibit) {
        int all = exhibit.images().size();
        if (model.filter().siftedProperty().get()) {
            return model.filter().sentenceProperty().get();
        }
        return exhibit.size() == all
                ? String.format(Locale.ROOT, "%,d images", all)
                : String.format(Locale.ROOT, "a sample of %,d of %,d images, by class", exhibit.size(), all);
    }

    /** The user pointed out an image of the map. */
    void pick(MapPick pick) {
        Exhibit exhibit = model.exhibitProperty().get();
        boolean inside = rooms.inside().pickingProperty().get();
        switch (pick.kind()) {
            case PLAIN -> {
                if (inside && exhibit != null) {
                    rooms.inside().start(new Slot.OfImage(exhibit.image(pick.index())));
                } else {
                    rooms.experiment().choose(pick.index());
                }
            }
            case SECONDARY -> rooms.experiment().chooseTarget(pick.index());
            case TOGGLE -> rooms.selecting().toggle(pick.index());
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
            jobs.dropLatest(LOOK);
            looked(null);
            return;
        }
        jobs.latest(
                Lane.DECODE,
                LOOK,
                _ -> Look.of(exhibit, point),
                this::looked,
                failure -> session.tellProblem("The image could not be decoded", failure));
    }

    private void looked(@Nullable Look look) {
        model.lookProperty().set(look);
        judge();
    }

    /** The picture is shown first, what is to be said of it follows. */
    private void judge() {
        model.lookRealityProperty().set(null);
        Exhibit exhibit = model.exhibitProperty().get();
        Look look = model.lookProperty().get();
        float[] decoded = look == null ? null : look.reconstruction();
        if (exhibit == null || look == null || decoded == null) {
            judging.drop();
            return;
        }
        judging.judge(
                exhibit,
                look.code(),
                decoded,
                found -> model.lookRealityProperty().set(found.getFirst()));
    }
}
