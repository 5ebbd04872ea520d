package latentexplorer.ui.explorer.taking;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentexplorer.ui.job.DirectJobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class TakingViewTest extends ApplicationTest {
    @TempDir
    Path folder;

    private Desk desk;
    private TakingButton button;
    private int typedBelow;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        desk = new Desk(new DirectJobs(), folder);
        desk.hang(folder.resolve("mine.embedding"), Desk.embedding(0));
        button = new TakingButton(desk.model, desk.controller, Side.TOP);
        TakingSheet sheet = new TakingSheet(desk.model, desk.controller);
        StackPane centre = new StackPane(sheet);
        StackPane.setAlignment(sheet, Pos.BOTTOM_RIGHT);
        BorderPane root = new BorderPane(centre);
        root.setBottom(button);
        root.addEventHandler(KeyEvent.KEY_TYPED, _ -> typedBelow++);
        stage.setScene(new Scene(root, 470, 500));
        stage.sizeToScene();
        stage.show();
        stage.toFront();
        button.requestFocus();
    }

    private void show(TakingModel.Form form) {
        interact(() -> desk.controller.show(form));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private MenuItem item(String id) {
        return button.getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMenuSaysWhatCannotBeTakenAndWhy() {
        interact(() -> button.show());
        assertThat(button.getItems()).filteredOn(each -> each.getText() != null).noneMatch(MenuItem::isDisable);
        interact(() -> {
            button.hide();
            desk.analogies = true;
            desk.hash = "";
            desk.hang(folder.resolve("mine.embedding"), Desk.embedding(0));
            button.show();
        });
        assertThat(item("taking-path").isDisable()).isTrue();
        assertThat(item("taking-path").getText()).endsWith("an analogy has no path");
        assertThat(item("taking-experiment-save").getText()).endsWith("the map's model is not there");
        assertThat(item("taking-grid").isDisable()).isFalse();
        interact(() -> {
            button.hide();
            desk.showing.exhibitProperty().set(null);
            button.show();
        });
        assertThat(item("taking-map").getText()).endsWith("no map yet");
        assertThat(item("taking-experiment-open").isDisable()).isFalse();
        interact(button::hide);
    }

    @Test
    void keysOpenTheMenuAndCopyTheMap() {
        interact(() -> {
            assertThat(button.pressed(key(KeyCode.S, false))).isTrue();
            assertThat(button.isShowing()).isTrue();
            button.hide();
            assertThat(button.pressed(key(KeyCode.C, true))).isTrue();
            assertThat(button.pressed(key(KeyCode.C, false))).isFalse();
        });
        assertThat(desk.copied).hasSize(1);
    }

    private static KeyEvent key(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false);
    }

    @Test
    void thePictureOfTheMapIsAskedForByKeysAlone() {
        show(TakingModel.Form.MAP);
        desk.dialogs.answer = folder.resolve("m.png");
        assertThat(text("taking-pixels")).isEqualTo("600 × 400 pixels and captions");
        clickOn("#taking-scale").push(KeyCode.SHORTCUT, KeyCode.A).write("9");
        assertThat(lookup("#taking-save").queryAs(Button.class).isDisable()).isTrue();
        push(KeyCode.BACK_SPACE).write("4");
        assertThat(text("taking-pixels")).startsWith("1,200 × 800");
        clickOn("#taking-captions").push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertThat(text("taking-pixels")).doesNotContain("captions");
        assertThat(typedBelow).as("the map below hears nothing of it").isZero();
        clickOn("#taking-scale").push(KeyCode.ENTER);
        assertThat(desk.packed).element(1).isEqualTo(4);
        assertThat(lookup("#taking-save").tryQuery()).as("closed").isEmpty();

        show(TakingModel.Form.MAP);
        assertThat(lookup("#taking-scale").queryTextInputControl().getText())
                .as("remembered")
                .isEqualTo("4");
        clickOn("#taking-whole");
        assertThat(text("taking-pixels")).startsWith("4,096 × 4,096");
        push(KeyCode.ESCAPE);
        assertThat(desk.model.formProperty().get()).isNull();
        assertThat(button.isFocused()).isTrue();
    }

    @Test
    void theSourceOfThePathAndItsSpeedAreChosen() {
        show(TakingModel.Form.PATH);
        ComboBox<?> source = lookup("#taking-path-source").queryComboBox();
        interact(() -> source.getSelectionModel().select(1));
        clickOn("#taking-speed-value").push(KeyCode.SHORTCUT, KeyCode.A).write("12");
        desk.dialogs.answer = folder.resolve("p.gif");
        clickOn("#taking-save");
        assertThat(desk.packed.getLast()).isEqualTo(12.0);
        assertThat(desk.dialogs.suggested).isEqualTo("mean-of-5.gif");
    }

    @Test
    void aPageThatCannotBeIsNotOffered() {
        show(TakingModel.Form.PAGE);
        assertThat(text("taking-estimate")).contains("12 images, about 1.2 MB");
        interact(() -> {
            desk.only();
            desk.controller.show(TakingModel.Form.MAP);
            desk.controller.show(TakingModel.Form.PAGE);
        });
        assertThat(text("taking-refusal")).contains("clear the filter");
        assertThat(lookup("#taking-save").queryAs(Button.class).isDisable()).isTrue();
        clickOn("#taking-close");
        assertThat(lookup("#taking-sheet").query().isVisible()).isFalse();
    }
}
