package latentexplorer.ui.training.runs;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentexplorer.core.compare.RunSettings;
import latentexplorer.core.job.Workers;
import latentexplorer.ui.job.FxJobs;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class RunsViewTest extends ApplicationTest {
    private final RunsModel model = new RunsModel();
    private final FakeRuns runs = FakeRuns.some();
    private final FakeRuns.Host host = new FakeRuns.Host();
    private final Workers workers = new Workers("test", 2);
    private FxJobs jobs;
    private RunsView view;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        jobs = new FxJobs();
        view = new RunsView(model, new RunsController(model, new Session(), jobs, runs, host, workers));
        stage.setScene(new Scene(new StackPane(view), 1210, 700));
        stage.sizeToScene();
        stage.show();
    }

    @Override
    public void stop() {
        jobs.close();
        workers.close();
    }

    private static void waitUntil(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TableView<RunLine> table() {
        return lookup("#runs-table").query();
    }

    private void choose(String... names) throws TimeoutException {
        waitUntil(() -> model.lossesProperty().get().size() == 5);
        interact(() -> {
            table().getSelectionModel().clearSelection();
            table().getItems().stream()
                    .filter(line -> List.of(names).contains(line.run().name()))
                    .forEach(line -> table().getSelectionModel().select(line));
            table().requestFocus();
        });
    }

    @Test
    void enterWatchesTheSelectedRunAndButtonsLeadFurther() throws Exception {
        choose("cut-off");
        type(KeyCode.ENTER);
        clickOn("#runs-open");
        clickOn("#runs-complete");
        clickOn("#runs-branch");
        waitUntil(() -> model.promptProperty().get() instanceof Prompt.Branch);
        ComboBox<Integer> epochs = lookup("#runs-branch-epoch").query();
        assertThat(epochs.getItems()).containsExactly(0, 1, 7);
        clickOn("#runs-branch-go");
        assertThat(host.calls).containsExactly("watch cut-off", "open cut-off", "complete cut-off", "branch cut-off 7");
    }

    @Test
    void deleteTakesARunAwayAndItCanComeBack() throws Exception {
        choose("dense-64");
        type(KeyCode.DELETE);
        waitUntil(() -> table().getItems().size() == 5);
        clickOn("#runs-undo");
        waitUntil(() -> table().getItems().size() == 6);
        assertThat(lookup("#runs-prompt").query().isVisible()).isFalse();
    }

    @Test
    void f2RenamesInPlace() throws Exception {
        choose("dense-64");
        type(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
        write("winner").type(KeyCode.ENTER);
        waitUntil(() -> runs.rows.containsKey("winner"));
        waitUntil(() -> table().getSelectionModel().getSelectedItems().size() == 1);
        assertThat(table().getSelectionModel().getSelectedItem().run().name()).isEqualTo("winner");
    }

    @Test
    void escapeLeavesTheNameAsItWas() throws Exception {
        choose("dense-64");
        type(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
        write("other").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(runs.rows).containsKey("dense-64").doesNotContainKey("other");
        type(KeyCode.ENTER);
        assertThat(host.calls).containsExactly("watch dense-64");
    }

    @Test
    void aNoteIsWrittenInPlaceAndKeptWhenTheFieldIsLeft() throws Exception {
        choose("dense-64");
        interact(() -> table().edit(
                        table().getSelectionModel().getSelectedIndex(),
                        table().getColumns().getLast()));
        write("keep this one");
        clickOn("#runs-filter");
        waitUntil(() -> runs.rows.get("dense-64").note().equals("keep this one"));
    }

    @Test
    void ctrlFFilters() throws Exception {
        choose("dense-64");
        press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT);
        write("fashion");
        waitUntil(() -> table().getItems().size() == 1);
        assertThat(((Labeled) lookup("#runs-count").query()).getText()).isEqualTo("1 of 6 runs");
        clickOn("#runs-clear");
        waitUntil(() -> table().getItems().size() == 6);
    }

    @Test
    @DisplayName("TOOL-01 the list is sorted by the best error")
    void sortsByTheBestError() throws Exception {
        choose();
        interact(
                () -> table().getSortOrder().setAll(List.of(table().getColumns().get(5))));
        assertThat(table().getItems().getFirst().run().name()).isEqualTo("dense-64");
        assertThat(table().getItems().getLast().run().name()).isEqualTo("from-tomorrow");
    }

    @Test
    void theReasonOfAnUnreadableRunIsShown() throws Exception {
        choose("from-tomorrow");
        waitUntil(() -> ((Labeled) lookup("#runs-trouble").query()).getText().contains("newer version"));
        assertThat(lookup("#runs-watch").query().isDisabled()).isTrue();
        assertThat(lookup("#runs-delete").query().isDisabled()).isFalse();
    }

    @Test
    void differencesOfSeveralRunsStandAlone() throws Exception {
        choose("dense-64", "dense-32");
        TableView<RunSettings.Line> settings = lookup("#runs-settings").query();
        assertThat(settings.getItems())
                .extracting(RunSettings.Line::name)
                .containsExactly("preset", "dataset", "latent-size");
        clickOn("#runs-only-differences");
        assertThat(settings.getItems()).extracting(RunSettings.Line::name).contains("batch-size");
    }

    @Test
    void withNothingSelectedThePlaceOfTheSettingsSaysWhatItIsFor() throws Exception {
        choose();
        Labeled hint = lookup("#runs-settings-hint").query();
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.getText()).startsWith("Select a run to see its settings");
        assertThat(lookup("#runs-settings").query().isVisible()).isFalse();

        choose("dense-64");
        waitUntil(() -> lookup("#runs-settings").query().isVisible());
        assertThat(hint.isVisible()).isFalse();

        choose();
        waitUntil(hint::isVisible);
        assertThat(lookup("#runs-settings").query().isVisible()).isFalse();
    }

    @Test
    void namesHaveTheMostRoom() throws Exception {
        choose();
        TableColumn<RunLine, ?> name = table().getColumns().getFirst();
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(220);
        assertThat(table().getColumns()).allMatch(column -> column.getWidth() <= name.getWidth());
        assertThat(table().lookupAll(".table-cell").stream()
                        .filter(cell -> cell instanceof TableCell<?, ?> one && one.getTableColumn() == name))
                .isNotEmpty()
                .allMatch(cell -> ((Labeled) cell).getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS);
    }

    @Test
    void hoveringACurveReadsItOff() throws Exception {
        choose();
        waitUntil(() -> model.curves().pictureProperty().get() != null);
        DrawnCurves drawn = model.curves().drawnProperty().get();
        var plane = drawn.drawn().sheet().plane();
        int last = drawn.runs().indexOf(runs.rows.get("dense-64"));
        double value = drawn.drawn().request().curves().get(last).at(20);
        var corner = lookup("#runs-picture").query().localToScreen(plane.column(20), plane.row(value));
        moveTo(corner);
        waitUntil(() -> ((Labeled) lookup("#runs-reading").query()).getText().startsWith("dense-64  ·  epoch"));
        clickOn(corner);
        waitUntil(() -> model.selectedProperty().get().size() == 1);
    }

    @Test
    void theCommandIsCopied() throws Exception {
        choose("dense-64");
        clickOn("#runs-copy-command");
        WaitForAsyncUtils.waitForFxEvents();
        String[] copied = {""};
        interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith("mvn -q exec:exec");
    }

    @Test
    void withoutRunsThePageLeadsToTheFirstTraining() throws Exception {
        choose();
        runs.rows.clear();
        waitUntil(() -> lookup("#runs-empty").query().isVisible());
        clickOn("#runs-empty .button");
        assertThat(host.calls).containsExactly("set up");
    }

    @Test
    void whatWasDeletedIsGoneWhenThePageIsHidden() throws Exception {
        choose("dense-64");
        type(KeyCode.DELETE);
        waitUntil(() -> runs.trash.size() == 1);
        waitUntil(() -> lookup("#runs-prompt").query().isVisible());
        interact(() -> view.setVisible(false));
        waitUntil(() -> runs.trash.isEmpty());
    }

    @Test
    void aFolderThatCannotBeReadIsToldAndTriedAgain() throws Exception {
        choose();
        runs.refusal = "The folder runs cannot be read.";
        waitUntil(() -> lookup("#runs-problem").query().isVisible());
        runs.refusal = "";
        clickOn("#problem-try-again");
        waitUntil(() -> !lookup("#runs-problem").query().isVisible());
    }
}
