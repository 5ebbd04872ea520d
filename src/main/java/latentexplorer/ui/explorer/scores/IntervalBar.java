package latentexplorer.ui.explorer.scores;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import latentexplorer.core.analogy.VectorReliability;

/** An alignment and the interval that it lies in, on a line from -1 to 1. */
final class IntervalBar extends Region {
    private static final double LINE = 6;
    private static final double MARK = 3;
    private static final double TALL = 18;
    private static final double SIDE = 12;

    private final Region track = part("interval-track");
    private final Region interval = part("interval-range");
    private final Region zero = part("interval-zero");
    private final Region mark = part("interval-mark");
    private final Label[] numbers = {number("-1"), number("0"), number("1")};
    private double from;
    private double to;
    private double value = Double.NaN;

    IntervalBar() {
        getChildren().setAll(track, zero, interval, mark);
        getChildren().addAll(numbers);
        setMinHeight(USE_PREF_SIZE);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    private static Label number(String text) {
        Label number = new Label(text);
        number.getStyleClass().add("score-note");
        return number;
    }

    void show(VectorReliability reliability) {
        value = reliability.alignment();
        from = reliability.interval().map(VectorReliability.Interval::from).orElse(value);
        to = reliability.interval().map(VectorReliability.Interval::to).orElse(value);
        setAccessibleText(String.format(Locale.ROOT, "Alignment %.2f, between %.2f and %.2f", value, from, to));
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return TALL + numbers[0].prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }

    @Override
    protected void layoutChildren() {
        boolean known = !Double.isNaN(value);
        double top = (TALL - LINE) / 2;
        track.resizeRelocate(x(-1), top, x(1) - x(-1), LINE);
        zero.resizeRelocate(Math.round(x(0)), 2, 1, TALL - 4);
        interval.setVisible(known);
        mark.setVisible(known);
        if (known) {
            interval.resizeRelocate(x(from), top, Math.max(LINE, x(to) - x(from)), LINE);
            mark.resizeRelocate(x(value) - MARK / 2, 1, MARK, TALL - 2);
        }
        for (int i = 0; i < numbers.length; i++) {
            double width = numbers[i].prefWidth(-1);
            numbers[i].resizeRelocate(x(i - 1) - width / 2, TALL, width, numbers[i].prefHeight(-1));
        }
    }

    private double x(double at) {
        return SIDE + (at + 1) / 2 * (getWidth() - 2 * SIDE);
    }
}
