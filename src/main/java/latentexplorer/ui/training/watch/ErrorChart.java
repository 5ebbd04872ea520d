package latentexplorer.ui.training.watch;

import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import latentexplorer.core.insight.Errors;
import org.jspecify.annotations.Nullable;

/** How the errors of the images are distributed; a click on a bar asks for its images. */
final class ErrorChart extends Chart {
    private final IntConsumer choose;
    private final Tooltip tooltip = new Tooltip();
    private @Nullable Errors errors;
    private int chosen = -1;
    private int hovered = -1;

    /** @param choose told the number of the bar that was clicked; empty bars cannot be */
    ErrorChart(IntConsumer choose) {
        super("Histogram of the images' errors");
        this.choose = choose;
        setOnMouseMoved(event -> hover(barAt(event.getX())));
        setOnMouseExited(_ -> hover(-1));
        setOnMouseClicked(event -> {
            int bar = barAt(event.getX());
            if (event.getButton() == MouseButton.PRIMARY && bar >= 0 && errors != null && errors.counts()[bar] > 0) {
                choose.accept(bar);
            }
        });
    }

    /** @param bar the one whose images show; -1 for none */
    void show(@Nullable Errors now, int bar) {
        errors = now;
        chosen = bar;
        redraw();
    }

    private int barAt(double x) {
        if (errors == null || getWidth() < 1) {
            return -1;
        }
        int bar = (int) Math.floor(x / getWidth() * errors.bars());
        return bar >= 0 && bar < errors.bars() ? bar : -1;
    }

    private void hover(int bar) {
        if (bar == hovered || errors == null) {
            return;
        }
        hovered = bar;
        if (bar >= 0) {
            int count = errors.counts()[bar];
            setCursor(count > 0 ? Cursor.HAND : Cursor.DEFAULT);
            tooltip.setText(Numbers.count(count) + (count == 1 ? " image" : " images") + " with an error of "
                    + Numbers.of(errors.barLow(bar)) + " to " + Numbers.of(errors.barHigh(bar))
                    + (count > 0 ? ": click to see them" : ""));
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
        redraw();
    }

    @Override
    void paint(Pen pen) {
        Errors shown = errors;
        if (shown == null) {
            return;
        }
        double foot = pen.height() - pen.line() - 3;
        int most = 1;
        for (int count : shown.counts()) {
            most = Math.max(most, count);
        }
        double wide = pen.width() / shown.bars();
        for (int b = 0; b < shown.bars(); b++) {
            double high = shown.counts()[b] == 0 ? 0 : Math.max(2, foot * shown.counts()[b] / most);
            Color colour = b == chosen
                    ? pen.tint().warning()
                    : b == hovered
                            ? pen.tint().accent().deriveColor(0, 1, 1, 0.7)
                            : pen.tint().accent();
            pen.fill(b * wide + 0.5, foot - high, Math.max(1, wide - 1), high, colour);
        }
        pen.horizontal(0, pen.width(), foot, pen.tint().line());
        double y = foot + 3 + pen.line() / 2;
        pen.text(Numbers.of(shown.low()), 0, y, pen.tint().muted(), TextAlignment.LEFT);
        pen.text(Numbers.of(shown.high()), pen.width(), y, pen.tint().muted(), TextAlignment.RIGHT);
        double share = (shown.mean() - shown.low()) / (shown.high() - shown.low());
        if (share >= 0 && share <= 1) {
            double x = share * pen.width();
            pen.vertical(x, 0, foot, pen.tint().text());
            String words = "mean " + Numbers.of(shown.mean());
            double half = pen.textWidth(words) / 2;
            double ends = pen.textWidth(Numbers.of(shown.low())) + 12;
            double at = Math.clamp(x, half + ends, Math.max(half + ends, pen.width() - half - ends));
            pen.text(words, at, y, pen.tint().text(), TextAlignment.CENTER);
        }
    }
}
