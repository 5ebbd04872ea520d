package latentexplorer.ui.widget;

import java.math.BigDecimal;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A number with its name, a slider, and a field to type it into. Pressing anywhere on the slider brings the knob to the
 * pointer, and positions between two values count as the lower one. A number that is refused says why in place of its
 * name, so that nothing moves.
 */
public final class NumberSlider extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final NumberField field;
    private final Slider slider;
    private final double perUnit;
    private boolean following;

    /**
     * @param id of the slider; the field's is the same with {@code -value} behind it
     * @param decimals digits after the point that the slider tells apart; 0 for whole numbers
     * @param zero what 0 is called, or empty when it has no name
     * @param help one line for the tooltip
     */
    public NumberSlider(String id, String name, double least, double most, int decimals, String zero, String help) {
        perUnit = Math.pow(10, decimals);
        slider = new Slider(least, most, least);
        slider.setId(id);
        slider.setBlockIncrement(1 / perUnit);
        slider.setAccessibleText(name);
        slider.setAccessibleHelp(help);
        slider.setTooltip(new Tooltip(help));
        slider.setMaxWidth(Double.MAX_VALUE);
        field = new NumberField(least, most, decimals, zero);
        field.setId(id + "-value");
        field.setAccessibleText(name);
        field.setAccessibleHelp(help);
        field.explain(help);
        field.setMinWidth(USE_PREF_SIZE);
        Label label = new Label(name);
        label.setLabelFor(field);
        label.setTooltip(new Tooltip(help));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        field.refusalProperty().subscribe(reason -> {
            label.setText(reason.isEmpty() ? name : reason);
            label.pseudoClassStateChanged(DANGER, !reason.isEmpty());
        });
        HBox line = new HBox(8, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, slider);
        setSpacing(2);
        getStyleClass().add("number-slider");

        field.valueProperty().subscribe(now -> {
            following = true;
            slider.setValue(now.doubleValue());
            following = false;
        });
        slider.valueProperty().subscribe((_, now) -> {
            if (!following) {
                field.valueProperty().set(lower(now.doubleValue()));
                retype();
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> release());
    }

    public DoubleProperty valueProperty() {
        return field.valueProperty();
    }

    /** Why what is typed is not possible; empty when it is. */
    public ReadOnlyStringProperty refusalProperty() {
        return field.refusalProperty();
    }

    /** Whether a hand holds the knob. */
    public ReadOnlyBooleanProperty heldProperty() {
        return slider.valueChangingProperty();
    }

    /** What was typed and refused gives way to the knob, also where the knob comes back to the former value. */
    private void retype() {
        if (!field.refusalProperty().get().isEmpty()) {
            double now = field.valueProperty().get();
            field.setText(BigDecimal.valueOf(now).stripTrailingZeros().toPlainString());
        }
    }

    /** Down to the next value of the slider; a whole number that only lost its last bits stays itself. */
    private double lower(double position) {
        return Math.floor(position * perUnit + 1e-6) / perUnit;
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            slider.requestFocus();
            slider.setValueChanging(true);
            follow(event);
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            follow(event);
        }
    }

    private void release() {
        following = true;
        slider.setValue(field.valueProperty().get());
        following = false;
        slider.setValueChanging(false);
    }

    private void follow(MouseEvent event) {
        Node thumb = slider.lookup(".thumb");
        double knob = thumb instanceof Region region ? region.getWidth() : 0;
        Insets insets = slider.getInsets();
        double left = insets.getLeft() + knob / 2;
        double length = slider.getWidth() - insets.getLeft() - insets.getRight() - knob;
        double x = slider.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        double share = Math.clamp((x - left) / Math.max(1, length), 0, 1);
        slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
        event.consume();
    }
}
