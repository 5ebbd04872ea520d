package latentexplorer.ui.training.watch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.PictureWriter;
import latentexplorer.core.insight.CodeMap;
import latentexplorer.core.insight.Errors;
import latentexplorer.core.insight.Reconstructions;
import latentexplorer.core.insight.Styles;
import latentexplorer.core.job.Work;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.raster.ClassColours;
import latentexplorer.core.raster.Ground;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.WantedImage;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.widget.FileDialogs;
import latentexplorer.ui.widget.Raster;

/** What the panels of an epoch do: paint maps, show other images, draw, save, lead to the Explorer. */
final class PanelController {
    private static final String PICKED = "watch.picked";

    private final WatchModel model;
    private final Session session;
    private final Jobs jobs;
    private final FileDialogs dialogs;
    private final PictureWriter pictures;
    private final Repainter<Painted> map;
    private final Repainter<Raster> styles;
    private final Repainter<GridPictures> grid;
    private MapFrame room = MapFrame.NONE;
    private MapFrame matrix = MapFrame.NONE;
    private double reach;

    private record Painted(Raster raster, MapFrame frame) {}

    PanelController(WatchModel model, Session session, Jobs jobs, FileDialogs dialogs, PictureWriter pictures) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.pictures = pictures;
        map = new Repainter<>(
                jobs,
                "watch.map",
                this::nextMap,
                painted -> {
                    model.mapFrameProperty().set(painted.frame());
                    model.mapProperty().set(painted.raster());
                },
                failure -> session.tellProblem("The map could not be painted", failure));
        styles = new Repainter<>(
                jobs,
                "watch.styles",
                this::nextStyles,
                model.stylesProperty()::set,
                failure -> session.tellProblem("The styles could not be painted", failure));
        grid = new Repainter<>(
                jobs,
                Lane.DECODE,
                "watch.grid",
                this::nextGrid,
                model.gridProperty()::set,
                failure -> session.tellProblem("The pictures could not be drawn", failure));
        model.snapshotProperty().subscribe(_ -> renew());
        model.darkProperty().subscribe(_ -> {
            map.request();
            styles.request();
        });
        model.gridChoiceProperty().subscribe(_ -> grid.request());
    }

    /** Another training is on the page. */
    void startAnew() {
        reach = 0;
        jobs.dropLatest(PICKED);
        model.pickProperty().set(null);
        model.pickedProperty().set(null);
        model.mapProperty().set(null);
        model.stylesProperty().set(null);
        model.gridProperty().set(null);
        model.gridChoiceProperty().set(GridChoice.initial(0));
    }

    private void renew() {
        Snapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return;
        }
        if (snapshot.model() instanceof StyleModel style
                && model.gridChoiceProperty().get().style().length != style.styleSize()) {
            model.gridChoiceProperty().set(GridChoice.initial(style.styleSize()));
        }
        map.request();
        styles.request();
        grid.request();
        decodePicked();
    }

    /** There is room for a map of so many physical pixels. */
    void roomForMap(int width, int height, double scale) {
        room = new MapFrame(1, width, height, scale);
        map.request();
    }

    void roomForStyles(int width, int height, double scale) {
        matrix = new MapFrame(1, width, height, scale);
        styles.request();
    }

    private Ground ground() {
        return model.darkProperty().get() ? Ground.DARK : Ground.LIGHT;
    }

    private static ClassColours colours(Snapshot snapshot) {
        return ClassColours.of(snapshot.heldOut().data().images().classNames());
    }

    private Optional<Work<Painted>> nextMap() {
        Snapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null || room.width() < 1 || room.height() < 1) {
            return Optional.empty();
        }
        CodeMap codes = snapshot.insight().map();
        // The axes only ever grow, so that an epoch can be compared with the one before.
        double wanted = codes.prior()
                .map(prior -> Math.max(codes.reach(), Math.hypot(prior.x(), prior.y()) + 2 * prior.deviation()))
                .orElse(codes.reach());
        reach = Double.isFinite(wanted) ? Math.max(reach, wanted) : reach;
        MapFrame frame = new MapFrame(reach > 0 ? reach : 1, room.width(), room.height(), room.scale());
        Ground ground = ground();
        return Optional.of(
                scope -> new Painted(ScatterPainter.map(codes, colours(snapshot), ground, frame, scope), frame));
    }

    private Optional<Work<Raster>> nextStyles() {
        Snapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null || snapshot.insight().style().isEmpty() || matrix.width() < 60 || matrix.height() < 60) {
            return Optional.empty();
        }
        Styles shown = snapshot.insight().style().get().styles();
        MapFrame size = matrix;
        Ground ground = ground();
        return Optional.of(scope -> ScatterPainter.matrix(
                shown, colours(snapshot), ground, size.width(), size.height(), size.scale(), scope));
    }

    private Optional<Work<GridPictures>> nextGrid() {
        Snapshot snapshot = model.snapshotProperty().get();
        GridChoice choice = model.gridChoiceProperty().get();
        return snapshot != null
                        && snapshot.model() instanceof StyleModel style
                        && choice.style().length == style.styleSize()
                ? Optional.of(_ -> GridPictures.of(style, choice))
                : Optional.empty();
    }

    /** Draws other pictures. */
    void draw(UnaryOperator<GridChoice> change) {
        model.gridChoiceProperty().set(change.apply(model.gridChoiceProperty().get()));
    }

    /** Shows the images of a bar of the histogram, or again the best and the worst. */
    void pickBar(int bar) {
        Snapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return;
        }
        Pick before = model.pickProperty().get();
        if (before != null && before.bar() == bar && before.epoch() == snapshot.epoch()) {
            pickNothing();
            return;
        }
        Errors errors = snapshot.insight().errors();
        int[] members = errors.members(bar);
        String range = Numbers.of(errors.barLow(bar)) + " to " + Numbers.of(errors.barHigh(bar));
        String title = count(members.length) + " with an error of " + range + shown(members.length);
        pick(new Pick(title, bar, snapshot.epoch(), Arrays.copyOf(members, Math.min(Pick.MOST, members.length))));
    }

    private static String count(int images) {
        return images == 1 ? "1 image" : Numbers.count(images) + " images";
    }

    private static String shown(int images) {
        return images > Pick.MOST ? ", the first " + Pick.MOST + " of them" : "";
    }

    /** Shows the worst images of a class. */
    void pickClass(int label) {
        Snapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return;
        }
        ImageSet images = snapshot.heldOut().data().images();
        Errors errors = snapshot.insight().errors();
        int[] members = Arrays.stream(errors.worst(errors.indices().length))
                .filter(image -> images.label(image) == label)
                .limit(Pick.MOST)
                .toArray();
        String name = label < 0
                ? "without a class"
                : "of class " + images.classNames().get(label);
        pick(new Pick("The worst images " + name, -1, snapshot.epoch(), members));
    }

    private void pick(Pick pick) {
        model.pickProperty().set(pick);
        decodePicked();
    }

    /** Shows the best and the worst images again. */
    void pickNothing() {
        jobs.dropLatest(PICKED);
        model.pickProperty().set(null);
        model.pickedProperty().set(null);
    }

    private void decodePicked() {
        Snapshot snapshot = model.snapshotProperty().get();
        Pick pick = model.pickProperty().get();
        if (snapshot == null || pick == null) {
            return;
        }
        jobs.latest(
                Lane.DECODE,
                PICKED,
                scope -> Reconstructions.of(
                        snapshot.model(),
                        snapshot.run().spec(),
                        snapshot.heldOut().data().images(),
                        pick.indices(),
                        scope),
                model.pickedProperty()::set,
                failure -> session.tellProblem("The images could not be decoded", failure));
    }

    /** Shows an image of the training's set on the map of the Explorer. */
    void openInExplorer(int image) {
        Snapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return;
        }
        OpenDataSet data = snapshot.heldOut().data();
        OpenDataSet current = session.dataSetProperty().get();
        if (current == null || !current.key().equals(data.key())) {
            session.dataSetProperty().set(data);
        }
        session.wantedProperty().set(new WantedImage(data.key(), image));
        session.workspaceProperty().set(Workspace.EXPLORER);
    }

    /**
     * Asks for a file and saves a picture there.
     *
     * @param name that is suggested
     */
    void save(String name, Raster picture) {
        Optional<Path> file = dialogs.saveFile("Save the picture", name, "png");
        file.ifPresent(path -> jobs.start(
                Lane.COMPUTE,
                "Save " + path.getFileName(),
                _ -> {
                    pictures.write(path, picture.argb(), picture.width(), picture.height());
                    return path;
                },
                saved -> session.tell("The picture is saved as " + saved + "."),
                failure -> session.tellProblem("The picture could not be saved", failure)));
    }
}
