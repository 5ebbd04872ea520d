package latentexplorer.ui.explorer.scores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.core.analogy.Glyphs;
import latentexplorer.core.analogy.Learned;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.support.Calibration;
import latentexplorer.core.support.Quantiles;
import latentexplorer.core.support.RealCodes;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** The room of scores with glyphs of 30 typefaces, of which the model learned the first 20. */
final class Stand implements SlotFiller {
    static final int CHARACTERS = 8;
    static final int FACES = 30;

    final Session session = new Session();
    final ScoresModel model = new ScoresModel();
    final Showing showing = new Showing();
    final ObjectProperty<Question> question = new SimpleObjectProperty<>(Question.NONE);
    final Workers workers = new Workers("test", 1);
    final List<String> filled = new ArrayList<>();
    final ScoresController controller;
    int lessons;

    @Nullable
    String gone;

    Stand(Jobs jobs, Path file) {
        controller = new ScoresController(
                model,
                showing,
                question,
                new ScoresController.Surroundings(session, jobs, workers, this::learned, file, this));
    }

    private Learned learned(OpenModel net, OpenDataSet data, Object scope) throws IOException {
        lessons++;
        if (gone != null) {
            throw new IOException(gone);
        }
        ImageSet images = data.images();
        int[] train = IntStream.range(0, images.size())
                .filter(i -> images.typefaceIndex(i) < 20)
                .toArray();
        return new Learned(new HashSet<>(images.classNames()), train, Optional.empty());
    }

    static ImageSet glyphs() {
        return Glyphs.additive(CHARACTERS, FACES, 30, 1);
    }

    void open(ImageSet images, @Nullable String modelHash) {
        showing.exhibitProperty().set(exhibit(images, modelHash, Glyphs.linear()));
    }

    static Exhibit exhibit(ImageSet images, @Nullable String modelHash, LatentModel net) {
        int n = images.size();
        float[] pixels = new float[n * ImageSet.PIXELS];
        for (int i = 0; i < n; i++) {
            images.copyScaled(i, pixels, i * ImageSet.PIXELS);
        }
        int[] ids = IntStream.range(0, n).toArray();
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
        }
        Embedding map = new Embedding(
                "PCA",
                Map.of(),
                1,
                "typefaces",
                n,
                "m.model",
                "h",
                x,
                new float[n],
                net.encode(pixels, n),
                net.latentSize(),
                ids);
        OpenModel open = modelHash == null
                ? null
                : new OpenModel(Path.of(modelHash + ".model"), "Model " + modelHash, "typefaces", modelHash, net);
        return Exhibit.of(
                new OpenDataSet("typefaces", images), new OpenEmbedding(Path.of("m.embedding"), map), open, null);
    }

    /** From now on it is known how real the pictures of a model are. */
    void know(String hash) {
        LatentModel net = Glyphs.linear();
        Quantiles usual = Quantiles.of(new double[] {1, 2, 3});
        showing.realityProperty()
                .set(new RealityCheck(
                        net,
                        RealCodes.of(new float[3 * net.latentSize()], net.latentSize(), JobScope.unattended()),
                        new Calibration(hash, "typefaces", "typefaces", 3, 10_000, usual, usual),
                        Optional.empty(),
                        workers));
    }

    /** The image of a glyph. */
    static int image(int character, int face) {
        return face * CHARACTERS + character;
    }

    @Override
    public void fill(Slot content) {
        filled.add("current " + content);
    }

    @Override
    public void fill(Role role, Slot content) {
        filled.add(role + " " + ((Slot.OfCode) content).name());
    }
}
