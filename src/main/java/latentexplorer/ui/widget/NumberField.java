package latentexplorer.ui.widget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A number that is typed. Its value changes with each key as long as what stands there is possible; what is not stays
 * there, marked, with the reason in {@link #refusalProperty()}. Up and Down change it by one step.
 */
public final class NumberField extends TextField {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    /** Digits after the point that a typed number may have where it need not be whole. */
    private static final int MOST_DECIMALS = 4;

    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final Tooltip tip = new Tooltip();
    private final double least;
    private final double most;
    private final int decimals;
    private final String zero;
    private boolean typing;

    /**
     * @param decimals least number of digits after the point; 0 for whole numbers
     * @param zero what 0 is called, or empty when it has no name
     */
    public NumberField(double least, double most, int decimals, String zero) {
        this.least = least;
        this.most = most;
        this.decimals = decimals;
        this.zero = zero;
        value.set(Math.max(0, least));
        getStyleClass().add("number-field");
        setAlignment(Pos.CENTER_RIGHT);
        setPrefColumnCount(4);
        setTooltip(tip);
        value.subscribe(now -> {
            if (!typing) {
                setText(format(now.doubleValue()));
            }
        });
        textProperty().subscribe(this::read);
        refusal.subscribe(reason -> pseudoClassStateChanged(DANGER, !reason.isEmpty()));
        focusedProperty().subscribe((_, focused) -> {
            if (!focused && refusal.get().isEmpty()) {
                setText(format(value.get()));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Always possible: a whole number where it must be one, within the range. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** Why what stands there is not possible, a few words without a full stop; empty when it is. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** What the tooltip says while nothing is refused. */
    public void explain(String help) {
        tip.setText(help);
        refusal.subscribe(reason -> tip.setText(reason.isEmpty() ? help : reason));
    }

    private void key(KeyEvent event) {
        int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction != 0) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
            double next = BigDecimal.valueOf(value.get())
                    .add(step.multiply(BigDecimal.valueOf(direction)))
                    .doubleValue();
            value.set(Math.clamp(next, least, most));
            setText(format(value.get()));
            event.consume();
        }
    }

    private void read(String text) {
        String typed = text.strip();
        if (typed.equals(format(value.get()))) {
            refusal.set("");
            return;
        }
        double number = parse(typed);
        refusal.set(reason(typed, number));
        if (refusal.get().isEmpty()) {
            typing = true;
            value.set(number);
            typing = false;
        }
    }

    private double parse(String typed) {
        if (!zero.isEmpty() && typed.equalsIgnoreCase(zero)) {
            return 0;
        }
        String plain = typed.replace(',', '.');
        return plain.matches("[+-]?(\\d{1,18}(\\.\\d*)?|\\.\\d+)") ? Double.parseDouble(plain) : Double.NaN;
    }

    private String reason(String typed, double number) {
        if (typed.isEmpty() || Double.isNaN(number) || decimals == 0 && number != Math.rint(number)) {
            return (decimals == 0 ? "A whole number, " : "A number, ") + range();
        }
        if (number < least || number > most) {
            return range() + ", not " + typed;
        }
        if (decimals > 0 && number != rounded(number)) {
            return "At most " + MOST_DECIMALS + " decimals";
        }
        return "";
    }

    private String range() {
        return plain(least) + " to " + plain(most);
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private String plain(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : BigDecimal.valueOf(number).toPlainString();
    }

    private String format(double number) {
        if (number == 0 && !zero.isEmpty()) {
            return zero;
        }
        BigDecimal exact = BigDecimal.valueOf(number).setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
        BigDecimal shortened = exact.stripTrailingZeros();
        return (shortened.scale() < decimals ? exact.setScale(decimals, RoundingMode.UNNECESSARY) : shortened)
                .toPlainString();
    }
}
