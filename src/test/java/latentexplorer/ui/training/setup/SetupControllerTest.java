package latentexplorer.ui.training.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.Origin;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.run.RunInfo;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupControllerTest {
    private final SetupModel model = new SetupModel();
    private final Session session = new Session();
    private final List<TrainingPlan> launched = new ArrayList<>();
    private Source source = (key, _) -> Sets.loaded(key, 100, 10);

    @TempDir
    private Path folder;

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

    private SetupController controller() {
        session.workspaceProperty().set(Workspace.TRAINING);
        return new SetupController(model, session, new DirectJobs(), dataSets(), (plan, _) -> launched.add(plan));
    }

    private SetupController shown(String start) {
        SetupController controller = controller();
        controller.shown();
        model.startProperty().set(Typing.start(start));
        return controller;
    }

    private String refusal(Setting setting) {
        Remark remark = model.checkProperty().get().remarks().get(setting);
        assertThat(remark).as(model.checkProperty().get().toString()).isNotNull();
        assertThat(remark.refuses()).isTrue();
        assertThat(model.checkProperty().get().plan()).isNull();
        return remark.sentence();
    }

    @Test
    void readsTheDataSetToJudgeByItsSize() {
        controller().shown();
        assertThat(model.dataNoteProperty().get()).isEqualTo("85 train, 15 validation");

        model.value(Setting.SUBSAMPLE).set("86");
        assertThat(model.checkProperty().get().remarks()).containsKey(Setting.SUBSAMPLE);
    }

    @Test
    void aDataSetThatCannotBeReadIsRefusedAtItsControl() {
        source = (key, _) -> {
            throw new IOException("There is no data set " + key + ".");
        };
        controller().shown();

        assertThat(model.dataProblemProperty().get()).isEqualTo("There is no data set digits.");
        assertThat(model.dataNoteProperty().get()).isEmpty();
    }

    @Test
    void namesDataSetsByTheirTitles() {
        controller().shown();
        session.dataSetProperty()
                .set(new OpenDataSet("my.npy", Sets.loaded("shapes", 20, 1).images()));
        session.workspaceProperty().set(Workspace.EXPLORER);
        session.workspaceProperty().set(Workspace.TRAINING);

        assertThat(model.title("digits")).isEqualTo("The digits");
        assertThat(model.title("my.npy")).isEqualTo("shapes");
        assertThat(model.title("fashion")).isEqualTo("fashion");
        assertThat(model.title("sets/font_set.json")).isEqualTo("font_set.json");
    }

    @Test
    void followsTheDataSetOfTheSessionUntilTheUserChooses() {
        controller().shown();
        session.dataSetProperty()
                .set(new OpenDataSet("my.npy", Sets.loaded("shapes", 20, 1).images()));
        assertThat(model.value(Setting.DATASET).get()).isEqualTo("my.npy");
        assertThat(model.dataSets()).containsExactly("digits", "fashion", "my.npy");
        assertThat(model.dataNoteProperty().get()).startsWith("17 train");

        model.value(Setting.DATASET).set("fashion");
        session.dataSetProperty()
                .set(new OpenDataSet("digits", Sets.loaded("shapes", 20, 1).images()));
        assertThat(model.value(Setting.DATASET).get()).isEqualTo("fashion");
    }

    @Test
    void offersTheChosenFontSet() {
        controller().shown();
        session.fontSetProperty().set(Path.of("sets", "font_set.json"));

        assertThat(model.value(Setting.DATASET).get())
                .isEqualTo(Path.of("sets", "font_set.json").toString());
        session.workspaceProperty().set(Workspace.EXPLORER);
        session.workspaceProperty().set(Workspace.TRAINING);
        assertThat(model.dataSets())
                .containsExactly(
                        "digits", "fashion", Path.of("sets", "font_set.json").toString());
    }

    @Test
    void aFontSetSavedAnewUnderTheSameNameIsReadAgain() {
        controller().shown();
        Path file = Path.of("sets", "font_set.json");
        session.fontSetProperty().set(file);
        source = (key, _) -> Sets.loaded(key, 200, 10);
        session.fontSetProperty().set(null);
        session.fontSetProperty().set(file);

        assertThat(model.value(Setting.DATASET).get()).isEqualTo(file.toString());
        assertThat(model.dataNoteProperty().get()).isEqualTo("170 train, 30 validation");
    }

    @Test
    void aPresetBringsItsValuesAndKeepsWhatItIsTrainedOn() {
        SetupController controller = shown("own-dense");
        model.value(Setting.NAME).set("mine");
        model.value(Setting.SUBSAMPLE).set("50");
        model.value(Setting.EPOCHS).set("3");
        model.startProperty().set(Typing.start("homework-2"));

        assertThat(model.value(Setting.EPOCHS).get()).isEqualTo("800");
        assertThat(model.value(Setting.OWN_VALIDATION).get()).isEqualTo("true");
        assertThat(model.value(Setting.NAME).get()).isEqualTo("mine");
        assertThat(model.value(Setting.SUBSAMPLE).get()).isEqualTo("50");
        controller.start();
        assertThat(launched)
                .containsExactly(
                        new TrainingPlan(Typing.start("homework-2").plan().spec(), "digits", "mine", 50, true));
    }

    @Test
    void fieldsGoBackOneByOneOrAllAtOnce() {
        SetupController controller = shown("vae-16");
        model.value(Setting.LATENT).set("8");
        model.value(Setting.EPOCHS).set("x");
        model.value(Setting.BETA_SCHEDULE).set("cyclic");
        model.value(Setting.CYCLES).set("2");
        assertThat(model.checkProperty().get().changed())
                .containsExactlyInAnyOrder(Setting.LATENT, Setting.EPOCHS, Setting.BETA_SCHEDULE, Setting.CYCLES);

        controller.reset(Setting.EPOCHS);
        assertThat(model.value(Setting.EPOCHS).get()).isEqualTo("25");
        controller.resetAll();
        assertThat(model.checkProperty().get().changed()).isEmpty();
        assertThat(model.checkProperty().get().plan())
                .isEqualTo(Typing.start("vae-16").plan().withDataset("digits"));
        assertThat(model.value(Setting.BETA).get()).isEqualTo("0.001");
    }

    @Test
    void fieldsThatBeginToMatterHaveTheirUsualValues() {
        shown("vae-16");
        model.value(Setting.BETA).set("0.5");
        model.value(Setting.BETA_SCHEDULE).set("ramp");
        assertThat(model.value(Setting.LAST_BETA).get()).isEqualTo("0.001");
        model.value(Setting.BETA_SCHEDULE).set("constant");
        assertThat(model.value(Setting.BETA).get()).isEqualTo("0.001");
    }

    @Test
    void showsThePlanOfAnotherTraining() {
        SetupController controller = shown("dense-64");
        for (String start : List.of("homework-4", "vae-16", "style-aae", "labelled")) {
            Start from = Typing.start(start);
            TrainingPlan plan =
                    Typing.plan(from, Typing.changed(from, Typing.ways(from).getLast()));
            controller.show(plan);
            assertThat(model.checkProperty().get().plan()).isEqualTo(plan);
        }
    }

    @Test
    void startsNothingThatIsRefusedOrWhileNothingIsTaken() {
        SetupController controller = shown("dense-64");
        model.value(Setting.LATENT).set("0");
        controller.start();
        assertThat(controller.command()).isEmpty();
        model.value(Setting.LATENT).set("4");
        model.busyProperty().set(true);
        controller.start();
        assertThat(launched).isEmpty();
        model.busyProperty().set(false);
        controller.start();
        assertThat(launched).hasSize(1);
    }

    @Test
    void aSetThatCannotBeReadStartsNothing() {
        source = (_, _) -> {
            throw new IOException("The file is gone.");
        };
        SetupController controller = shown("dense-64");
        controller.start();
        assertThat(launched).isEmpty();
        assertThat(model.refusal()).isEqualTo("Data set: The file is gone.");
    }

    @Test
    void anEmptySetIsRefused() {
        source = (key, _) -> Sets.loaded(key, 0, 1);
        shown("dense-64");
        assertThat(refusal(Setting.DATASET)).isEqualTo("There are no images to learn from.");
    }

    @Test
    void aSetOfOneImageIsRefused() {
        source = (key, _) -> Sets.loaded(key, 1, 1);
        shown("dense-64");
        assertThat(refusal(Setting.DATASET)).isEqualTo("Too few images: none would be left for validation.");
    }

    @Test
    void aBatchLargerThanTheSetIsARemark() {
        shown("dense-64");
        Remark remark = model.checkProperty().get().remarks().get(Setting.BATCH);
        assertThat(remark.refuses()).isFalse();
        assertThat(remark.sentence()).isEqualTo("More than the 85 images: one update an epoch.");
        assertThat(model.checkProperty().get().plan()).isNotNull();
    }

    @Test
    void aFontSetWhoseTypefacesAreNotThereIsRefusedWithItsReason() throws IOException {
        Path file = folder.resolve("font_set.json");
        Files.writeString(file, "{}", StandardCharsets.UTF_8);
        source = (key, _) -> {
            if (key.endsWith(".json")) {
                throw new IOException(key + ": none of its 3 typefaces is in the data.");
            }
            return Sets.loaded(key, 100, 10);
        };
        shown("dense-64");
        session.fontSetProperty().set(file);
        assertThat(model.dataProblemProperty().get()).isEqualTo(file + ": none of its 3 typefaces is in the data.");
        assertThat(model.refusal()).startsWith("Data set: ");
    }

    @Test
    @DisplayName("a font set of typefaces that are not in the data is refused with a sentence that names one")
    void aFontSetOfStrangersIsRefused() throws IOException {
        DataCatalogue catalogue = new DataCatalogue(FontSets.program(folder));
        SetupController controller =
                new SetupController(model, session, new DirectJobs(), catalogue, (plan, _) -> launched.add(plan));
        controller.shown();
        Path strangers = FontSets.write(folder.resolve("font_set.json"), List.of("Nowhere Sans", "Nowhere Serif"));
        session.fontSetProperty().set(strangers);

        assertThat(model.value(Setting.DATASET).get()).isEqualTo(strangers.toString());
        assertThat(model.refusal())
                .startsWith("Data set: ")
                .contains("none of the 2 typefaces", "the bundled typefaces", "Nowhere Sans");
        controller.start();
        assertThat(launched).isEmpty();

        FontSets.write(
                strangers,
                List.of("Nowhere Sans", "Face 1", "Face 2", "Face 3", "Face 4", "Face 5", "Face 6", "Face 7"));
        session.fontSetProperty().set(null);
        session.fontSetProperty().set(strangers);
        assertThat(model.refusal()).isEmpty();
        assertThat(model.dataNoteProperty().get())
                .contains("12 train, 2 validation", "1 of 8 typefaces", "Nowhere Sans");
        controller.start();
        assertThat(launched).extracting(TrainingPlan::dataset).containsExactly(strangers.toString());
    }

    @Test
    void saysWhichFullSetsAreNotDownloaded() throws IOException {
        DataSets sets = DataSets.of(new DataCatalogue(FontSets.program(folder)));
        assertThat(sets.missing()).containsOnlyKeys("digits", "fashion");
        assertThat(sets.missing().get("digits"))
                .isEqualTo("A bundled part: “MNIST digits, all 70,000” is not yet downloaded (12 MB).");
        Path digits =
                Files.createDirectories(folder.resolve("work").resolve("data").resolve("digits"));
        for (String name : List.of(
                "train-images-idx3-ubyte",
                "train-labels-idx1-ubyte",
                "t10k-images-idx3-ubyte",
                "t10k-labels-idx1-ubyte")) {
            Files.createFile(digits.resolve(name));
        }
        assertThat(sets.missing()).containsOnlyKeys("fashion");
    }

    @Test
    void leadsToWhereDataAreDownloaded() {
        controller().getData();
        assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.DATA);
    }

    private static TrainingPlan branch(String start) {
        TrainingPlan run = Typing.plan(
                Typing.start(start),
                Typing.changed(
                        Typing.start(start), Typing.ways(Typing.start(start)).getLast()));
        return run.withDataset("digits")
                .withName("")
                .withSubsample(0)
                .branching(new RunInfo.Parent("my first run", 12));
    }

    @Test
    void aBranchKeepsWhatItsWeightsAndItsImagesAskFor() {
        SetupController controller = shown("dense-64");
        for (String start : List.of("homework-4", "vae-16", "style-aae", "labelled")) {
            TrainingPlan branch = branch(start);
            controller.show(branch);
            assertThat(model.parentProperty().get()).isEqualTo(new RunInfo.Parent("my first run", 12));
            assertThat(model.checkProperty().get().changed()).isEmpty();
            assertThat(controller.command())
                    .endsWith("\"train --branch 'my first run' --epoch 12 --note 'wider than before'\"");

            model.value(Setting.LEARN_RATE).set("0.0005");
            model.value(Setting.SEED).set("99");
            assertThat(refusal(Setting.SEED)).contains("goes on from");
            controller.reset(Setting.SEED);
            launched.clear();
            controller.start();
            TrainingPlan plan = launched.getFirst();
            assertThat(plan.parent()).contains(new RunInfo.Parent("my first run", 12));
            assertThat(plan.spec().schedule().learningRate()).isEqualTo(0.0005);
        }
    }

    @Test
    void aBranchThatIsLetGoIsAnOrdinaryForm() {
        SetupController controller = shown("dense-64");
        controller.show(branch("vae-16"));
        model.value(Setting.EPOCHS).set("3");
        controller.letGo();

        assertThat(model.parentProperty().get()).isNull();
        assertThat(model.startProperty().get()).isIn(Start.all());
        assertThat(model.value(Setting.EPOCHS).get()).isEqualTo("3");
        model.value(Setting.SEED).set("99");
        assertThat(controller.command()).contains("--seed 99", "--epochs 3");
        TrainingPlan before = model.checkProperty().get().plan();
        controller.letGo();
        assertThat(model.checkProperty().get().plan()).isEqualTo(before);
    }

    @Test
    void aPlanThatIsShownKeepsItsDataSet() {
        SetupController controller = shown("dense-64");
        controller.show(branch("vae-16"));
        session.dataSetProperty()
                .set(new OpenDataSet("my.npy", Sets.loaded("shapes", 20, 1).images()));
        assertThat(model.value(Setting.DATASET).get()).isEqualTo("digits");
    }

    @Test
    void aPlanIsShownAsTheNearestPreset() {
        SetupController controller = shown("dense-64");
        controller.show(Typing.plan(Typing.start("homework-4"), Typing.typed(Setting.EPOCHS, "5")));
        assertThat(model.startProperty().get().key()).isEqualTo("homework-4");
        assertThat(model.checkProperty().get().changed()).containsExactly(Setting.EPOCHS);
    }

    @Test
    void aRunGivesItsSettingsBack() {
        TrainingPlan plan = Typing.plan(Typing.start("vae-16"), Typing.typed(Setting.SUBSAMPLE, "50"))
                .withOwnValidation(true);
        Shares shares = Shares.of(Sets.loaded("digits", 100, 10), plan.spec().seed(), true, 50);
        RunInfo run = new RunInfo(
                "a run",
                Instant.EPOCH,
                plan.preset(),
                plan.spec(),
                shares.dataset(),
                plan.arguments(),
                Optional.empty(),
                Origin.NONE,
                Map.of());
        assertThat(TrainingPlan.of(run)).isEqualTo(plan);
        assertThat(run.preset()).contains("vae-16");
        assertThat(run.command()).contains("--subsample", "50");
        assertThat(plan.branching(new RunInfo.Parent("a run", 3)).arguments())
                .containsExactly("train", "--branch", "a run", "--epoch", "3");
    }

    @Test
    void patienceThatIsNeverOverIsARemark() {
        shown("dense-64");
        model.value(Setting.PATIENCE).set("25");
        Remark remark = model.checkProperty().get().remarks().get(Setting.PATIENCE);
        assertThat(remark).isEqualTo(new Remark(false, "Never over: there are only 25 epochs."));
        model.value(Setting.STAGES).set("2");
        assertThat(model.checkProperty().get().remarks()).doesNotContainKey(Setting.PATIENCE);
    }

    @Test
    void aSubsampleIsOfWhatValidationLeaves() {
        shown("dense-64");
        model.value(Setting.OWN_VALIDATION).set("true");
        model.value(Setting.SUBSAMPLE).set("72");
        assertThat(refusal(Setting.SUBSAMPLE)).isEqualTo("Must be 0 to 71.");
        model.value(Setting.SUBSAMPLE).set("71");
        assertThat(model.refusal()).isEmpty();
    }

    @Test
    void oneClassIsRefusedByAStyleModelAndRemarkedByALabelledOne() {
        source = (key, _) -> Sets.loaded(key, 100, new int[100], 3);
        shown("style-aae");
        assertThat(refusal(Setting.DATASET)).contains("All training images are of the class class 0");

        model.startProperty().set(Typing.start("labelled"));
        Remark remark = model.checkProperty().get().remarks().get(Setting.DATASET);
        assertThat(remark.refuses()).isFalse();
        assertThat(remark.sentence()).contains("the label says nothing about them");
    }

    @Test
    void missingLabelsAreRefusedByModelsThatLearnThem() {
        int[] labels = new int[100];
        Arrays.setAll(labels, i -> i % 3);
        labels[7] = -1;
        source = (key, _) -> Sets.loaded(key, 100, labels, 3);
        shown("style-sae");
        assertThat(refusal(Setting.DATASET)).contains("image 7 of digits has no label");

        model.startProperty().set(Typing.start("labelled"));
        assertThat(refusal(Setting.DATASET)).contains("image 7 of digits has none");

        model.value(Setting.LABELS).set("false");
        assertThat(model.checkProperty().get().plan()).isNotNull();
        model.startProperty().set(Typing.start("vae-16"));
        assertThat(model.checkProperty().get().plan()).isNotNull();
    }

    @Test
    void theClassesOfTheDataMakeTheModel() {
        source = (key, _) -> Sets.loaded(key, 100, 3);
        SetupController controller = shown("style-aae");
        controller.start();
        model.startProperty().set(Typing.start("labelled"));
        controller.start();
        assertThat(((StyleSpec) launched.get(0).spec()).classes()).isEqualTo(3);
        assertThat(((LabelledSpec) launched.get(1).spec()).classes()).isEqualTo(3);
    }
}
