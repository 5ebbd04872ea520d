package latentexplorer.ui.explorer.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.Map;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.path.PathKind;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.Truths;
import latentexplorer.ui.job.HeldJobs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ExperimentViewTest {
    private static final double WIDTH = 470;
    private static final double HEIGHT = 500;

    private final HeldJobs jobs = new HeldJobs();
    private Bench bench;
    private ExperimentView view;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        bench = new Bench(jobs).hung();
        jobs.letGo();
        view = new ExperimentView(bench.model, bench.controller, bench.session.darkProperty());
        StackPane root = new StackPane(view);
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    /** Does something and all that follows from it. */
    private void after(FxRobot robot, Runnable deed) {
        robot.interact(() -> {
            deed.run();
            jobs.letGo();
            view.applyCss();
            view.getScene().getRoot().layout();
        });
    }

    private static PictureCell cell(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(PictureCell.class);
    }

    private static boolean is(Node node, String state) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    private Slots slots() {
        return bench.slots();
    }

    private static Slot image(int image) {
        return new Slot.OfImage(image);
    }

    @Test
    @DisplayName("EXP-19 ten columns of eleven rows with their captions fit the page without overlap")
    void theUsualGridFits(FxRobot robot) {
        after(robot, () -> {
            for (int i = 0; i < 10; i++) {
                bench.controller.choose(i);
            }
            bench.controller.chooseTarget(11);
        });

        Node last = cell(robot, "walk-9-10");
        assertThat(last.getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(last.getParent().getLayoutBounds().getWidth());
        assertThat(last.localToScene(last.getBoundsInLocal()).getMaxY()).isLessThan(HEIGHT);
        double previous = 0;
        for (int row = 0; row < 11; row++) {
            Node cell = cell(robot, "walk-0-" + row);
            assertThat(cell.getLayoutY()).isGreaterThanOrEqualTo(previous);
            previous = cell.getBoundsInParent().getMaxY();
            assertThat(cell.getBoundsInParent().getWidth()).isGreaterThan(28);
        }
        Label caption =
                robot.from(robot.lookup("#walk-grid")).lookup("t = 0.125").query();
        assertThat(caption.getWidth()).isGreaterThanOrEqualTo(caption.prefWidth(-1));
        assertThat(robot.from(robot.lookup("#walk-grid")).lookup("t = 1.5").tryQuery())
                .isPresent();
    }

    @Test
    @DisplayName("EXP-13 the current slot stands out, and a click on a slot makes it current")
    void aClickMakesASlotCurrent(FxRobot robot) {
        assertThat(is(cell(robot, "walk-0-0"), "current")).isTrue();

        robot.clickOn("#walk-3-0");
        assertThat(slots().current()).isEqualTo(3);
        assertThat(is(cell(robot, "walk-3-0"), "current")).isTrue();
        assertThat(is(cell(robot, "walk-0-0"), "current")).isFalse();

        robot.clickOn("#walk-5-8");
        assertThat(slots().current()).isEqualTo(10);
    }

    @Test
    @DisplayName("EXP-10 the button switches title and grid")
    void theButtonTogglesTheExperiment(FxRobot robot) {
        robot.clickOn("#toggle-experiment");

        assertThat(robot.lookup("#experiment-title").queryAs(Label.class).getText())
                .isEqualTo("Analogies");
        assertThat(cell(robot, "analogy-c7").isVisible()).isTrue();
        robot.clickOn("#analogy-b");
        assertThat(slots().current()).isEqualTo(8);

        robot.clickOn("#toggle-experiment");
        assertThat(robot.lookup("#experiment-title").queryAs(Label.class).getText())
                .isEqualTo("Interpolation and extrapolation");
    }

    @Test
    @DisplayName("EXP-14 where the true answer is known it stands beside D with its rank")
    void theTrueAnswerStandsBesideD(FxRobot robot) {
        after(robot, () -> {
            bench.controller.toggleExperiment();
            bench.click(0, 4);
            bench.controller.fill(Role.A, image(2));
            bench.controller.fill(Role.B, image(3));
            bench.hover(Showing.NONE);
        });
        assertThat(cell(robot, "analogy-truth2").isVisible()).isFalse();
        double before = cell(robot, "analogy-d2").getWidth();

        after(
                robot,
                () -> bench.model
                        .truthsProperty()
                        .set(new Truths(Map.of(
                                new Truths.Asked(2, 3, 4),
                                new Truths.Known(
                                        7,
                                        "g of Lato",
                                        new ResultGrid.Truth(
                                                new float[2], new float[ImageSet.PIXELS], 0.25, 12, 30))))));

        PictureCell truth = cell(robot, "analogy-truth2");
        PictureCell answer = cell(robot, "analogy-d2");
        assertThat(truth.isVisible()).isTrue();
        assertThat(cell(robot, "analogy-truth1").isVisible()).isFalse();
        assertThat(truth.getAccessibleText()).contains("g of Lato, rank 12 of 30", "error of D 0.2500");
        assertThat(truth.content()).isEqualTo(image(7));
        assertThat(truth.getLayoutY()).isEqualTo(answer.getLayoutY());
        assertThat(truth.getLayoutX())
                .isGreaterThanOrEqualTo(answer.getBoundsInParent().getMaxX());
        assertThat(answer.getWidth()).isLessThanOrEqualTo(before);
        assertThat(cell(robot, "analogy-c3").getLayoutX()
                                >= truth.getBoundsInParent().getMaxX()
                        || cell(robot, "analogy-c3").getLayoutY() > truth.getLayoutY())
                .isTrue();
        assertThat(robot.from(robot.lookup("#analogy-grid"))
                        .lookup((Node node) ->
                                node instanceof Label label && label.getText().startsWith("true · rank 12"))
                        .tryQuery())
                .isPresent();
        after(robot, () -> bench.model.truthsProperty().set(Truths.NONE));
        assertThat(truth.isVisible()).isFalse();
        assertThat(answer.getWidth()).isEqualTo(before);
    }

    @Test
    @DisplayName("EXP-15 a preview is seen to be one")
    void aPreviewIsMarked(FxRobot robot) {
        after(robot, () -> {
            bench.controller.choose(2);
            bench.controller.chooseTarget(5);
        });
        after(robot, () -> bench.hover(7));

        assertThat(is(cell(robot, "walk-1-0"), "preview")).isTrue();
        assertThat(is(cell(robot, "walk-1-4"), "preview")).isTrue();
        assertThat(is(cell(robot, "walk-0-4"), "preview")).isFalse();
        assertThat(is(robot.lookup("#experiment-note").query(), "preview")).isTrue();

        after(robot, () -> bench.hover(Showing.NONE));
        assertThat(is(cell(robot, "walk-1-0"), "preview")).isFalse();
        assertThat(cell(robot, "walk-1-0").content()).isEqualTo(Slot.EMPTY);
    }

    @Test
    void aResultIsDraggedIntoASlot(FxRobot robot) {
        after(robot, () -> {
            bench.controller.choose(0);
            bench.controller.chooseTarget(1);
        });
        Hands hands = new Hands(bench.controller, () -> false);

        after(robot, () -> {
            assertThat(hands.take(cell(robot, "walk-0-4"))).isTrue();
            assertThat(hands.drop(cell(robot, "walk-1-0"))).isTrue();
            assertThat(hands.drop(cell(robot, "walk-2-0"))).isFalse();
        });

        assertThat(slots().row().get(1)).isEqualTo(new Slot.OfCode(new float[] {0.5f, 1}, "t = 0.5 of 0 → 1"));
        assertThat(slots().row().get(2)).isEqualTo(Slot.EMPTY);
        robot.interact(() -> assertThat(hands.take(cell(robot, "walk-5-4"))).isFalse());
    }

    @Test
    void keysGoAboutTheResultsAndTakeThem(FxRobot robot) {
        after(robot, () -> {
            bench.controller.choose(0);
            bench.controller.chooseTarget(1);
        });
        robot.interact(() -> cell(robot, "walk-0-0").requestFocus());
        robot.type(KeyCode.DOWN, 4);
        assertThat(cell(robot, "walk-0-4").isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(slots().row().get(1)).isInstanceOf(Slot.OfCode.class);

        robot.type(KeyCode.UP, 4).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertThat(slots().current()).isEqualTo(1);
        after(robot, () -> {});
        robot.type(KeyCode.DELETE);
        assertThat(slots().row().get(1)).isEqualTo(Slot.EMPTY);
        assertThat(slots().row().getFirst()).isEqualTo(image(0));
    }

    @Test
    void theMenuOfAResultPutsItInAnyRole(FxRobot robot) {
        after(robot, () -> {
            bench.controller.choose(0);
            bench.controller.chooseTarget(1);
        });
        Hands hands = new Hands(bench.controller, () -> false);
        robot.interact(() -> {
            ContextMenu menu = hands.menu(cell(robot, "walk-0-2"));
            menu.getItems().stream()
                    .filter(item -> "Use as B".equals(item.getText()))
                    .findFirst()
                    .map(MenuItem::getOnAction)
                    .orElseThrow()
                    .handle(null);
        });

        assertThat(bench.model.setupProperty().get().analogies()).isTrue();
        assertThat(slots().ends().get(1)).isEqualTo(new Slot.OfCode(new float[] {0.25f, 0.5f}, "t = 0.25 of 0 → 1"));
    }

    @Test
    void pointingAtASlotHighlightsItsImage(FxRobot robot) {
        after(robot, () -> bench.controller.choose(6));

        robot.moveTo("#walk-0-0");
        assertThat(bench.session.hoveredProperty().get()).isEqualTo(6);

        robot.moveTo("#experiment-title");
        assertThat(bench.session.hoveredProperty().get()).isEqualTo(-1);
    }

    @Test
    @DisplayName("EXP-11 the form takes counts over at once and refuses what cannot be")
    void theFormChangesTheCounts(FxRobot robot) {
        robot.clickOn("#experiment-settings");
        robot.interact(() -> {
            robot.lookup("#plan-sources").queryAs(TextField.class).setText("4");
            robot.lookup("#plan-beyond").queryAs(TextField.class).setText("0.5");
        });
        robot.clickOn("#plan-apply");
        assertThat(robot.lookup("#plan-refusal").queryAs(Label.class).getText()).contains("above 1");
        assertThat(slots().row()).hasSize(10);

        robot.interact(
                () -> robot.lookup("#plan-beyond").queryAs(TextField.class).setText("2, 1.25"));
        robot.clickOn("#plan-apply");

        assertThat(slots().row()).hasSize(4);
        assertThat(bench.model.setupProperty().get().plan().extrapolations()).containsExactly(1.25, 2.0);
        assertThat(robot.lookup("#plan-form").query().isVisible()).isFalse();
        assertThat(robot.lookup("#walk-3-10").tryQuery()).isPresent();
        assertThat(robot.lookup("#walk-4-0").tryQuery()).isEmpty();
    }

    @Test
    void kindsOfPathAreChosenAndCompared(FxRobot robot) {
        after(robot, () -> {
            bench.controller.choose(0);
            bench.controller.chooseTarget(8);
        });
        assertThat(robot.lookup("#path-spherical").query().isDisabled()).isTrue();

        robot.clickOn("#path-even-change");
        assertThat(bench.model.setupProperty().get().kind()).isEqualTo(PathKind.EVEN_CHANGE);

        robot.clickOn("#path-compare");
        assertThat(robot.lookup("#search-button").queryAs(Button.class).getText())
                .isEqualTo("Stop");
        after(robot, () -> {});
        assertThat(robot.lookup("#search-button").query().getParent().isVisible())
                .isFalse();
        assertThat(robot.lookup("#walk-straight-length").queryAs(Label.class).getText())
                .isEqualTo("5.66");
        assertThat(is(cell(robot, "walk-0-0"), "current")).isFalse();
        robot.clickOn("#walk-3-0");
        after(robot, () -> {});
        for (int column = 0; column < 4; column++) {
            assertThat(is(cell(robot, "walk-" + column + "-0"), "current")).isTrue();
        }
        assertThat(robot.lookup("#walk-spherical-length").queryAs(Label.class).getText())
                .isEqualTo("no prior");
    }

    @Test
    @DisplayName("EXP-20 a picture of all results goes to the clipboard")
    void theResultsAreCopied(FxRobot robot) {
        after(robot, () -> bench.controller.fill(Role.TARGET, image(3)));
        robot.clickOn("#experiment-copy");

        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getImage().getWidth()).isGreaterThan(2 * WIDTH));
    }
}
