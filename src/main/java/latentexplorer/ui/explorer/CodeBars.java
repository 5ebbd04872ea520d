package latentexplorer.ui.explorer;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A code as a row of bars about a line at zero. */
final class CodeBars extends Pane {
    private static final double WIDTH = 260;
    private static final double HEIGHT = 72;

    private final Region zero = new Region();
    private final Tooltip tip = new Tooltip();

    CodeBars() {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        zero.getStyleClass().add("code-zero");
        zero.setManaged(false);
        getStyleClass().add("code-bars");
        setAccessibleRole(AccessibleRole.TEXT);
        Tooltip.install(this, tip);
    }

    /** Shows one bar a value; the scale is that of the largest. */
    void show(float[] code) {
        while (getChildren().size() > code.length + 1) {
            getChildren().removeLast();
        }
        if (getChildren().isEmpty()) {
            getChildren().add(zero);
        }
        while (getChildren().size() < code.length + 1) {
            Region bar = new Region();
            bar.getStyleClass().add("code-bar");
            bar.setManaged(false);
            getChildren().add(bar);
        }
        float most = 1e-6f;
        float least = 0;
        for (float value : code) {
            most = Math.max(most, Math.abs(value));
            least = Math.min(least, value);
        }
        zero.setVisible(code.length > 0);
        double middle = least < 0 ? HEIGHT / 2 : HEIGHT - 1;
        double step = code.length == 0 ? WIDTH : WIDTH / code.length;
        double gap = step > 4 ? Math.min(4, step / 4) : 0;
        for (int i = 0; i < code.length; i++) {
            double length = Math.abs(code[i]) / most * (least < 0 ? HEIGHT / 2 - 2 : HEIGHT - 3);
            getChildren()
                    .get(i + 1)
                    .resizeRelocate(i * step + gap / 2, code[i] >= 0 ? middle - length : middle, step - gap, length);
        }
        zero.resizeRelocate(0, middle, WIDTH, 1);
        String words = inWords(code);
        tip.setText(words);
        setAccessibleText(words);
    }

    private static String inWords(float[] code) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < code.length; i++) {
            text.append(i == 0 ? "" : i % 8 == 0 ? "\n" : "  ").append(String.format(Locale.ROOT, "%.2f", code[i]));
        }
        return text.toString();
    }
}
