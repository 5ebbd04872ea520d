package latentexplorer.ui.explorer.taking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.experiment.SavedExperiment.Slots;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Filter;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.KnownFiles;
import latentexplorer.ui.explorer.exhibit.Arrangement;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** A room to take things away from: a dozen images, an experiment with two sources, and files that say what was put into them. */
final class Desk implements Scenery, Experiments, Packing, Library {
    static final int IMAGES = 12;
    private static final int LATENT = 2;

    final Session session = new Session();
    final Showing showing = new Showing();
    final MapModel map = new MapModel();
    final TakingModel model = new TakingModel();
    final KnownFiles dialogs = new KnownFiles();
    final List<Raster> copied = new ArrayList<>();
    final TakingController controller;
    final Path folder;

    /** What was handed in to be packed. */
    final List<Object> packed = new ArrayList<>();
    /** Set, packing fails half-way. */
    boolean full;
    /** Set, the user stops it half-way. */
    boolean stopped;

    Selection selection = Selection.EMPTY;
    Filter filter = Filter.NONE;
    TilePicture picture = TilePicture.INPUT;
    int tileSize = 28;
    boolean analogies;
    /** Set, a map that is asked for does not come. */
    boolean away;

    Runnable givenUp = () -> {};
    SavedExperiment.@Nullable Look restored;
    boolean results = true;
    Arrangement setup = setup(3);
    String hash = "h1";
    int pixel = 20;

    Desk(Jobs jobs, Path folder) {
        this.folder = folder;
        controller = new TakingController(
                model,
                new TakingController.Surroundings(
                        session, jobs, dialogs, this, showing, map, this, this, this, this::open, copied::add));
    }

    static Arrangement setup(int source) {
        return new Arrangement(
                false,
                new Slots(
                        List.of(new Slot.OfImage(source), new Slot.OfCode(new float[] {0.1f, -3e-8f}, "mean of 5")),
                        new Slot.OfImage(7),
                        Slot.EMPTY,
                        new Slot.OfImage(1),
                        List.of(Slot.EMPTY, new Slot.OfImage(2))),
                new Interpolation(3, List.of(1.25)),
                new SavedExperiment.Course(PathKind.EVEN_CHANGE, true, true));
    }

    static Embedding embedding(int turned) {
        float[] x = new float[IMAGES];
        float[] y = new float[IMAGES];
        int[] ids = new int[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            x[i] = (i + turned) % 4;
            y[i] = i / 4;
            ids[i] = i;
        }
        return new Embedding(
                "PCA",
                Map.of(),
                1,
                "digits",
                IMAGES,
                "dense.model",
                "h1",
                x,
                y,
                new float[IMAGES * LATENT],
                LATENT,
                ids);
    }

    private ImageSet images() {
        byte[] pixels = new byte[IMAGES * ImageSet.PIXELS];
        int[] labels = new int[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            labels[i] = i % 3;
            Arrays.fill(pixels, i * ImageSet.PIXELS + 200, i * ImageSet.PIXELS + 600, (byte) (i * pixel));
        }
        return new ImageSet("digits", pixels, labels, List.of("0", "1", "2"));
    }

    /** Puts a map on the wall, all of it in view. */
    Exhibit hang(Path file, Embedding embedding) {
        OpenModel net = new OpenModel(Path.of("dense.model"), "Dense", "digits", hash, new Grey());
        Exhibit exhibit = Exhibit.of(
                new OpenDataSet("digits", images()),
                new OpenEmbedding(file, embedding),
                hash.isEmpty() ? null : net,
                null);
        showing.exhibitProperty().set(exhibit);
        try (Workers workers = new Workers("desk", 1)) {
            map.sceneProperty()
                    .set(MapScene.of(
                            exhibit.layout(), new TileAtlas(exhibit.inputs(), workers), exhibit.inks(), Ground.LIGHT));
        }
        map.viewportProperty().set(Viewport.fit(300, 200));
        controller.refresh();
        return exhibit;
    }

    /** Only some points are tiles. */
    void only(int... points) {
        MapScene scene = map.scene();
        if (scene != null) {
            List<Integer> wanted = Arrays.stream(points).boxed().toList();
            map.sceneProperty().set(scene.withShown(Shown.of(scene.layout(), wanted::contains, 1, true)));
        }
    }

    private void open(Path file, Runnable otherwise) {
        givenUp = otherwise;
        if (away) {
            return;
        }
        try {
            hang(file, openMap(file).embedding());
        } catch (IOException e) {
            session.tellProblem("The map was not opened", e);
        }
    }

    String told() {
        return session.notices().getLast().sentence();
    }

    // Scenery

    @Override
    public Colouring colouring() {
        Exhibit exhibit = showing.exhibitProperty().get();
        int[] labels = new int[exhibit == null ? 0 : exhibit.size()];
        for (int point = 0; point < labels.length; point++) {
            labels[point] = exhibit.images().label(exhibit.image(point));
        }
        return Colouring.byClass(List.of("0", "1", "2"), labels);
    }

    @Override
    public TilePicture picture() {
        return picture;
    }

    @Override
    public SavedExperiment.Look look(Viewport view) {
        return new SavedExperiment.Look(
                view,
                new SavedExperiment.Tiles(tileSize, true, picture.word(), 30, false, true),
                new SavedExperiment.Colours(ColourBy.CLUSTER, 4),
                filter);
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public void restore(SavedExperiment.Look look) {
        restored = look;
        picture = TilePicture.of(look.tiles().picture()).orElseThrow();
        tileSize = look.tiles().size();
        filter = look.filter();
    }

    // Experiments

    @Override
    public Arrangement arrangement() {
        return new Arrangement(analogies, setup.slots(), setup.plan(), setup.course());
    }

    @Override
    public Optional<ResultGrid> results() {
        List<ResultGrid.Column> columns = List.of(
                new ResultGrid.Column("0 #3", List.of(), new float[4], new float[2 * ImageSet.PIXELS]),
                new ResultGrid.Column("mean of 5", List.of(), new float[4], new float[2 * ImageSet.PIXELS]));
        return results
                ? Optional.of(new ResultGrid("Ways to 7", "how", List.of(), List.of("source", "target"), columns))
                : Optional.empty();
    }

    @Override
    public void restore(Arrangement other) {
        setup = other;
        analogies = other.analogies();
    }

    // Packing

    private void pack(Path file, Object... what) throws IOException {
        packed.addAll(List.of(what));
        AtomicFile.write(file, out -> {
            out.write("half".getBytes(StandardCharsets.UTF_8));
            if (full) {
                throw new IOException("No space left on device");
            }
            if (stopped) {
                throw new CancellationException();
            }
        });
    }

    @Override
    public void view(Path file, View view, int scale, JobScope scope) throws IOException {
        pack(file, view, scale);
    }

    @Override
    public Raster copy(View view, JobScope scope) {
        packed.add(view);
        return new Raster(new int[] {0xFF000000}, 1, 1);
    }

    @Override
    public void whole(Path file, Whole whole, int size, JobScope scope) throws IOException {
        pack(file, whole, size);
    }

    @Override
    public void grid(Path file, ResultGrid grid, int scale, JobScope scope) throws IOException {
        pack(file, grid, scale);
    }

    @Override
    public void path(Path file, float[] pictures, List<String> captions, double speed) throws IOException {
        pack(file, captions, speed);
    }

    @Override
    public String estimate(Page page, JobScope scope) {
        packed.add(page);
        return "1.2 MB";
    }

    @Override
    public String page(Path file, Page page, JobScope scope) throws IOException {
        pack(file, page);
        return "1.3 MB";
    }

    // Library

    @Override
    public Contents contents() {
        return new Contents(
                List.of(),
                List.of(),
                List.of(
                        new MapEntry(folder.resolve("other.embedding"), "Other", "digits", "h1", "PCA"),
                        new MapEntry(folder.resolve("gone.embedding"), "Gone", "digits", "h1", "PCA")));
    }

    @Override
    public OpenModel openModel(Path file) {
        throw new AssertionError("nobody asked for that");
    }

    @Override
    public Optional<OpenModel> modelOf(Embedding embedding) {
        return Optional.empty();
    }

    @Override
    public Optional<OpenModel> successorOf(Embedding embedding) {
        return Optional.empty();
    }

    @Override
    public OpenEmbedding openMap(Path file) throws IOException {
        return new OpenEmbedding(file, EmbeddingFile.read(file));
    }

    @Override
    public OpenEmbedding makeMap(OpenModel made, JobScope scope) {
        throw new AssertionError("nobody asked for that");
    }

    private record Grey() implements LatentModel {
        @Override
        public int latentSize() {
            return LATENT;
        }

        @Override
        public float[] encode(float[] images, int n) {
            return new float[n * LATENT];
        }

        @Override
        public float[] decode(float[] codes, int n) {
            return new float[n * ImageSet.PIXELS];
        }
    }
}
