package latentexplorer.ui.explorer.exhibit;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A code as a row of bars about a line at zero; as wide and as high as it is given. */
public final class CodeBars extends Pane {
    private final Region zero = new Region();
    private final Tooltip tip = new Tooltip();
    private float[] code = {};

    public CodeBars() {
        zero.getStyleClass().add("code-zero");
        zero.setManaged(false);
        getChildren().add(zero);
        getStyleClass().add("code-bars");
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.TEXT);
        Tooltip.install(this, tip);
    }

    /** Shows one bar a value; the scale is that of the largest. */
    public void show(float[] values) {
        code = values;
        while (getChildren().size() > code.length + 1) {
            getChildren().removeLast();
        }
        while (getChildren().size() < code.length + 1) {
            Region bar = new Region();
            bar.getStyleClass().add("code-bar");
            bar.setManaged(false);
            getChildren().add(bar);
        }
        zero.setVisible(code.length > 0);
        String words = inWords(code);
        tip.setText(words);
        setAccessibleText(words);
        place();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        double width = getWidth();
        double height = getHeight();
        float most = 1e-6f;
        float least = 0;
        for (float value : code) {
            most = Math.max(most, Math.abs(value));
            least = Math.min(least, value);
        }
        double middle = least < 0 ? height / 2 : height - 1;
        double room = Math.max(0, least < 0 ? height / 2 - 2 : height - 3);
        double step = code.length == 0 ? width : width / code.length;
        double gap = step > 4 ? Math.min(4, step / 4) : 0;
        for (int i = 0; i < code.length; i++) {
            double length = Math.abs(code[i]) / most * room;
            getChildren()
                    .get(i + 1)
                    .resizeRelocate(i * step + gap / 2, code[i] >= 0 ? middle - length : middle, step - gap, length);
        }
        zero.resizeRelocate(0, middle, width, 1);
    }

    private static String inWords(float[] code) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < code.length; i++) {
            text.append(i == 0 ? "" : i % 8 == 0 ? "\n" : "  ").append(String.format(Locale.ROOT, "%.2f", code[i]));
        }
        return text.toString();
    }
}
