package latentexplorer.ui.training.watch;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Horizontal bars with names at the left and values at the right, for classes. */
final class BarChart extends Chart {
    private static final double ROW = 20;

    private List<Bar> bars = List.of();
    private double most = 1;
    private int hovered = -1;
    private final IntConsumer choose;

    /**
     * @param ink index of its colour; -1 for the accent
     * @param spread drawn as a line to either side of the value; 0 for none
     */
    record Bar(String name, double value, double spread, String words, int ink) {}

    /** @param choose told the number of the bar that was clicked */
    BarChart(String describes, IntConsumer choose) {
        super(describes);
        this.choose = choose;
        setOnMouseMoved(event -> hover(barAt(event.getY())));
        setOnMouseExited(_ -> hover(-1));
        setOnMouseClicked(event -> {
            int bar = barAt(event.getY());
            if (event.getButton() == MouseButton.PRIMARY && bar >= 0) {
                choose.accept(bar);
            }
        });
    }

    /** @param end of the axis, which begins at 0; NaN for the largest value */
    void show(List<Bar> now, double end) {
        bars = now;
        most = Double.isNaN(end)
                ? now.stream()
                        .mapToDouble(bar -> Double.isFinite(bar.value()) ? bar.value() + bar.spread() : 0)
                        .max()
                        .orElse(1)
                : end;
        setPrefHeight(now.size() * ROW);
        setMinHeight(now.size() * ROW);
        redraw();
    }

    private double row() {
        return Math.clamp(bars.isEmpty() ? ROW : getHeight() / bars.size(), ROW, 2 * ROW);
    }

    private int barAt(double y) {
        int bar = (int) Math.floor(y / row());
        return bar >= 0 && bar < bars.size() ? bar : -1;
    }

    private void hover(int bar) {
        if (bar != hovered) {
            hovered = bar;
            setCursor(bar < 0 ? Cursor.DEFAULT : Cursor.HAND);
            redraw();
        }
    }

    @Override
    void paint(Pen pen) {
        double names = 8
                + bars.stream()
                        .mapToDouble(bar -> pen.textWidth(bar.name()))
                        .max()
                        .orElse(0);
        names = Math.min(names, pen.width() * 0.4);
        double values = 8
                + bars.stream()
                        .mapToDouble(bar -> pen.textWidth(bar.words()))
                        .max()
                        .orElse(0);
        double room = Math.max(1, pen.width() - names - values);
        double row = row();
        for (int b = 0; b < bars.size(); b++) {
            Bar bar = bars.get(b);
            double y = b * row + row / 2;
            if (b == hovered) {
                pen.fill(0, b * row, pen.width(), row, pen.tint().faint());
            }
            pen.text(bar.name(), names - 8, y, pen.tint().text(), TextAlignment.RIGHT);
            Color colour = bar.ink() < 0 ? pen.tint().accent() : pen.tint().ink(bar.ink());
            if (Double.isFinite(bar.value()) && most > 0) {
                double end = names + room * bar.value() / most;
                pen.fill(names, y - row * 0.32, end - names, row * 0.64, colour);
                if (bar.spread() > 0) {
                    double low = names + room * Math.max(0, bar.value() - bar.spread()) / most;
                    double high = names + room * Math.min(most, bar.value() + bar.spread()) / most;
                    pen.horizontal(low, high, y, pen.tint().text());
                }
            }
            pen.text(bar.words(), pen.width(), y, pen.tint().muted(), TextAlignment.RIGHT);
        }
        pen.vertical(names, 0, bars.size() * row, pen.tint().line());
    }
}
