package latentexplorer.ui.explorer.compare;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Selection;
import latentexplorer.core.support.Calibration;
import latentexplorer.core.support.Quantiles;
import latentexplorer.core.support.RealCodes;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.TilePictures;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Maps of sixteen images by two models, with a place for a second one beside the first. */
final class TwoMaps implements Library, Pointing {
    static final int IMAGES = 16;

    final Session session = new Session();
    final Showing showing = new Showing();
    final MapModel first = new MapModel();
    final ObjectProperty<TilePicture> picture = new SimpleObjectProperty<>(TilePicture.RECONSTRUCTION);
    final CompareModel model = new CompareModel();
    final CompareController controller;
    final List<MapEntry> maps = new ArrayList<>(List.of(
            entry("one", "digits", "h1", "UMAP"),
            entry("turned", "digits", "h1", "t-SNE"),
            entry("other", "digits", "h2", "UMAP"),
            entry("garments", "fashion", "h3", "UMAP")));
    final List<Integer> over = new ArrayList<>();
    final List<MapPick> picked = new ArrayList<>();
    final List<Combine> combined = new ArrayList<>();
    /** By the hash of their model. */
    final Map<String, RealityCheck> checks = new HashMap<>();

    Selection drawn = Selection.EMPTY;
    final Workers workers = new Workers("test", 1);
    private final OpenDataSet data = new OpenDataSet("digits", images());

    TwoMaps(Jobs jobs) {
        controller = new CompareController(
                model,
                new CompareController.First(showing, first, picture, this::check, this),
                session,
                jobs,
                workers,
                this);
    }

    private @Nullable RealityCheck check(Exhibit exhibit) {
        return exhibit.model() == null ? null : checks.get(exhibit.model().hash());
    }

    /** From now on it is known how real the pictures of a model are. */
    void know(String hash) {
        Quantiles usual = Quantiles.of(new double[] {0.01, 0.02, 0.03});
        checks.put(
                hash,
                new RealityCheck(
                        new Shade(1),
                        RealCodes.of(new float[] {0.2f, 0.21f, 0.22f}, 1, JobScope.unattended()),
                        new Calibration(hash, "digits", "all digits", 3, 10_000, usual, usual),
                        Optional.empty(),
                        workers));
    }

    private static MapEntry entry(String name, String dataset, String hash, String method) {
        return new MapEntry(Path.of(name + ".embedding"), name, dataset, hash, method);
    }

    private static ImageSet images() {
        byte[] pixels = new byte[IMAGES * ImageSet.PIXELS];
        int[] labels = new int[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            labels[i] = i % 4;
            Arrays.fill(pixels, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS, (byte) (i * 15));
        }
        return new ImageSet("digits", pixels, labels, List.of("0", "1", "2", "3"));
    }

    /** Hangs a map as the host does: first what it is, then its picture. */
    void showFirst(String name) throws IOException {
        OpenEmbedding map = openMap(Path.of(name + ".embedding"));
        Exhibit exhibit = Exhibit.of(data, map, modelOf(map.embedding()).orElse(null), null);
        showing.exhibitProperty().set(exhibit);
        first.sceneProperty()
                .set(MapScene.of(
                        exhibit.layout(),
                        new TileAtlas(
                                TilePictures.of(exhibit, TilePicture.RECONSTRUCTION, JobScope.unattended()), workers),
                        exhibit.inks(),
                        Ground.LIGHT));
    }

    void clear() {
        showing.exhibitProperty().set(null);
        first.sceneProperty().set(null);
    }

    void choose(String name) {
        controller.choose(Path.of(name + ".embedding"));
    }

    Pairing pairing() {
        return model.pairingProperty().get();
    }

    @Override
    public void over(int image) {
        over.add(image);
    }

    @Override
    public void picked(int image, MapPick.Kind kind) {
        picked.add(new MapPick(image, kind));
    }

    @Override
    public void drawn(Supplier<Selection> images, Combine how) {
        drawn = images.get();
        combined.add(how);
    }

    @Override
    public Contents contents() {
        return new Contents(
                List.of(new DatasetEntry("digits", "Digits"), new DatasetEntry("fashion", "Fashion")),
                List.of(),
                List.copyOf(maps));
    }

    @Override
    public OpenModel openModel(Path file) {
        throw new IllegalStateException("nobody asks for " + file);
    }

    @Override
    public Optional<OpenModel> modelOf(Embedding map) {
        return switch (map.modelHash()) {
            case "h1" -> Optional.of(new OpenModel(Path.of("a.model"), "dense", "digits", "h1", new Shade(1)));
            case "h2" -> Optional.of(new OpenModel(Path.of("b.model"), "variational", "digits", "h2", new Shade(0.5f)));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<OpenModel> successorOf(Embedding map) {
        return Optional.empty();
    }

    @Override
    public OpenEmbedding makeMap(OpenModel net, JobScope scope) {
        throw new IllegalStateException("nobody asks for a map of " + net.title());
    }

    @Override
    public OpenEmbedding openMap(Path file) throws IOException {
        String name = file.toString().replace(".embedding", "");
        return new OpenEmbedding(
                file,
                switch (name) {
                    case "one" -> map("UMAP", "digits", IMAGES, "h1", all(), 1, 0);
                    case "turned" -> map("t-SNE", "digits", IMAGES, "h1", all(), 0, 3);
                    case "other" -> map("UMAP", "digits", IMAGES, "h2", all(), -1, 0);
                    case "sample" -> map("UMAP", "digits", IMAGES, "h2", new int[] {1, 2, 3, 5, 7, 11, 13}, 0, -2);
                    case "evens" -> map("UMAP", "digits", IMAGES, "h1", new int[] {0, 2, 4, 6, 8, 10, 12, 14}, 1, 0);
                    case "two" -> map("UMAP", "digits", IMAGES, "h2", new int[] {3, 4}, 1, 0);
                    case "orphan" -> map("UMAP", "digits", IMAGES, "h9", all(), 1, 0);
                    case "changed" -> map("UMAP", "digits", IMAGES + 4, "h2", all(), 1, 0);
                    case "garments" -> map("UMAP", "fashion", IMAGES, "h3", all(), 1, 0);
                    default -> throw new NoSuchFileException(name);
                });
    }

    private static int[] all() {
        return IntStream.range(0, IMAGES).toArray();
    }

    /** Images in four rows, turned by a number of a plane: its real and imaginary part. */
    private static Embedding map(
            String method, String dataset, int images, String hash, int[] ids, float real, float imaginary) {
        float[] x = new float[ids.length];
        float[] y = new float[ids.length];
        float[] codes = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            // the fourth row is out of line, so that no other turn would fit
            float u = ids[i] % 4 + (ids[i] == 15 ? 0.5f : 0);
            float v = (float) (ids[i] / 4);
            x[i] = real * u - imaginary * v;
            y[i] = imaginary * u + real * v;
            codes[i] = ids[i] / 20f;
        }
        return new Embedding(method, Map.of(), 1, dataset, images, hash + ".model", hash, x, y, codes, 1, ids);
    }

    /** Every pixel is a part of the code. */
    private record Shade(float part) implements LatentModel {
        @Override
        public int latentSize() {
            return 1;
        }

        @Override
        public float[] encode(float[] images, int n) {
            return new float[n];
        }

        @Override
        public float[] decode(float[] codes, int n) {
            float[] pixels = new float[n * ImageSet.PIXELS];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = part * codes[i / ImageSet.PIXELS];
            }
            return pixels;
        }
    }
}
