package latentexplorer.ui.typefaces.selection;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.Selection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class SetBuilderViewTest extends ApplicationTest {
    @TempDir
    private Path folder;

    private final BuilderFixture fixture = new BuilderFixture();
    private SetBuilderView view;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new SetBuilderView(fixture.model, fixture.selection, fixture.controller());
        stage.setScene(new Scene(view, 280, 520));
        stage.sizeToScene();
        stage.show();
    }

    private void select(double first, double second) {
        interact(() -> fixture.select(now -> now.with(0, first).with(1, second)));
    }

    private String text(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(id).queryAs(Labeled.class).getText();
    }

    private Selection selection() {
        WaitForAsyncUtils.waitForFxEvents();
        return fixture.selection.selectionProperty().get();
    }

    @Test
    @DisplayName("CLU-18 the panel shows clusters, typefaces and the three sizes of the data set")
    void numbers() {
        select(1, 0.5);
        assertThat(text("#set-clusters")).isEqualTo("2");
        assertThat(text("#set-typefaces")).isEqualTo("15");
        assertThat(text("#set-selected")).isEqualTo("60");
        assertThat(text("#set-good")).isEqualTo("765");
        assertThat(text("#set-all")).isEqualTo("1,410");
        assertThat(text("#diversity-ratio")).matches("\\d\\.\\d\\d");
    }

    @Test
    void nothingSelectedDisablesSavingWithTheReasonInSight() {
        assertThat(lookup("#set-save").query().isDisabled()).isTrue();
        assertThat(lookup("#set-hint").query().isVisible()).isTrue();
        select(1, 0);
        assertThat(lookup("#set-save").query().isDisabled()).isFalse();
        assertThat(lookup("#set-hint").query().isVisible()).isFalse();
    }

    @Test
    void savesFromTheButton() {
        select(1, 0);
        fixture.answer = Optional.of(folder.resolve("font_set.json"));
        clickOn("#set-save");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(folder.resolve("font_set.json")).exists();
        assertThat(folder.resolve("font_chars.png")).exists();
    }

    @Test
    void anOrderIsChosenAndUndoneAndRedone() {
        assertThat(lookup("#set-undo").query().isDisabled()).isTrue();
        clickOn("#keep-order").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(selection().order()).isEqualTo(KeepOrder.FARTHEST_POINT);
        clickOn("#set-undo");
        assertThat(selection().order()).isEqualTo(KeepOrder.LEAST_TYPICAL);
        assertThat(lookup("#keep-order").queryAs(ComboBox.class).getValue()).isEqualTo(KeepOrder.LEAST_TYPICAL);
        clickOn("#set-redo");
        assertThat(selection().order()).isEqualTo(KeepOrder.FARTHEST_POINT);
    }

    @Test
    void duplicatesAreSwitchedOffAndOnAndTheSliderIsOneChangeForOneDrag() {
        select(1, 1);
        clickOn("#duplicates-on");
        assertThat(selection().duplicates()).isEqualTo(0.005);
        assertThat(text("#duplicates-count")).isEqualTo("2 out");
        assertThat(text("#duplicates-value")).startsWith("0.005");
        Slider slider = lookup("#duplicates-threshold").queryAs(Slider.class);
        interact(() -> {
            slider.setValueChanging(true);
            slider.setValue(0.02);
            slider.setValue(0.0301);
        });
        assertThat(selection().duplicates()).isEqualTo(0.005);
        assertThat(text("#duplicates-value")).startsWith("0.030");
        interact(() -> slider.setValueChanging(false));
        assertThat(selection().duplicates()).isEqualTo(0.03);
        clickOn("#set-undo");
        assertThat(selection().duplicates()).isEqualTo(0.005);
        assertThat(slider.getValue()).isEqualTo(0.005);
        interact(slider::increment);
        assertThat(selection().duplicates()).isEqualTo(0.006);
        clickOn("#duplicates-on");
        assertThat(selection().duplicates()).isNegative();
        assertThat(lookup("#duplicates-on").queryAs(CheckBox.class).isSelected())
                .isFalse();
        assertThat(slider.getParent().isVisible()).isFalse();
    }

    @Test
    void aComparisonShowsCountsAndNamesUntilItIsEnded() throws Exception {
        select(0.2, 0);
        fixture.answer = Optional.of(Files.writeString(
                folder.resolve("before.json"), "{\"clusters\": [{\"font_names\": [\"Face 11\", \"Nobody\"]}]}"));
        clickOn("#set-compare");
        assertThat(text("#compared-with")).isEqualTo("Against before.json");
        assertThat(text("#compared-difference"))
                .isEqualTo("+2\u00a0entered, −1\u00a0left, 0\u00a0kept, 1\u00a0unknown");
        clickOn("#compared-difference");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("#compared-names").queryAs(TextArea.class).getText())
                .contains("Entered (2)", "Face 18", "Left (1)", "Face 11", "Unknown here (1)", "Nobody");
        type(KeyCode.ESCAPE);
        clickOn("#comparison-end");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("#comparison").query().isVisible()).isFalse();
    }

    @Test
    void nothingIsCutAtTheSmallestWidth() {
        select(1, 1);
        clickOn("#duplicates-on");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class))
                .filteredOn(label -> label.isVisible() && label.getParent() != null)
                .allSatisfy(label -> assertThat(label.getWidth())
                        .as(label.getText())
                        .isGreaterThanOrEqualTo(label.isWrapText() ? 0 : label.prefWidth(-1) - 1));
    }
}
