package latentexplorer.ui.explorer.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.ui.explorer.making.MakingModel.Stage;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingControllerTest {
    private static final int IMAGES = 40;

    @TempDir
    private Path folder;

    private final Workers workers = new Workers("test", 2);
    private final MakingModel model = new MakingModel();
    private final Session session = new Session();
    private final OpenModel net = Shapes.model("tiny");
    private final List<MakingController.MadeMap> shown = new ArrayList<>();
    private final List<MakingController.MadeMap> kept = new ArrayList<>();

    @AfterEach
    void end() {
        workers.close();
    }

    private MakingController controller(Jobs jobs) {
        MakingController controller =
                new MakingController(model, session, jobs, new MapMaker(workers), new MapFiles(folder));
        controller.deliverTo(new MakingController.Shelf() {
            @Override
            public void show(MakingController.MadeMap made) {
                shown.add(made);
            }

            @Override
            public void keep(MakingController.MadeMap made) {
                kept.add(made);
            }
        });
        session.dataSetProperty().set(Shapes.data(IMAGES));
        session.modelProperty().set(net);
        return controller;
    }

    @Test
    @DisplayName("EMB-01 EMB-02 UMAP of a model's codes with the settings of the form; both are in the file")
    void aMapOfCodesHasTheSettingsOfTheForm() throws IOException {
        MakingController controller = controller(new DirectJobs());
        controller.choose(MapMethod.UMAP);
        controller.set(MapKnob.NEIGHBOURS, 6);
        controller.set(MapKnob.EPOCHS, 20);
        controller.set(MapKnob.SEED, 3);
        controller.open();

        controller.start();

        assertThat(shown).singleElement().satisfies(made -> {
            assertThat(made.model()).isSameAs(net);
            assertThat(made.data()).isSameAs(session.dataSetProperty().get());
        });
        Embedding map = EmbeddingFile.read(shown.getFirst().map().file());
        assertThat(map.method()).isEqualTo("UMAP");
        assertThat(map.parameters()).containsEntry("neighbours", "6").containsEntry("epochs", "20");
        assertThat(map.seed()).isEqualTo(3);
        assertThat(map.modelHash()).isEqualTo(net.hash());
        assertThat(map.provenance().quality()).isPresent();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.IDLE);
    }

    @Test
    @DisplayName("EMB-08 raw images with PCA first, of a sample; nothing of the model is in the file")
    void aMapOfImagesNeedsNoModel() {
        MakingController controller = controller(new DirectJobs());
        controller.choose(MapMethod.PCA);
        controller.layOutImages(true);
        controller.set(MapKnob.COMPONENTS, 4);
        controller.takeSample(true);
        controller.set(MapKnob.SAMPLE, 20);

        controller.start();

        Embedding map = shown.getFirst().map().embedding();
        assertThat(shown.getFirst().model()).isNull();
        assertThat(map.provenance().space()).isInstanceOf(MapSpace.Images.class);
        assertThat(map.size()).isEqualTo(20);
        assertThat(map.provenance().sample().orElseThrow().words()).contains("20 of 40", "by class");
        assertThat(map.modelName()).isEmpty();
    }

    @Test
    @DisplayName("EMB-09 a random projection and the first two values are in the list")
    void everyMethodMakesAMap() {
        MakingController controller = controller(new DirectJobs());
        controller.set(MapKnob.PERPLEXITY, 5);
        controller.set(MapKnob.ITERATIONS, 10);
        controller.set(MapKnob.EPOCHS, 10);
        for (MapMethod method : MapMethod.values()) {
            controller.choose(method);
            controller.start();
        }

        assertThat(shown).hasSize(MapMethod.values().length);
        assertThat(shown)
                .extracting(made -> made.map().file().getFileName().toString())
                .contains("tiny.embed-tsne.embedding", "tiny.embed-random.embedding", "tiny.embed-first-two.embedding");
    }

    @Test
    void whatCannotBeIsRefusedWhereItIsTyped() {
        MakingController controller = controller(new DirectJobs());
        controller.choose(MapMethod.TSNE);
        controller.set(MapKnob.PERPLEXITY, 30);

        assertThat(model.verdictProperty().get().refusals())
                .containsEntry(MapKnob.PERPLEXITY, "At most 13, a third of the 40 points");
        controller.start();
        assertThat(shown).isEmpty();

        controller.set(MapKnob.PERPLEXITY, 13);
        assertThat(model.verdictProperty().get().isPossible()).isTrue();
        assertThat(model.verdictProperty().get().estimate()).contains("40 points of 3 values", "MB");

        controller.choose(MapMethod.UMAP);
        controller.set(MapKnob.NEIGHBOURS, 41);
        assertThat(model.verdictProperty().get().refusals()).containsKey(MapKnob.NEIGHBOURS);
    }

    @Test
    void aSampleLargerThanTheSetIsRefused() {
        MakingController controller = controller(new DirectJobs());
        controller.takeSample(true);
        controller.set(MapKnob.SAMPLE, 41);

        assertThat(model.verdictProperty().get().refusals()).containsEntry(MapKnob.SAMPLE, "There are 40 images");
    }

    @Test
    void whatIsTypedWrongCountsOnlyWhereItMatters() {
        MakingController controller = controller(new DirectJobs());
        controller.choose(MapMethod.UMAP);
        controller.refuse(MapKnob.MIN_DISTANCE, "0 to 1, not 7");
        assertThat(model.verdictProperty().get().isPossible()).isFalse();
        assertThat(controller.command()).isEmpty();

        controller.choose(MapMethod.PCA);
        assertThat(model.verdictProperty().get().isPossible()).isTrue();

        controller.choose(MapMethod.UMAP);
        controller.refuse(MapKnob.MIN_DISTANCE, "");
        assertThat(model.verdictProperty().get().isPossible()).isTrue();
    }

    @Test
    void withoutAModelTheFormOffersTheImages() {
        MakingController controller = controller(new DirectJobs());
        session.modelProperty().set(null);
        assertThat(model.verdictProperty().get().refusal()).startsWith("Choose a model above");

        controller.open();

        assertThat(model.settingsProperty().get().images()).isTrue();
        assertThat(model.verdictProperty().get().isPossible()).isTrue();
    }

    @Test
    void withoutADataSetThereIsNothingToMake() {
        MakingController controller =
                new MakingController(model, session, new DirectJobs(), new MapMaker(workers), new MapFiles(folder));

        controller.start();

        assertThat(model.verdictProperty().get().refusal()).isEqualTo("Open a data set first.");
        assertThat(model.isMaking()).isFalse();
    }

    @Test
    void aCancelledMapLeavesNothing() throws IOException {
        HeldJobs jobs = new HeldJobs();
        MakingController controller = controller(jobs);
        controller.choose(MapMethod.PCA);
        controller.start();
        assertThat(model.isMaking()).isTrue();
        controller.start();
        assertThat(jobs.running()).hasSize(1);

        controller.cancel();
        jobs.letGo();

        assertThat(model.isMaking()).isFalse();
        assertThat(shown).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aMapThatIsNoLongerWaitedForIsKeptForLater() {
        HeldJobs jobs = new HeldJobs();
        MakingController controller = controller(jobs);
        controller.choose(MapMethod.PCA);
        controller.start();
        session.modelProperty().set(Shapes.model("other"));

        jobs.letGo();

        assertThat(shown).isEmpty();
        assertThat(kept)
                .singleElement()
                .satisfies(made -> assertThat(made.map().file()).exists());
    }

    @Test
    void aFailureIsSaidInTheForm() throws IOException {
        MakingController controller = controller(new DirectJobs());
        Path file = folder.resolve("a file");
        Files.writeString(file, "");
        MakingController elsewhere =
                new MakingController(model, session, new DirectJobs(), new MapMaker(workers), new MapFiles(file));
        controller.choose(MapMethod.PCA);

        elsewhere.start();

        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.problemProperty().get().sentence()).startsWith("No map: ");
        assertThat(model.isMaking()).isFalse();
    }

    @Test
    void theFormShowsHowAMapWasMade() {
        MakingController controller = controller(new DirectJobs());
        controller.choose(MapMethod.TSNE);
        controller.set(MapKnob.PERPLEXITY, 7);
        controller.set(MapKnob.ITERATIONS, 12);
        controller.choose(Metric.COSINE);
        controller.takeSample(true);
        controller.set(MapKnob.SAMPLE, 30);
        controller.set(MapKnob.SEED, 5);
        controller.start();
        MapSettings before = model.settingsProperty().get();
        Embedding map = shown.getFirst().map().embedding();
        controller.choose(MapMethod.PCA);
        controller.takeSample(false);

        controller.open(map, new MapSubject(Shapes.data(IMAGES), net));

        assertThat(model.settingsProperty().get()).isEqualTo(before);
        assertThat(model.openProperty().get()).isTrue();
    }
}
