package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.training.TrainingModel.Phase;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.setup.TrainingPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrainingControllerTest {
    private final TrainingModel model = new TrainingModel();
    private final Session session = new Session();
    private final DirectJobs jobs = new DirectJobs();
    private final FakeTraining training = new FakeTraining();
    private final OpenEmbedding map = new OpenEmbedding(
            Path.of("fake.embedding"),
            new Embedding(
                    "PCA",
                    Map.of(),
                    0,
                    "digits",
                    0,
                    "fake",
                    "00",
                    new float[0],
                    new float[0],
                    new float[0],
                    16,
                    new int[0]));
    private IOException mapFailure;
    private Source source = (key, _) -> FakeTraining.loaded(key, 100);

    /** Where the data sets of a test come from. */
    private interface Source {
        LoadedSet load(String key, JobScope scope) throws IOException;
    }

    private DataSets dataSets() {
        return new DataSets() {
            @Override
            public List<String> keys() {
                return List.of("digits", "fashion");
            }

            @Override
            public Map<String, String> titles() {
                return Map.of("digits", "The digits");
            }

            @Override
            public LoadedSet load(String key, JobScope scope) throws IOException {
                return source.load(key, scope);
            }
        };
    }

    private static TrainingPlan plan(ModelSpec spec) {
        return new TrainingPlan(spec, "digits", "", 0, false);
    }

    private TrainingController controller() {
        session.workspaceProperty().set(Workspace.TRAINING);
        return new TrainingController(model, session, jobs, dataSets(), training, (_, _, _) -> {
            if (mapFailure != null) {
                throw mapFailure;
            }
            return map;
        });
    }

    @Test
    @DisplayName("TRN-15 the curve has every epoch, and the end says what was kept")
    void trainsToTheEnd() {
        controller().start();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(model.curveProperty().get().epochs()).isEqualTo(25);
        assertThat(model.reportProperty().get().epoch()).isEqualTo(25);
        assertThat(model.picturesProperty().get().size()).isEqualTo(Reconstructions.COUNT);
        assertThat(model.messageProperty().get())
                .startsWith("Trained.")
                .contains("epoch " + model.trainedProperty().get().bestEpoch());
    }

    @Test
    @DisplayName("TRN-15 whoever stops the job keeps the best weights")
    void stoppingKeepsTheBest() {
        training.afterEpoch = epoch -> {
            if (epoch == 20) {
                jobs.running().getFirst().cancel();
            }
        };
        controller().start();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(model.trainedProperty().get().ending()).isEqualTo(Trained.Ending.STOPPED);
        assertThat(model.trainedProperty().get().bestEpoch()).isEqualTo(12);
        assertThat(model.messageProperty().get()).startsWith("Stopped");
    }

    @Test
    void stoppingWhileTheDataAreReadKeepsNothingAndSaysSo() {
        source = (_, scope) -> {
            jobs.running().getFirst().cancel();
            scope.check();
            return FakeTraining.loaded("digits", 1);
        };
        controller().start();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
        assertThat(model.messageProperty().get()).contains("nothing to keep");
        assertThat(session.notices()).isEmpty();
    }

    @Test
    void failsInPlaceWithASentence() {
        training.failure = new IOException("The disk is full.");
        controller().start();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
        assertThat(model.messageProperty().get()).isEqualTo("The training failed: The disk is full.");
        assertThat(session.notices()).hasSize(1);
        assertThat(model.trainedProperty().get()).isNull();
    }

    @Test
    void saysThatALossDivergedAndWhatWasKept() {
        training.diverges = true;
        controller().start();

        assertThat(model.messageProperty().get())
                .isEqualTo("The loss became infinite after epoch 25; try a lower learning rate."
                        + " Saved with the weights of epoch 12 as fake.model.");
        assertThat(model.trainedProperty().get()).isNotNull();
    }

    @Test
    void startsAgainAfterAFailure() {
        TrainingController controller = controller();
        training.failure = new IOException("The disk is full.");
        controller.start();
        training.failure = null;
        controller.start();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
    }

    @Test
    void showsTheTrainingThatItStarts() {
        TrainingController controller = controller();
        assertThat(model.pageProperty().get()).isEqualTo(TrainingModel.Page.SETUP);
        controller.setup().show(plan(VariationalSpec.DEFAULT));
        controller.start();

        assertThat(model.pageProperty().get()).isEqualTo(TrainingModel.Page.WATCH);
        assertThat(model.scaleProperty().get()).isEqualTo("mse + beta x kld");
    }

    @Test
    void takesNoOtherPlanWhileItTrains() {
        TrainingController controller = controller();
        training.afterEpoch = _ -> {
            assertThat(model.setup().busyProperty().get()).isTrue();
            controller.start();
            assertThat(jobs.running()).hasSize(1);
        };
        controller.start();
        assertThat(model.setup().busyProperty().get()).isFalse();
    }

    @Test
    void startsNothingThatTheFormRefuses() {
        TrainingController controller = controller();
        controller.setup().show(plan(DenseSpec.DEFAULT.withLayers(List.of(), 0, List.of())));
        controller.start();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.IDLE);
        assertThat(controller.setup().command()).isEmpty();
    }

    @Test
    void showsNothingWhileAnotherWorkspaceIsInView() {
        TrainingController controller = controller();
        training.afterEpoch = epoch -> {
            session.workspaceProperty().set(epoch < 10 ? Workspace.DATA : Workspace.TRAINING);
            controller.publish();
            assertThat(model.curveProperty().get().epochs()).isEqualTo(epoch < 10 ? 0 : epoch);
        };
        controller.start();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
    }

    @Test
    @DisplayName("APP-04 a binary input changes the scale that the losses name")
    void namesTheScale() {
        TrainingController controller = controller();
        controller.start();
        assertThat(model.scaleProperty().get()).isEqualTo("MSE, pixels 0..1");

        controller.setup().show(plan(DenseSpec.DEFAULT.withInput(new InputSpec(25, false, true))));
        assertThat(model.scaleProperty().get()).isEqualTo("MSE, pixels 0..1");
        controller.start();
        assertThat(model.scaleProperty().get()).isEqualTo("MSE, pixels 0 or 1");
    }

    @Test
    void opensInTheExplorerAndMakesTheMapFirst() {
        TrainingController controller = controller();
        controller.openInExplorer();
        assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.TRAINING);

        controller.start();
        controller.openInExplorer();

        assertThat(model.mapProperty().get()).isSameAs(map);
        assertThat(session.embeddingProperty().get()).isSameAs(map);
        assertThat(session.modelProperty().get())
                .isSameAs(model.trainedProperty().get().model());
        assertThat(session.dataSetProperty().get().key()).isEqualTo("digits");
        assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.EXPLORER);
    }

    @Test
    void aMapThatFailsLeavesTheModelToBeUsed() {
        TrainingController controller = controller();
        mapFailure = new IOException("The folder is gone.");
        controller.start();
        controller.makeMap();

        assertThat(model.messageProperty().get()).isEqualTo("The map could not be made: The folder is gone.");
        assertThat(model.mappingProperty().get()).isFalse();
        assertThat(model.trainedProperty().get()).isNotNull();

        mapFailure = null;
        controller.makeMap();
        assertThat(model.mapProperty().get()).isSameAs(map);
        assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.TRAINING);
    }
}
