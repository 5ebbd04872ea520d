package latentexplorer.ui.training.watch;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import latentexplorer.core.insight.Band;
import latentexplorer.core.insight.UnitDistribution;
import latentexplorer.core.insight.Units;
import latentexplorer.core.raster.ClassColours;
import org.jspecify.annotations.Nullable;

/**
 * How each unit of the code is distributed: the box holds the middle half of the values of all images, the line reaches 2.5
 * standard deviations to either side of the mean; thinner boxes beside it stand for classes. Units that carry nothing are
 * grey. Below, what each costs in divergence. Units that there is no room for are scrolled to.
 */
final class UnitChart extends Chart {
    private static final double LEAST = 16;
    private static final double A_CLASS = 6;

    private final ScrollBar scroll = new ScrollBar();
    private final Tooltip tooltip = new Tooltip();
    private @Nullable Units units;
    private List<Integer> order = List.of();
    private @Nullable ClassColours colours;
    private List<String> classNames = List.of();
    private double left;
    private double step = 1;
    private int hovered = -1;

    UnitChart() {
        super("Distribution of each unit of the code");
        scroll.setOrientation(Orientation.HORIZONTAL);
        scroll.setManaged(false);
        scroll.setVisible(false);
        scroll.setUnitIncrement(1);
        scroll.valueProperty().subscribe(_ -> redraw());
        getChildren().add(scroll);
        setOnMouseMoved(event -> hover(event.getX()));
        setOnMouseExited(_ -> hover(-1));
    }

    void show(Units now, boolean byUsefulness, ClassColours inks, List<String> names) {
        units = now;
        order = byUsefulness
                ? now.byUsefulness()
                : now.units().stream().map(UnitDistribution::unit).toList();
        colours = inks;
        classNames = names;
        redraw();
        layoutScroll();
    }

    @Override
    protected void layoutChildren() {
        layoutScroll();
        super.layoutChildren();
        double high = scroll.prefHeight(-1);
        scroll.resizeRelocate(left, getHeight() - high, Math.max(1, getWidth() - left), high);
    }

    private void layoutScroll() {
        Units shown = units;
        if (shown == null) {
            return;
        }
        double least = Math.max(LEAST, A_CLASS * (shown.classes().size() + 2) + 4);
        double room = Math.max(1, getWidth() - left);
        int fit = (int) Math.max(1, room / least);
        boolean all = fit >= order.size();
        scroll.setVisible(!all);
        scroll.setMax(Math.max(0, order.size() - fit));
        scroll.setVisibleAmount(scroll.getMax() * fit / Math.max(1.0, order.size()));
        if (scroll.getValue() > scroll.getMax()) {
            scroll.setValue(scroll.getMax());
        }
        step = all ? room / Math.max(1, order.size()) : least;
    }

    private int firstUnit() {
        return scroll.isVisible() ? (int) Math.rint(scroll.getValue()) : 0;
    }

    private void hover(double x) {
        int at = x < left ? -1 : firstUnit() + (int) ((x - left) / step);
        int now = at >= 0 && at < order.size() ? at : -1;
        if (now == hovered) {
            return;
        }
        hovered = now;
        Units shown = units;
        if (now >= 0 && shown != null) {
            tooltip.setText(words(shown.units().get(order.get(now))));
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
    }

    private static String words(UnitDistribution unit) {
        Band all = unit.all();
        String words = "Unit " + (unit.unit() + 1) + (unit.active() ? "" : " carries nothing") + "\nmean "
                + Numbers.of(all.mean()) + ", deviation " + Numbers.of(all.deviation()) + "\nmiddle half "
                + Numbers.of(all.lower()) + " to " + Numbers.of(all.upper()) + "\nall " + Numbers.of(all.min()) + " to "
                + Numbers.of(all.max());
        return Double.isNaN(unit.divergence())
                ? words
                : words + "\ndivergence " + Numbers.of(unit.divergence()) + " nats";
    }

    @Override
    void paint(Pen pen) {
        Units shown = units;
        ClassColours inks = colours;
        if (shown == null || inks == null) {
            return;
        }
        double bottom = pen.height() - (scroll.isVisible() ? scroll.prefHeight(-1) + 2 : 0);
        boolean divergences = shown.units().stream().anyMatch(unit -> !Double.isNaN(unit.divergence()));
        double key = shown.classes().isEmpty() ? 0 : pen.line();
        double strip = divergences ? Math.max(24, (bottom - key) * 0.2) : 0;
        double foot = bottom - pen.line() - strip - (divergences ? 6 : 0);
        AxisScale scale = new AxisScale(shown.low(), shown.high(), false);
        List<Double> ticks = scale.ticks((int) Math.max(2, (foot - key) / 30));
        double widest = ticks.stream()
                .mapToDouble(t -> pen.textWidth(AxisScale.label(t)))
                .max()
                .orElse(0);
        left = 8 + Math.max(widest, divergences ? pen.textWidth("nats") : 0);
        layoutScroll();
        for (double tick : ticks) {
            double y = y(scale, tick, key, foot);
            pen.horizontal(left, pen.width(), y, pen.tint().faint());
            pen.text(AxisScale.label(tick), left - 6, y, pen.tint().muted(), TextAlignment.RIGHT);
        }
        paintKey(pen, shown, inks);
        double most = shown.units().stream()
                .mapToDouble(unit -> Double.isFinite(unit.divergence()) ? unit.divergence() : 0)
                .max()
                .orElse(0);
        int first = firstUnit();
        for (int u = first; u < order.size() && left + (u - first) * step < pen.width() - 1; u++) {
            UnitDistribution unit = shown.units().get(order.get(u));
            double x = left + (u - first) * step;
            paintUnit(pen, unit, shown, inks, x, scale, key, foot);
            if (step >= pen.textWidth("00") || u % 5 == 0) {
                Color colour = unit.active() ? pen.tint().text() : pen.tint().muted();
                pen.text(
                        String.valueOf(unit.unit() + 1),
                        x + step / 2,
                        foot + pen.line() / 2 + 1,
                        colour,
                        TextAlignment.CENTER);
            }
            if (divergences && most > 0) {
                double high = Math.max(1, strip * unit.divergence() / most);
                Color colour = unit.active() ? pen.tint().accent() : pen.tint().line();
                pen.fill(x + step * 0.2, bottom - high, step * 0.6, high, colour);
            }
        }
        pen.horizontal(left, pen.width(), foot, pen.tint().line());
        if (divergences) {
            pen.text("KL", left - 6, bottom - strip + pen.line() / 2, pen.tint().muted(), TextAlignment.RIGHT);
            pen.text(
                    "nats",
                    left - 6,
                    bottom - strip + pen.line() * 1.4,
                    pen.tint().muted(),
                    TextAlignment.RIGHT);
            pen.text(
                    "largest " + Numbers.of(most),
                    pen.width(),
                    bottom - strip + pen.line() / 2,
                    pen.tint().muted(),
                    TextAlignment.RIGHT);
        }
    }

    private void paintKey(Pen pen, Units shown, ClassColours inks) {
        double x = left;
        for (int c : shown.classes()) {
            String name = c < classNames.size() ? classNames.get(c) : String.valueOf(c);
            pen.fill(x, pen.line() / 2 - 4, 8, 8, pen.tint().ink(inks.ink(c)));
            pen.text(name, x + 12, pen.line() / 2, pen.tint().muted(), TextAlignment.LEFT);
            x += 12 + pen.textWidth(name) + 12;
        }
    }

    private static double y(AxisScale scale, double value, double top, double foot) {
        return top + (foot - top) * (1 - Math.clamp(scale.share(value), 0, 1));
    }

    private void paintUnit(
            Pen pen,
            UnitDistribution unit,
            Units shown,
            ClassColours inks,
            double x,
            AxisScale scale,
            double top,
            double foot) {
        int classes = unit.byClass().size();
        double share = (step - 4) / (classes + 2);
        Color colour = unit.active() ? pen.tint().text() : pen.tint().line();
        paintBand(pen, unit.all(), x + 2, share * 2 - 1, colour, 0.35, scale, top, foot);
        for (int c = 0; c < classes; c++) {
            Color ink = unit.active()
                    ? pen.tint().ink(inks.ink(shown.classes().get(c)))
                    : pen.tint().line();
            paintBand(pen, unit.byClass().get(c), x + 2 + share * (c + 2), share - 1, ink, 0.75, scale, top, foot);
        }
    }

    private static void paintBand(
            Pen pen,
            Band band,
            double x,
            double wide,
            Color colour,
            double strength,
            AxisScale scale,
            double top,
            double foot) {
        if (!Double.isFinite(band.mean())) {
            return;
        }
        double reach = Band.WHISKER * band.deviation();
        double middle = x + wide / 2;
        pen.vertical(
                middle, y(scale, band.mean() + reach, top, foot), y(scale, band.mean() - reach, top, foot), colour);
        double upper = y(scale, band.upper(), top, foot);
        double lower = y(scale, band.lower(), top, foot);
        Color fill = colour.deriveColor(0, 1, 1, strength);
        pen.fill(x, upper, Math.max(1.5, wide), Math.max(1, lower - upper), fill);
        pen.horizontal(x, x + Math.max(1.5, wide), y(scale, band.median(), top, foot), colour);
    }
}
