package latentexplorer.ui.explorer;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.ImageSource;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.net.LatentModel;
import latentexplorer.ui.explorer.compare.CompareController;
import latentexplorer.ui.explorer.compare.Pointing;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.exhibit.Look;
import latentexplorer.ui.explorer.exhibit.MapPictures;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.Undo;
import latentexplorer.ui.explorer.making.MakingController;
import latentexplorer.ui.explorer.quality.QualityController;
import latentexplorer.ui.explorer.select.SelectController;
import latentexplorer.ui.explorer.filter.FilterController;
import latentexplorer.ui.explorer.filter.Overlay;
import latentexplorer.ui.explorer.making.MakingController;
import latentexplorer.ui.explorer.quality.QualityController;
import latentexplorer.ui.explorer.quality.QualityModel;
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
    private final CompareController compare;
    private final FilterController filter;
    private final Saving saving;
    private final Opener opener;
    private final Undo undo = new Undo();
    private final SelectController selecting;
    private int hovered = Slots.EMPTY;

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
        selecting = new SelectController(model.select(), model.map(), model.showing(), session, jobs, undo);
        filter = new FilterController(
                model.filter(), model.showing(), model.map(), overlay(), session, jobs, around.workers());
        Hanging hanging = new Hanging(model, session, jobs, around.workers(), making, filter, around.nanos());
        opener = new Opener(model, session, jobs, around.images(), around.library(), hanging, making);
        making.deliverTo(opener);
        compare = new CompareController(
                model.compare(),
                new CompareController.First(model.showing(), model.map(), model.pictureProperty(), new OnSecondMap()),
                session,
                jobs,
                around.workers(),
                around.library());
        model.map().hoveredProperty().subscribe(point -> hover(point.intValue()));
        model.exhibitProperty().addListener((_, before, now) -> changed(before, now));
        model.vacancyProperty().addListener((_, _, _) -> making.mapChanged());
        model.select().statusProperty().addListener((_, _, _) -> describe());
        model.filter().sentenceProperty().subscribe(this::describe);
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

    /** What is selected. */
    SelectController selecting() {
        return selecting;
    }

    QualityController quality() {
        return quality;
    }

    CompareController compare() {
        return compare;
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

        private int point(int image) {
            Exhibit exhibit = model.exhibitProperty().get();
            return exhibit == null || image < 0 ? Slots.EMPTY : Math.max(Slots.EMPTY, exhibit.point(image));
        }
    }

    /** What shows on the map, in which colours, and how dense. */
    FilterController filter() {
        return filter;
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
            decode();
        } else {
            startAnew();
        }
    }

    /** On another map the points are others. */
    private void startAnew() {
        jobs.dropLatest(DECODE);
        undo.clear();
        model.map().clearHover();
        session.hoveredProperty().set(-1);
        hovered = Slots.EMPTY;
        model.slotsProperty().set(Slots.NONE);
        model.walkProperty().set(null);
        model.lookProperty().set(null);
        describe();
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
        if (model.showing().visibleProperty().get() != null
                && !model.filter().sentenceProperty().get().startsWith("all")) {
            return model.filter().sentenceProperty().get();
        }
        return exhibit.size() == all
                ? String.format(Locale.ROOT, "%,d images", all)
                : String.format(Locale.ROOT, "a sample of %,d of %,d images, by class", exhibit.size(), all);
    }

    /** The user pointed out an image of the map. */
    void pick(MapPick pick) {
        switch (pick.kind()) {
            case PLAIN -> choose(pick.index());
            case SECONDARY -> chooseTarget(pick.index());
            case TOGGLE -> selecting.toggle(pick.index());
        }
    }

    /** The pointer is over a point, or over none ({@link Slots#EMPTY}). */
    void hover(int point) {
        model.showing().hoveredProperty().set(point);
        hovered = point;
        Exhibit exhibit = model.exhibitProperty().get();
        session.hoveredProperty().set(exhibit == null || point < 0 ? -1 : exhibit.image(point));
        decode();
    }

    /** Puts a point in the current slot. */
    void choose(int point) {
        change(model.slotsProperty().get().filled(point));
    }

    /** Puts a point in the target, whichever slot is current. */
    void chooseTarget(int point) {
        change(model.slotsProperty().get().withTarget(point));
    }

    /** The same for the image under the pointer, if there is one. */
    void chooseHoveredAsTarget() {
        if (hovered >= 0) {
            chooseTarget(hovered);
        }
    }

    void makeCurrent(Slots.Slot slot) {
        change(model.slotsProperty().get().withCurrent(slot));
    }

    void clearSource() {
        change(model.slotsProperty().get().withoutSource());
    }

    private void change(Slots next) {
        Slots now = model.slotsProperty().get();
        if (next.equals(now)) {
            return;
        }
        undo.did("change the slots", () -> put(now), () -> put(next));
        put(next);
    }

    private void put(Slots slots) {
        model.slotsProperty().set(slots);
        decode();
    }

    /** Takes back the last change of the slots or the selection. */
    void undo() {
        undo.undo();
    }

    /** Does again what was taken back last. */
    void redo() {
        undo.redo();
    }

    /** What one request decodes. */
    private record Decoded(@Nullable Look look, @Nullable Walk walk) {}

    /** Decodes the image under the pointer and the row that it would make, latest wins. */
    private void decode() {
        Exhibit exhibit = model.exhibitProperty().get();
        if (exhibit == null) {
            return;
        }
        Slots slots = model.slotsProperty().get();
        int point = hovered;
        boolean preview = point >= 0;
        Slots shown = preview ? slots.previewing(point) : slots;
        double[] times = Walk.times(model.interpolationProperty().get());
        jobs.latest(
                Lane.DECODE,
                DECODE,
                _ -> new Decoded(
                        preview ? look(exhibit, point) : null,
                        shown.isComplete() && exhibit.model() != null
                                ? walk(exhibit, exhibit.model().model(), shown, preview, times)
                                : null),
                decoded -> {
                    model.lookProperty().set(decoded.look());
                    model.walkProperty().set(decoded.walk());
                },
                failure -> session.tellProblem("The pictures could not be decoded", failure));
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

    private static Walk walk(Exhibit exhibit, LatentModel net, Slots slots, boolean preview, double[] times) {
        Embedding map = exhibit.embedding();
        float[] source = map.code(slots.source());
        float[] target = map.code(slots.target());
        float[] codes = new float[times.length * source.length];
        for (int i = 0; i < times.length; i++) {
            System.arraycopy(Interpolation.at(source, target, times[i]), 0, codes, i * source.length, source.length);
        }
        return new Walk(slots, preview, times, net.decode(codes, times.length));
    }
}
