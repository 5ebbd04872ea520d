package latentexplorer.ui.explorer.scores;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import latentexplorer.core.analogy.AnalogyScore.CharacterScore;
import latentexplorer.core.analogy.Glyphs;
import latentexplorer.core.analogy.KeptScore;
import latentexplorer.core.analogy.ScoreFile;
import latentexplorer.ui.job.FxJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ScoresViewTest {
    @TempDir
    private Path folder;

    private final FxJobs jobs = new FxJobs();
    private Stand stand;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stand = new Stand(jobs, folder.resolve(ScoreFile.NAME));
        stand.open(Stand.glyphs(), "h1");
        stage.setScene(
                new Scene(new ScoresView(stand.model, stand.controller, stand.session.darkProperty()), 470, 500));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void end() {
        jobs.close();
        stand.workers.close();
    }

    private static void await(java.util.concurrent.Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void theAnswersStandBesideTheTrueOnes(FxRobot robot) throws TimeoutException {
        robot.interact(() -> stand.question.set(
                new Question(Stand.image(0, 2), Stand.image(0, 25), List.of(Stand.image(3, 2), Stand.image(3, 4)))));
        await(() -> stand.model.answersProperty().get() != null);

        assertThat(text(robot, "#scores-rank-1")).matches("Rank \\d+ of 30");
        assertThat(text(robot, "#scores-errors-1")).contains("C unchanged").contains("mean glyph");
        assertThat(text(robot, "#scores-refusal-2")).contains("A is of Face 2 and C of Face 4");
    }

    @Test
    void aModelIsScoredAndItsNumbersAreSortedAndCopied(FxRobot robot) throws TimeoutException {
        await(() -> stand.model.readyProperty().get());
        robot.clickOn("#scores-page-model").clickOn("#scores-start");
        await(() -> stand.model.resultProperty().get() != null
                && stand.model.jobProperty().get() == null);

        assertThat(text(robot, "#scores-at-best-0")).isEqualTo("100.0 %");
        assertThat(text(robot, "#scores-words")).contains("2,000 analogies with seed 1 in 10 typefaces");
        TableView<CharacterScore> characters =
                robot.lookup("#scores-characters").queryTableView();
        assertThat(characters.getItems()).hasSize(Stand.CHARACTERS);
        robot.interact(() -> {
            characters.getSortOrder().setAll(List.of(characters.getColumns().get(4)));
            characters.sort();
        });
        assertThat(characters.getItems())
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(a.model().error(), b.model().error()));

        robot.clickOn("#scores-seen");
        assertThat(text(robot, "#scores-words")).contains("in 20 typefaces");

        robot.clickOn("#scores-page-models");
        TableView<KeptScore> models = robot.lookup("#scores-models-table").queryTableView();
        assertThat(models.getItems()).hasSize(1);
        robot.clickOn("#scores-copy-csv");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0].lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("Model h1,typefaces,seen,20,30.0,1,"));

        assertThat(robot.lookup("#scores-remove").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.interact(() -> models.getSelectionModel().select(0));
        robot.clickOn("#scores-remove");
        await(() -> models.getItems().isEmpty());
        assertThat(robot.lookup("#scores-copy-csv").queryAs(Button.class).isDisabled())
                .isTrue();
    }

    @Test
    void aDirectionIsChosenAndUsed(FxRobot robot) throws TimeoutException {
        robot.clickOn("#scores-page-direction").clickOn("#scores-kind-characters");
        robot.interact(() -> {
            robot.lookup("#scores-from")
                    .queryAs(ComboBox.class)
                    .getSelectionModel()
                    .select(1);
            robot.lookup("#scores-to")
                    .queryAs(ComboBox.class)
                    .getSelectionModel()
                    .select(4);
        });
        await(() -> stand.model.direction().foundProperty().get() != null);

        assertThat(text(robot, "#scores-alignment")).startsWith("Alignment 0.");
        assertThat(text(robot, "#scores-direction-details")).contains("30 pairs");
        robot.clickOn("#scores-use");
        assertThat(stand.filled).containsExactly("A Mean of b", "B Mean of e");
    }

    @Test
    void withoutTypefacesTheWayToDirectionsIsOffered(FxRobot robot) {
        robot.interact(() -> stand.open(Glyphs.withoutFaces(Stand.glyphs()), "h1"));
        Label sentence = robot.lookup(".empty-sentence").queryAll().stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().contains("belong to none"))
                .findFirst()
                .orElseThrow();
        assertThat(sentence.getParent().isVisible()).isTrue();

        robot.clickOn("How reliable is a direction?");

        assertThat(stand.model.pageProperty().get()).isEqualTo(ScorePage.DIRECTION);
        assertThat(robot.lookup("#scores-kind-classes").query().isVisible()).isTrue();
    }
}
