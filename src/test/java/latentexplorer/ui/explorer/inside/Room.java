package latentexplorer.ui.explorer.inside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.classify.ClassifierFile;
import latentexplorer.core.support.LearnedImages;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.KnownFiles;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Notice;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** The room with models and images of the program, and slots that remember what was put into them. */
final class Room {
    static final String STYLE = "digits-style-aae";
    static final String HOMEWORK = "digits-homework-2";
    static final String DENSE = "digits-dense-16";
    static final String VARIATIONAL = "digits-vae-16";
    static final String LABELLED = "digits-labelled";

    private static final Workers WORKERS = new Workers("test", 1);
    private static @Nullable ImageSet digits;

    final Showing showing = new Showing();
    final Session session = new Session();
    final KnownFiles dialogs = new KnownFiles();
    final InsideModel model = new InsideModel();
    final List<String> filled = new ArrayList<>();
    final InsideController controller;

    Room(Jobs jobs) {
        SlotFiller filler = new SlotFiller() {
            @Override
            public void fill(Slot content) {
                filled.add("next: " + words(content));
            }

            @Override
            public void fill(Role role, Slot content) {
                filled.add(role + ": " + words(content));
            }
        };
        controller = new InsideController(model, showing, jobs, session, filler, WORKERS, dialogs);
    }

    private static String words(Slot content) {
        return switch (content) {
            case Slot.Empty _ -> "nothing";
            case Slot.OfImage image -> "image " + image.image();
            case Slot.OfCode code -> code.name();
        };
    }

    /** What the user was told. */
    List<String> told() {
        return session.notices().stream().map(Notice::sentence).toList();
    }

    Exhibit hang(String name, int count) throws IOException {
        Exhibit exhibit = exhibit(name, count);
        showing.exhibitProperty().set(exhibit);
        return exhibit;
    }

    static synchronized ImageSet digits() throws IOException {
        if (digits == null) {
            Path here = Path.of("").toAbsolutePath();
            Path none = Path.of("nowhere");
            digits = new BundledSets(new Places(here, none, none, none))
                    .load(BundledSets.DIGITS, JobScope.unattended())
                    .images();
        }
        return digits;
    }

    static ModelBundle bundle(String name) throws IOException {
        return ModelFile.read(Path.of("embeddings", name + ".model"));
    }

    /** The first digits, encoded. */
    static Exhibit exhibit(String name, int count) throws IOException {
        return exhibit(name, digits(), count);
    }

    static Exhibit exhibit(String name, ImageSet images, int count) throws IOException {
        ModelBundle bundle = bundle(name);
        OpenModel open = new OpenModel(Path.of(name + ".model"), name, "digits", bundle.hash(), bundle.model());
        int[] ids = IntStream.range(0, count).toArray();
        float[] codes = Codes.of(open.model(), images, ids, WORKERS, JobScope.unattended());
        return exhibit(open, images, codes, open.model().latentSize(), ids);
    }

    static Exhibit exhibit(@Nullable OpenModel open, ImageSet images, float[] codes, int width, int[] ids) {
        float[] x = new float[ids.length];
        float[] y = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            x[i] = i % 20;
            y[i] = i / 20;
        }
        String hash = open == null ? "gone" : open.hash();
        Embedding map =
                new Embedding("PCA", Map.of(), 0, "digits", images.size(), "model", hash, x, y, codes, width, ids);
        return Exhibit.of(
                new OpenDataSet("digits", images), new OpenEmbedding(Path.of("map.embedding"), map), open, null);
    }

    /** Tells how real the pictures of a model are, by few images. */
    void judge(String name) throws IOException {
        LearnedImages learned = new LearnedImages(
                digits(),
                IntStream.range(0, 600).toArray(),
                IntStream.range(600, 900).toArray());
        showing.realityProperty()
                .set(RealityCheck.of(
                        bundle(name),
                        learned,
                        Optional.empty(),
                        Optional.of(ClassifierFile.read(Path.of("embeddings", "digits.classifier"))),
                        WORKERS,
                        JobScope.unattended()));
    }
}
