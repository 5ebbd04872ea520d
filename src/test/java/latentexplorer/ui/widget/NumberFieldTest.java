package latentexplorer.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class NumberFieldTest extends ApplicationTest {
    private NumberField whole;
    private NumberField share;

    @Override
    public void start(Stage stage) {
        whole = new NumberField(0, 784, 0, "pixels");
        share = new NumberField(0, 1, 2, "");
        stage.setScene(new Scene(new VBox(whole, share), 200, 100));
        stage.sizeToScene();
        stage.show();
    }

    private String type(NumberField field, String text) {
        interact(() -> field.setText(text));
        return field.refusalProperty().get();
    }

    @Test
    void takesWhatIsPossible() {
        assertThat(type(whole, "50")).isEmpty();
        assertThat(whole.valueProperty().get()).isEqualTo(50);
        assertThat(type(whole, "pixels")).isEmpty();
        assertThat(whole.valueProperty().get()).isZero();
        assertThat(type(share, "0,1372")).isEmpty();
        assertThat(share.valueProperty().get()).isEqualTo(0.1372);
        assertThat(type(share, ".5")).isEmpty();
    }

    @Test
    void refusesTheRestWithTheReasonAndKeepsTheValue() {
        type(whole, "50");
        assertThat(type(whole, "785")).isEqualTo("0 to 784, not 785");
        assertThat(type(whole, "-1")).isEqualTo("0 to 784, not -1");
        assertThat(type(whole, "")).isEqualTo("A whole number, 0 to 784");
        assertThat(type(whole, "NaN")).isEqualTo("A whole number, 0 to 784");
        assertThat(type(whole, "1e2")).isEqualTo("A whole number, 0 to 784");
        assertThat(type(whole, "99999999999999999999")).isEqualTo("A whole number, 0 to 784");
        assertThat(whole.valueProperty().get()).isEqualTo(50);
        assertThat(type(share, "1.01")).isEqualTo("0 to 1, not 1.01");
        assertThat(type(share, "0.12345")).isEqualTo("At most 4 decimals");
        assertThat(type(share, "x")).isEqualTo("A number, 0 to 1");
    }

    @Test
    void writesAtLeastItsDecimalsAndAsManyAsAreNeeded() {
        interact(() -> share.valueProperty().set(0.5));
        assertThat(share.getText()).isEqualTo("0.50");
        interact(() -> share.valueProperty().set(0.1372));
        assertThat(share.getText()).isEqualTo("0.1372");
        interact(() -> whole.valueProperty().set(784));
        assertThat(whole.getText()).isEqualTo("784");
        interact(() -> whole.valueProperty().set(0));
        assertThat(whole.getText()).isEqualTo("pixels");
    }

    @Test
    void upAndDownGoByOneStepWithinTheRange() {
        clickOn(whole).type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.DOWN);
        assertThat(whole.valueProperty().get()).isEqualTo(1);
        type(KeyCode.DOWN, 3);
        assertThat(whole.valueProperty().get()).isZero();
        clickOn(share).type(KeyCode.UP);
        assertThat(share.getText()).isEqualTo("0.01");
    }
}
