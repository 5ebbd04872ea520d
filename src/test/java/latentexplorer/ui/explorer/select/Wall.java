package latentexplorer.ui.explorer.select;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.ui.explorer.KnownFiles;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.explorer.exhibit.Undo;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.Session;

/** A dozen images in four columns, hung where selections and groups are made. */
final class Wall implements SlotFiller {
    static final int IMAGES = 12;

    final Session session = new Session();
    final Showing showing = new Showing();
    final MapModel map = new MapModel();
    final Undo undo = new Undo();
    final SelectModel select = new SelectModel(map.pointerModeProperty());
    final GroupsModel groups = new GroupsModel();
    final SelectController selecting;
    final GroupsController grouping;
    final KnownFiles dialogs = new KnownFiles();
    private final Workers workers = new Workers("wall", 1);

    /** Something that came into a slot. */
    record Filled(Role role, Slot content) {}

    final List<Filled> filled = new ArrayList<>();

    Wall(Jobs jobs) {
        selecting = new SelectController(select, map, showing, session, jobs, undo);
        grouping = new GroupsController(
                groups, selecting, new GroupsController.Surroundings(showing, session, jobs, undo, this, dialogs));
    }

    void close() {
        workers.close();
    }

    @Override
    public void fill(Slot content) {
        fill(Role.SOURCE, content);
    }

    @Override
    public void fill(Role role, Slot content) {
        filled.add(new Filled(role, content));
    }

    /** Hangs all images of a set, four in a row. */
    void hang(String dataset) {
        hang(dataset, IntStream.range(0, IMAGES).toArray());
    }

    /** Hangs some images of a set. */
    void hang(String dataset, int... images) {
        byte[] pixels = new byte[IMAGES * ImageSet.PIXELS];
        Arrays.setAll(new int[IMAGES], i -> {
            for (int row = 4; row < 24; row++) {
                int at = i * ImageSet.PIXELS + row * ImageSet.SIDE;
                Arrays.fill(pixels, at + 4, at + 5 + (i * 7 + row) % 20, (byte) (130 + 10 * i));
            }
            return i;
        });
        ImageSet set = new ImageSet(dataset, pixels, new int[IMAGES], List.of("0"));
        float[] x = new float[images.length];
        float[] y = new float[images.length];
        float[] codes = new float[images.length];
        for (int p = 0; p < images.length; p++) {
            x[p] = images[p] % 4;
            y[p] = images[p] / 4;
            codes[p] = images[p];
        }
        Embedding embedding =
                new Embedding("PCA", Map.of(), 1, dataset, IMAGES, "m.model", "h", x, y, codes, 1, images);
        Exhibit exhibit = Exhibit.of(
                new OpenDataSet(dataset, set), new OpenEmbedding(Path.of("a.embedding"), embedding), null, null);
        showing.exhibitProperty().set(exhibit);
        map.sceneProperty()
                .set(MapScene.of(
                        exhibit.layout(), new TileAtlas(exhibit.inputs(), workers), exhibit.inks(), Ground.LIGHT));
    }

    /** Only some points pass; the others are faint dots. */
    void filter(IntPredicate passes) {
        MapScene scene = Objects.requireNonNull(map.scene());
        map.sceneProperty().set(scene.withShown(Shown.of(scene.layout(), passes, 1, true)));
    }

    int[] selected() {
        return session.selectionProperty().get().stream().toArray();
    }
}
