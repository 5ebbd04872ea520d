package latentexplorer.ui.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Side;
import javafx.scene.chart.ValueAxis;

/**
 * The axis of a chart, linear or logarithmic, that chooses round ticks (1, 2, 5 and their powers of ten) by itself. On a
 * logarithmic axis values at or below zero lie at its start.
 */
public final class ScaleAxis extends ValueAxis<Number> {
    private record Range(double low, double high, double scale) {}

    private static final double TICK_DISTANCE = 44;

    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
    private final double smallestStep;

    /**
     * @param label what is measured, in which unit
     * @param smallestStep between two ticks of a linear axis; 1 for something that is counted, 0 for anything
     */
    public ScaleAxis(String label, double smallestStep) {
        this.smallestStep = smallestStep;
        setLabel(label);
        setAnimated(false);
        setMinorTickVisible(false);
        logarithmic.subscribe(() -> {
            remeasure();
            requestAxisLayout();
        });
    }

    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** Chart and axis must measure anew what they had cached. */
    private void remeasure() {
        setAutoRanging(false);
        setAutoRanging(true);
    }

    @Override
    protected Object autoRange(double min, double max, double length, double labelSize) {
        double[] bounds = logarithmic.get() ? logarithmicBounds(min, max) : linearBounds(min, max, length);
        return new Range(bounds[0], bounds[1], calculateNewScale(length, bounds[0], bounds[1]));
    }

    private double[] linearBounds(double min, double max, double length) {
        double low = Math.min(min, max);
        double high = Math.max(min, max);
        if (smallestStep > 0) {
            return new double[] {low, Math.max(high, low + smallestStep)};
        }
        if (high <= low) {
            high = low + Math.max(Math.abs(low), 1e-6);
        }
        double step = step(high - low, length);
        return new double[] {Math.floor(low / step) * step, Math.ceil(high / step) * step};
    }

    /** Out to the next 1, 2 or 5. */
    private static double[] logarithmicBounds(double min, double max) {
        double high = max > 0 ? max : 1;
        double low = min > 0 ? Math.min(min, high) : high / 1000;
        List<Double> round = rounds(low / 10, high * 10);
        double from = round.stream()
                .filter(tick -> tick <= low)
                .reduce((_, last) -> last)
                .orElse(low);
        double to = round.stream().filter(tick -> tick >= high).findFirst().orElse(high);
        return new double[] {from, to > from ? to : from * 2};
    }

    private double step(double extent, double length) {
        return Ticks.step(extent, Math.max(2, length / TICK_DISTANCE), smallestStep);
    }

    private static List<Double> rounds(double low, double high) {
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double tick = Double.parseDouble(digit + "e" + power);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    @Override
    protected Object getRange() {
        return new Range(getLowerBound(), getUpperBound(), getScale());
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        Range next = (Range) range;
        setLowerBound(next.low());
        setUpperBound(next.high());
        currentLowerBound.set(next.low());
        setScale(next.scale());
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        Range now = (Range) range;
        return logarithmic.get() ? logarithmicTicks(now, length) : linearTicks(now, length);
    }

    private List<Number> linearTicks(Range range, double length) {
        double step = step(range.high() - range.low(), length);
        return new ArrayList<>(Ticks.within(range.low(), range.high(), step));
    }

    /** All 1, 2, 5 when there is room, else the powers of ten, else some of them. */
    private static List<Number> logarithmicTicks(Range range, double length) {
        double decades = Math.max(1e-9, Math.log10(range.high() / range.low()));
        double room = Math.max(2, length / TICK_DISTANCE);
        boolean all = decades * 3 <= room;
        int every = (int) Math.max(1, Math.ceil(decades / room));
        List<Number> ticks = new ArrayList<>();
        for (double tick : rounds(range.low() * (1 - 1e-9), range.high() * (1 + 1e-9))) {
            long power = Math.round(Math.log10(tick));
            boolean isPower = Math.abs(Math.log10(tick) - power) < 1e-9;
            if (all || isPower && Math.floorMod(power, every) == 0) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        double v = value.doubleValue();
        double size = Math.abs(v);
        if (size < 1e-12) {
            return "0";
        }
        if (smallestStep >= 1) {
            return String.format(Locale.ROOT, "%,.0f", v);
        }
        return size < 1e-4 || size >= 1e6
                ? String.format(Locale.ROOT, "%.0e", v)
                : new java.math.BigDecimal(v)
                        .round(new java.math.MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    @Override
    public double getDisplayPosition(Number value) {
        if (!logarithmic.get()) {
            return super.getDisplayPosition(value);
        }
        double low = Math.log10(getLowerBound());
        double high = Math.log10(getUpperBound());
        double share = (Math.log10(Math.max(value.doubleValue(), getLowerBound())) - low) / (high - low);
        return isVertical() ? getHeight() * (1 - share) : getWidth() * share;
    }

    @Override
    public Number getValueForDisplay(double position) {
        if (!logarithmic.get()) {
            return super.getValueForDisplay(position);
        }
        double share = isVertical() ? 1 - position / getHeight() : position / getWidth();
        double low = Math.log10(getLowerBound());
        return Math.pow(10, low + share * (Math.log10(getUpperBound()) - low));
    }

    private boolean isVertical() {
        return getSide() == Side.LEFT || getSide() == Side.RIGHT;
    }
}
