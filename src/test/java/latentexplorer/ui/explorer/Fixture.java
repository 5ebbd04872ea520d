package latentexplorer.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.ImageSource;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.Provenance;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.net.LatentModel;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;

/** An Explorer on a handful of images, with a model whose pictures tell which code they were made of. */
final class Fixture implements Library, ImageSource {
    static final int IMAGES = 12;
    static final int LATENT = 2;

    /** Of a model whose codes have one value more. */
    private static final String WIDE = "h5";

    /** Nanoseconds between two looks at the clock. */
    private static final long STEP = 150_000_000;

    final Session session = new Session();
    final ExplorerModel model = new ExplorerModel();
    final ExplorerController controller;
    final List<MapEntry> maps = new ArrayList<>();
    final List<ModelEntry> models = new ArrayList<>();

    final KnownFiles dialogs = new KnownFiles();
    /** Set, no images can be read. */
    boolean locked;

    private long time;

    Fixture(Jobs jobs) {
        this(jobs, Path.of("nowhere"));
    }

    /** @param folder takes the maps that are made */
    Fixture(Jobs jobs, Path folder) {
        controller = new ExplorerController(
                model,
                new ExplorerController.Surroundings(
                        session,
                        jobs,
                        this,
                        this,
                        new MapFiles(folder),
                        new Workers("test", 1),
                        dialogs,
                        (_, _, _) -> {
                            throw new IllegalArgumentException("Nothing was measured.");
                        },
                        (_, _, _) -> {
                            throw new IOException("Nothing was learned.");
                        },
                        folder.resolve("analogies.json"),
                        new Unpacked(),
                        () -> time += STEP));
        maps.add(new MapEntry(Path.of("digits.embedding"), "Digits, PCA", "digits", "h1", "PCA"));
        models.add(new ModelEntry(Path.of("digits.model"), "Dense 2", "digits", "h1"));
        models.add(new ModelEntry(Path.of("unmapped.model"), "Dense 3", "digits", "h2"));
        models.add(new ModelEntry(Path.of("fashion.model"), "Dense fashion", "fashion", "h3"));
        models.add(new ModelEntry(Path.of("glyphs.model"), "Dense glyphs", "glyphs", "h4"));
        models.add(new ModelEntry(Path.of("wide.model"), "Dense wide", "digits", WIDE));
    }

    @Override
    public ImageSet load(String key, JobScope scope) throws IOException {
        if (locked) {
            throw new IOException("The folder is locked.");
        }
        if (key.equals("gone")) {
            throw new IOException("There is no data set gone.");
        }
        byte[] pixels = new byte[IMAGES * ImageSet.PIXELS];
        int[] labels = new int[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            labels[i] = i % 3;
            java.util.Arrays.fill(pixels, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS, (byte) (i * 20));
        }
        List<String> classes = List.of("0", "1", "2");
        if (key.equals("glyphs")) {
            int[] faces = IntStream.range(0, IMAGES).map(i -> i / 3).toArray();
            return new ImageSet(key, pixels, labels, classes, List.of("Abel", "Bitter", "Cousine", "Dosis"), faces);
        }
        return new ImageSet(key, pixels, labels, classes);
    }

    OpenDataSet dataSet(String key) throws IOException {
        return new OpenDataSet(key, load(key, JobScope.unattended()));
    }

    @Override
    public Contents contents() {
        return new Contents(
                List.of(new DatasetEntry("digits", "Digits"), new DatasetEntry("fashion", "Fashion")),
                List.copyOf(models),
                List.copyOf(maps));
    }

    @Override
    public OpenModel openModel(Path file) {
        ModelEntry entry = models.stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow();
        return new OpenModel(
                file,
                entry.title(),
                entry.dataset(),
                entry.hash(),
                new Telltale(entry.hash().equals(WIDE) ? LATENT + 1 : LATENT));
    }

    @Override
    public Optional<OpenModel> modelOf(Embedding map) {
        return models.stream()
                .filter(each -> each.hash().equals(map.modelHash()))
                .map(each -> openModel(each.file()))
                .findFirst();
    }

    @Override
    public Optional<OpenModel> successorOf(Embedding map) {
        return map.modelHash().equals("h0") ? Optional.of(openModel(Path.of("digits.model"))) : Optional.empty();
    }

    @Override
    public OpenEmbedding openMap(Path file) throws IOException {
        if (file.toString().contains("broken")) {
            throw new IOException("broken.embedding: the number of points should be 12 but is 7.");
        }
        if (file.toString().contains("turned")) {
            return new OpenEmbedding(file, turned(embedding("digits", "h1", IMAGES)));
        }
        if (file.toString().contains("older")) {
            return new OpenEmbedding(file, embedding("digits", "h0", IMAGES));
        }
        if (file.toString().contains("glyphs")) {
            return new OpenEmbedding(file, embedding("glyphs", "h4", IMAGES));
        }
        if (file.toString().contains("second")) {
            return new OpenEmbedding(file, embedding("digits", "h2", IMAGES));
        }
        if (file.toString().contains("wide")) {
            return new OpenEmbedding(file, embedding("digits", WIDE, IMAGES));
        }
        if (file.toString().contains("repainted")) {
            return new OpenEmbedding(file, repainted(embedding("digits", "h1", IMAGES)));
        }
        String dataset = file.toString().contains("gone") ? "gone" : "digits";
        int points = file.toString().contains("large") ? IMAGES + 5 : IMAGES;
        return new OpenEmbedding(file, embedding(dataset, file.toString().contains("orphan") ? "h9" : "h1", points));
    }

    @Override
    public OpenEmbedding makeMap(OpenModel made, JobScope scope) {
        return new OpenEmbedding(Path.of("made.embedding"), embedding(made.dataset(), made.hash(), IMAGES));
    }

    static Embedding embedding(String dataset, String hash, int points) {
        float[] x = new float[points];
        float[] y = new float[points];
        float[] codes = new float[points * LATENT];
        int[] ids = new int[points];
        for (int i = 0; i < points; i++) {
            x[i] = i % 4;
            y[i] = i / 4;
            codes[i * LATENT] = i / 100f;
            codes[i * LATENT + 1] = i / 50f;
            ids[i] = i;
        }
        return new Embedding("PCA", Map.of(), 1, dataset, points, "dense.model", hash, x, y, codes, LATENT, ids);
    }

    /** The same map, turned by a quarter and made larger. */
    private static Embedding turned(Embedding map) {
        float[] x = new float[map.size()];
        float[] y = new float[map.size()];
        for (int i = 0; i < map.size(); i++) {
            x[i] = -3 * map.y()[i];
            y[i] = 3 * map.x()[i];
        }
        return new Embedding(
                "UMAP",
                Map.of(),
                map.seed(),
                map.dataset(),
                map.images(),
                map.modelName(),
                map.modelHash(),
                x,
                y,
                map.codes(),
                map.latentSize(),
                map.ids());
    }

    /** The same map, made of images that looked otherwise. */
    private static Embedding repainted(Embedding map) {
        Provenance made = Provenance.UNKNOWN;
        return map.with(
                map.labels(),
                new Provenance(made.space(), "0815", made.sample(), made.seconds(), made.quality(), made.libraries()));
    }

    /** Every pixel of a picture is the first value of its code. */
    private record Telltale(int latentSize) implements LatentModel {
        @Override
        public float[] encode(float[] images, int n) {
            return new float[n * latentSize];
        }

        @Override
        public float[] decode(float[] codes, int n) {
            float[] pixels = new float[n * ImageSet.PIXELS];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = codes[i / ImageSet.PIXELS * latentSize];
            }
            return pixels;
        }
    }
}
