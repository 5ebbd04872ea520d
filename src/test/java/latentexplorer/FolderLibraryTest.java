package latentexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.OutputActivation;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingWatcher;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.ui.explorer.ExplorerController;
import latentexplorer.ui.explorer.ExplorerModel;
import latentexplorer.ui.explorer.KnownFiles;
import latentexplorer.ui.explorer.Unpacked;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLibraryTest {
    private static final int IMAGES = 40;
    private static final Schedule SHORT = new Schedule(16, 1, 1, 0.001);

    private final Workers workers = new Workers("test", 2);

    @TempDir
    private Path folder;

    private Places places;
    private PcaMap maps;
    private FolderLibrary library;

    @BeforeEach
    void setUp() {
        places = new Places(folder, folder.resolve("space"), folder, folder);
        maps = new PcaMap(places.embeddings(), workers);
        library = new FolderLibrary(places, new DataCatalogue(places), maps);
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private static ModelSpec spec(String kind) {
        return switch (kind) {
            case "dense" -> DenseSpec.DEFAULT.withSchedule(SHORT);
            case "rectified" ->
                DenseSpec.DEFAULT.withOutputActivation(OutputActivation.LINEAR).withSchedule(SHORT);
            case "variational" -> VariationalSpec.DEFAULT.withSchedule(SHORT);
            case "style" -> StyleSpec.PLAIN.withSchedule(SHORT);
            case "adversarial" -> StyleSpec.ADVERSARIAL.withSchedule(SHORT);
            default -> LabelledSpec.DEFAULT.withSizes(16, 8).withSchedule(SHORT);
        };
    }

    private static LoadedSet images() {
        SeededRandom random = new SeededRandom(1);
        byte[] pixels = new byte[IMAGES * ImageSet.PIXELS];
        int[] labels = new int[IMAGES];
        for (int i = 0; i < pixels.length; i++) {
            labels[i / ImageSet.PIXELS] = i / ImageSet.PIXELS % 2;
            pixels[i] = (byte) random.nextInt(256);
        }
        return new LoadedSet(
                new DataSetDescription("digits", "Noise", "here", "none", List.of(), IMAGES, Origin.FULL),
                new ImageSet("Noise", pixels, labels, List.of("a", "b")),
                30,
                List.of());
    }

    private Path train(String kind) throws IOException {
        LoadedSet images = images();
        ModelSpec spec = spec(kind).forClasses(2);
        Shares shares = Shares.of(images, 0, false, 0);
        ModelBundle bundle = ModelBundle.of(
                spec,
                shares.dataset(),
                Trainers.of(spec, workers).train(shares.data(), new Silent(), JobScope.unattended()));
        Path file = places.models().resolve(kind + ".model");
        ModelFile.write(file, bundle);
        return file;
    }

    private static final class Silent implements TrainingWatcher {
        @Override
        public void epoch(EpochResult result, LatentModel current) {
            assertThat(result.updates()).isPositive();
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense", "rectified", "variational", "style", "adversarial", "labelled"})
    void aModelOfAnyKindIsListedGetsAMapAndDecodesItsCodes(String kind) throws IOException {
        Path file = train(kind);
        OpenDataSet data = new OpenDataSet("digits", images().images());

        assertThat(library.contents().models())
                .singleElement()
                .matches(entry -> entry.title().equals(kind) && entry.dataset().equals("digits"));
        OpenModel opened = library.openModel(file);
        OpenEmbedding map = maps.make(data, opened, JobScope.unattended());
        assertThat(library.contents().maps())
                .extracting(Library.MapEntry::modelHash)
                .containsExactly(opened.hash());

        Session session = new Session();
        new ExplorerController(
                        new ExplorerModel(),
                        new ExplorerController.Surroundings(
                                session,
                                new DirectJobs(),
                                (_, _) -> data.images(),
                                library,
                                new MapFiles(file.getParent()),
                                workers,
                                new KnownFiles(),
                                (_, _, _) -> {
                                    throw new IllegalArgumentException("Nothing was measured.");
                                },
                                (_, _, _) -> {
                                    throw new IOException("Nothing was learned.");
                                },
                                file.resolveSibling("analogies.json"),
                                new Unpacked(),
                                System::nanoTime))
                .openModel(file);

        assertThat(session.notices()).isEmpty();
        assertThat(session.embeddingProperty().get().file()).isEqualTo(map.file());
        LatentModel model = session.modelProperty().get().model();
        float[] codes = map.embedding().codes();
        assertThat(model.latentSize()).isEqualTo(map.embedding().latentSize());
        for (float pixel : model.decode(codes, IMAGES)) {
            assertThat(pixel).isFinite();
        }
        for (int i = 0; i < IMAGES; i++) {
            assertThat(map.embedding().x()[i]).isFinite();
        }
    }

    @Test
    void aDamagedFileIsLeftOutOfTheListAndTheOthersAreNot() throws IOException {
        Path good = train("variational");
        byte[] whole = Files.readAllBytes(good);
        Files.write(good.resolveSibling("cut.model"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(good.resolveSibling("notes.txt"), "mine");

        assertThat(library.contents().models())
                .extracting(Library.ModelEntry::title)
                .containsExactly("variational");
    }
}
