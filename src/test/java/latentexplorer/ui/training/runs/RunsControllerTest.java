package latentexplorer.ui.training.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.compare.RunSettings;
import latentexplorer.core.compare.RunState;
import latentexplorer.core.job.Workers;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Notice;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunsControllerTest {
    private final RunsModel model = new RunsModel();
    private final Session session = new Session();
    private final FakeRuns runs = FakeRuns.some();
    private final FakeRuns.Host host = new FakeRuns.Host();
    private final Workers workers = new Workers("test", 2);
    private RunsController controller;

    @BeforeEach
    void open() {
        controller = new RunsController(model, session, new DirectJobs(), runs, host, workers);
        controller.refresh();
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private List<String> shown() {
        return model.shownProperty().get().stream().map(RunRow::name).toList();
    }

    private void select(String... names) {
        controller.select(model.shownProperty().get().stream()
                .filter(run -> List.of(names).contains(run.name()))
                .toList());
    }

    private List<String> selected() {
        return model.selectedProperty().get().stream().map(RunRow::name).toList();
    }

    @Test
    void listsAllRunsAndReadsTheLossesOfThoseThatCanBeRead() {
        assertThat(shown()).hasSize(6).contains("from-tomorrow");
        assertThat(model.lossesProperty().get()).hasSize(5).doesNotContainKey("from-tomorrow");
        assertThat(model.progressProperty().get()).isEqualTo(1);
        assertThat(model.lossesProperty().get().get("dense-64").losses().best())
                .isCloseTo(1.05 * 0.02 + 0.2 / 25, within(1e-6));
    }

    @Test
    void readsLossesAgainOnlyWhereThereAreMoreEpochs() {
        runs.read.clear();
        controller.refresh();
        assertThat(runs.read).isEmpty();

        runs.add(FakeRuns.row("vae-warm", RunState.TRAINING, "variational", "vae-16", "digits", 13, 40), 13, 0.05);
        controller.refresh();
        assertThat(runs.read).containsExactly("vae-warm");
        assertThat(model.lossesProperty().get().get("vae-warm").train().last()).isEqualTo(13);
    }

    @Test
    @DisplayName("TOOL-01 filters by words, by settings, by kind, data set and state")
    void filters() {
        model.filterProperty().set("latent-size>=32");
        assertThat(shown()).containsExactly("dense-32");
        controller.clearFilters();
        model.kindProperty().set("variational");
        assertThat(shown()).containsExactly("vae-warm");
        controller.clearFilters();
        model.dataProperty().set("digits");
        model.stateProperty().set("interrupted");
        assertThat(shown()).containsExactly("cut-off");
        controller.clearFilters();
        model.filterProperty().set("fashion finished");
        assertThat(shown()).containsExactly("dense-32");
        model.filterProperty().set("no-such-setting=3");
        assertThat(shown()).isEmpty();
        assertThat(model.remarkProperty().get()).contains("no-such-setting");
    }

    @Test
    void whatIsFilteredOutIsNotSelectedAnyMore() {
        select("dense-64", "cut-off");
        model.stateProperty().set("finished");
        assertThat(selected()).containsExactly("dense-64");
    }

    @Test
    void settingsOfSeveralRunsAreBesideEachOtherWithTheirDifferencesMarked() {
        select("dense-64", "dense-32");
        assertThat(model.comparisonProperty().get().stream()
                        .filter(RunSettings.Line::differs)
                        .map(RunSettings.Line::name))
                .containsExactly("preset", "dataset", "latent-size");
        assertThat(model.comparisonProperty().get())
                .contains(new RunSettings.Line("batch-size", List.of("256", "256"), false));
    }

    @Test
    void deletedRunsComeBackInTheOppositeOrderUntilThePageIsLeft() {
        select("dense-64");
        controller.delete();
        select("dense-32", "cut-off");
        controller.delete();
        assertThat(shown()).doesNotContain("dense-64", "dense-32", "cut-off");

        controller.undo();
        assertThat(shown()).contains("dense-32", "cut-off").doesNotContain("dense-64");
        controller.undo();
        assertThat(shown()).contains("dense-64");
        assertThat(model.promptProperty().get()).isEqualTo(Prompt.NONE);

        select("dense-64");
        controller.delete();
        controller.left();
        assertThat(runs.trash).isEmpty();
        assertThat(model.promptProperty().get()).isEqualTo(Prompt.NONE);
    }

    @Test
    void whatWasLeftInTheTrashIsGoneWhenThePageIsOpenedAgainButNotWhatIsFresh() {
        assertThat(runs.emptied)
                .singleElement()
                .satisfies(until ->
                        assertThat(until).isBefore(java.time.Instant.now().minusSeconds(3000)));

        controller.refresh();
        assertThat(runs.emptied).hasSize(1);
    }

    @Test
    void aRunThatIsBeingTrainedIsNotDeletedAndTheOthersAre() {
        select("vae-warm", "dense-64");
        controller.delete();
        assertThat(shown()).contains("vae-warm").doesNotContain("dense-64");
        assertThat(session.notices().getLast().kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(session.notices().getLast().sentence()).contains("vae-warm is being trained");
    }

    @Test
    void aRunThatCannotBeReadCanBeDeleted() {
        select("from-tomorrow");
        controller.delete();
        assertThat(shown()).doesNotContain("from-tomorrow");
    }

    @Test
    void aRenamedRunStaysSelected() {
        select("dense-64");
        controller.rename(model.selectedProperty().get().getFirst(), " the best ");
        assertThat(shown()).contains("the best").doesNotContain("dense-64");
        assertThat(selected()).containsExactly("the best");
        assertThat(model.lossesProperty().get()).containsKey("the best");
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        select("dense-64");
        controller.rename(model.selectedProperty().get().getFirst(), "dense-32");
        assertThat(shown()).contains("dense-64", "dense-32");
        assertThat(session.notices().getLast().sentence()).contains("There is a run dense-32 already");
    }

    @Test
    void aNoteIsWrittenWithoutReadingLossesAgain() {
        runs.read.clear();
        select("dense-64");
        controller.note(model.selectedProperty().get().getFirst(), "good");
        assertThat(runs.rows.get("dense-64").note()).isEqualTo("good");
        assertThat(runs.read).isEmpty();
        assertThat(selected()).containsExactly("dense-64");
    }

    @Test
    void aRunLeadsToWatchExplorerBranchAndItsCompletion() {
        select("cut-off");
        controller.watch();
        controller.open();
        controller.complete();
        controller.askBranch();
        assertThat(model.promptProperty().get())
                .isEqualTo(new Prompt.Branch("cut-off", List.of(0, 1, 7), 7, Prompt.NONE));
        controller.branch(1);
        assertThat(host.calls).containsExactly("watch cut-off", "open cut-off", "complete cut-off", "branch cut-off 1");
    }

    @Test
    void whatCannotBeReadOrIsOverLeadsNowhere() {
        select("from-tomorrow");
        controller.watch();
        controller.open();
        controller.askBranch();
        select("dense-64");
        controller.complete();
        assertThat(host.calls).isEmpty();
    }

    @Test
    void askingForAnEpochKeepsTheOfferToBringBack() {
        select("dense-64");
        controller.delete();
        select("dense-32");
        controller.askBranch();
        assertThat(model.promptProperty().get()).isInstanceOf(Prompt.Branch.class);
        controller.dismiss();
        assertThat(model.promptProperty().get()).isInstanceOf(Prompt.Deleted.class);
        controller.undo();
        assertThat(shown()).contains("dense-64");
    }

    @Test
    void theCommandOfARunIsALineForATerminal() {
        select("dense-64");
        assertThat(controller.command()).startsWith("mvn -q exec:exec -Dapp.args=\"train --preset dense-64 --name ");
        select("from-tomorrow");
        assertThat(controller.command()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeReadIsAProblemThatGoesAway() {
        runs.refusal = "The folder runs cannot be read.";
        controller.refresh();
        assertThat(model.troubleProperty().get().sentence()).contains("The folder runs cannot be read.");
        runs.refusal = "";
        controller.refresh();
        assertThat(model.troubleProperty().get()).isNull();
    }

    @Test
    @DisplayName(
            "TOOL-01 the curve under the pointer is named with epoch, value, unit and split, its siblings stand out")
    void readsOffTheHoveredCurve() {
        CurvesController curves = controller.curves();
        curves.resized(400, 300, 1);
        DrawnCurves drawn = model.curves().drawnProperty().get();
        assertThat(drawn.runs()).hasSize(5);
        int index = drawn.runs().indexOf(runs.rows.get("dense-64"));
        var plane = drawn.drawn().sheet().plane();
        double value = drawn.drawn().request().curves().get(index).at(20);
        int[] before = model.curves().pictureProperty().get().argb();

        curves.hover(plane.column(20), plane.row(value));
        assertThat(model.curves().readingProperty().get().run()).isEqualTo("dense-64");
        assertThat(model.curves().readingProperty().get().words())
                .isEqualTo("dense-64  ·  epoch 20  ·  0.0310 MSE, pixels 0..1, validation");
        assertThat(model.curves().pictureProperty().get().argb()).isNotEqualTo(before);

        controller.selectHovered();
        assertThat(selected()).containsExactly("dense-64");
        select();
        curves.leave();
        assertThat(model.curves().readingProperty().get()).isNull();
        assertThat(model.curves().pictureProperty().get().argb()).isEqualTo(before);
    }

    @Test
    void severalSelectedRunsAreShownAlone() {
        controller.curves().resized(400, 300, 1);
        select("dense-64", "dense-32");
        assertThat(model.curves().drawnProperty().get().runs().stream().map(RunRow::name))
                .containsExactlyInAnyOrder("dense-64", "dense-32");
    }

    @Test
    void splitAndScalesAreChosen() {
        controller.curves().resized(400, 300, 1);
        model.curves().splitProperty().set(Split.TRAIN);
        model.curves().logarithmicLossProperty().set(false);
        model.curves().logarithmicEpochProperty().set(true);
        DrawnCurves drawn = model.curves().drawnProperty().get();
        assertThat(drawn.title()).isEqualTo("MSE, pixels 0..1, train");
        assertThat(drawn.drawn().sheet().plane().x().logarithmic()).isTrue();
        assertThat(drawn.drawn().sheet().plane().y().logarithmic()).isFalse();
    }

    @Test
    void runsWithTheSameValueAreSiblings() {
        controller.curves().resized(400, 300, 1);
        model.curves().siblingProperty().set("dataset");
        assertThat(model.curves().legendProperty().get().stream().map(CurvesModel.Group::name))
                .containsExactly("digits", "fashion");
        DrawnCurves drawn = model.curves().drawnProperty().get();
        int index = drawn.runs().indexOf(runs.rows.get("cut-off"));
        assertThat(drawn.colouring().siblings(index).cardinality()).isEqualTo(4);
    }
}
