package latentexplorer.ui.explorer.filter;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** A room of filters with its map, and exhibits to look at in it. */
final class Specimens {
    static final int LATENT = 2;

    final Workers workers = new Workers("test", 1);
    final FilterModel model = new FilterModel();
    final Showing showing = new Showing();
    final MapModel map = new MapModel();
    final Session session = new Session();
    final BooleanProperty covered = new SimpleBooleanProperty();
    final ObjectProperty<byte @Nullable []> overlayInks = new SimpleObjectProperty<>();
    final StringProperty overlayStatus = new SimpleStringProperty("");
    final FilterController controller;

    Specimens(Jobs jobs) {
        Overlay overlay = new Overlay(
                "map quality",
                "Whether neighbours are kept.",
                covered,
                overlayInks,
                overlayStatus,
                List.of(new Colouring.Line("kept", 7), new Colouring.Line("torn apart", 0)));
        controller = new FilterController(model, showing, map, overlay, session, jobs, workers);
    }

    /** Shows an exhibit as the window does: the exhibit first, then its scene. */
    void hang(Exhibit exhibit) {
        showing.exhibitProperty().set(exhibit);
        map.sceneProperty()
                .set(controller.dressed(MapScene.of(
                        exhibit.layout(), new TileAtlas(exhibit.inputs(), workers), exhibit.inks(), Ground.LIGHT)));
    }

    /** Digits "0", "1", "2" in turn, all of them on the map. */
    static Exhibit digits(int images) {
        int[] labels = IntStream.range(0, images).map(i -> i % 3).toArray();
        return exhibit(
                new ImageSet("Digits", patterns(images), labels, List.of("0", "1", "2")),
                IntStream.range(0, images).toArray(),
                true,
                1);
    }

    /** The letters a, b, G and g of typefaces Abel, Bitter, Cousine and so on. */
    static Exhibit glyphs(int typefaces) {
        return glyphs(typefaces, IntStream.range(0, 4 * typefaces).toArray(), 1);
    }

    /** @param ids what the map shows of it */
    static Exhibit glyphs(int typefaces, int[] ids, long seed) {
        int images = 4 * typefaces;
        int[] labels = IntStream.range(0, images).map(i -> i % 4).toArray();
        int[] faces = IntStream.range(0, images).map(i -> i / 4).toArray();
        List<String> first = List.of("Abel", "Bitter", "Cousine");
        List<String> names = IntStream.range(0, typefaces)
                .mapToObj(f -> f < first.size() ? first.get(f) : "Face " + f)
                .toList();
        return exhibit(
                new ImageSet("Glyphs", patterns(images), labels, List.of("a", "b", "G", "h"), names, faces),
                ids,
                true,
                seed);
    }

    static Exhibit withoutModel(Exhibit exhibit) {
        return new Exhibit(exhibit.data(), exhibit.map(), null, exhibit.layout(), exhibit.colours(), exhibit.inks());
    }

    private static Exhibit exhibit(ImageSet images, int[] ids, boolean model, long seed) {
        Random random = new Random(seed);
        float[] x = new float[ids.length];
        float[] y = new float[ids.length];
        float[] codes = new float[ids.length * LATENT];
        for (int i = 0; i < ids.length; i++) {
            x[i] = random.nextFloat();
            y[i] = random.nextFloat();
            codes[LATENT * i] = ids[i] % 2 * 100 + random.nextFloat();
            codes[LATENT * i + 1] = random.nextFloat();
        }
        Embedding embedding =
                new Embedding("PCA", Map.of(), 1, images.name(), images.size(), "dense", "h", x, y, codes, LATENT, ids);
        return Exhibit.of(
                new OpenDataSet(images.name(), images),
                new OpenEmbedding(Path.of(images.name() + seed + ".embedding"), embedding),
                model ? new OpenModel(Path.of("dense.model"), "dense", images.name(), "h", new Blank()) : null,
                null);
    }

    /** Each image another pattern of black and white: see {@link #isBlack}. */
    private static byte[] patterns(int images) {
        byte[] pixels = new byte[images * ImageSet.PIXELS];
        for (int image = 0; image < images; image++) {
            for (int p = 0; p < ImageSet.PIXELS; p++) {
                pixels[image * ImageSet.PIXELS + p] = (byte) (isBlack(image, p) ? 255 : 0);
            }
        }
        return pixels;
    }

    static boolean isBlack(int image, int pixel) {
        int bits = (image * 784 + pixel) * 0x9E3779B1;
        return ((bits ^ bits >>> 15) * 0x85EBCA6B >>> 31) != 0;
    }

    /** Decodes everything to white. */
    private static final class Blank implements LatentModel {
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
