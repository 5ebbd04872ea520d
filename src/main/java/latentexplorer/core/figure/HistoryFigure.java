package latentexplorer.core.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.VariationalSpec;

/**
 * The history of a training: axes above each other that share the epochs. Of a dense model the loss on two logarithmic axes
 * and the learning rate below; of a variational one six axes with the weight of the divergence at every update; of the
 * other kinds an axis for each of their measures.
 */
public final class HistoryFigure {
    private static final Color TRAIN = new Color(0x1A66B8);
    private static final Color HELD_OUT = new Color(0xC2410C);
    private static final Color PLAIN = new Color(0x374151);

    private static final double WIDTH = 960;
    private static final double LEFT = 76;
    private static final double RIGHT = 24;
    private static final double TOP = 82;
    private static final double BOTTOM = 48;
    private static final double GAP = 34;
    /** Height of an axis of weight 1. */
    private static final double UNIT = 84;

    /** A curve. */
    private record Curve(String name, double[] x, double[] y, Color colour, boolean dashed) {}

    /** One of the axes. */
    private record Panel(String name, double weight, boolean logarithmic, List<Curve> curves) {}

    private final List<Epoch> history;
    private final String heldOut;

    private HistoryFigure(List<Epoch> history, String heldOut) {
        this.history = history;
        this.heldOut = heldOut;
    }

    /**
     * @param title the model's name
     * @param history at least one epoch
     * @param heldOut what the validation was measured on: "validation", or "test" when the test images chose the epoch
     * @throws IllegalArgumentException with a sentence when there is no epoch
     */
    public static Figure of(String title, ModelSpec spec, List<Epoch> history, String heldOut) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("There is no history to draw: " + title + " has not been trained.");
        }
        HistoryFigure figure = new HistoryFigure(history, heldOut);
        return draw(title, history.size(), figure.panels(spec), spec instanceof DenseSpec);
    }

    private List<Panel> panels(ModelSpec spec) {
        return switch (spec) {
            case DenseSpec _ -> List.of(metric(spec, ModelSpec.LOSS, 4, true), rate());
            case VariationalSpec variational ->
                List.of(
                        metric(spec, ModelSpec.LOSS, 2, true),
                        metric(spec, variational.reconstruction(), 2, true),
                        metric(spec, VariationalSpec.KLD, 2, true),
                        active(spec),
                        beta(),
                        rate());
            default -> {
                List<Panel> panels = new ArrayList<>();
                for (String name : spec.metrics().keySet()) {
                    Panel panel = metric(spec, name, 1.4, false);
                    if (!panel.curves().isEmpty()) {
                        panels.add(panel);
                    }
                }
                panels.add(rate());
                yield panels;
            }
        };
    }

    private Panel metric(ModelSpec spec, String name, double weight, boolean logarithmic) {
        List<Curve> curves = new ArrayList<>();
        perEpoch("training", Epoch::train, name, TRAIN, false).ifPresent(curves::add);
        perEpoch(heldOut, Epoch::validation, name, HELD_OUT, true).ifPresent(curves::add);
        String unit = spec.metrics().getOrDefault(name, "");
        return new Panel(name + ": " + unit, weight, logarithmic, curves);
    }

    private Optional<Curve> perEpoch(
            String who, Function<Epoch, Map<String, Double>> part, String name, Color colour, boolean dashed) {
        boolean there = history.stream().anyMatch(epoch -> part.apply(epoch).containsKey(name));
        return there
                ? Optional.of(new Curve(
                        who,
                        numbers(Epoch::number),
                        numbers(epoch -> part.apply(epoch).getOrDefault(name, Double.NaN)),
                        colour,
                        dashed))
                : Optional.empty();
    }

    private double[] numbers(ToDoubleFunction<Epoch> value) {
        return history.stream().mapToDouble(value).toArray();
    }

    /** In training at every update, as the batches were seen. */
    private Panel active(ModelSpec spec) {
        Panel perEpoch = metric(spec, VariationalSpec.ACTIVE, 2, false);
        List<Curve> curves = new ArrayList<>();
        Curve updates = perUpdate("training, each batch", VariationalSpec.ACTIVE, TRAIN);
        if (updates.x().length > 0) {
            curves.add(updates);
            perEpoch.curves().stream().filter(Curve::dashed).forEach(curves::add);
            return new Panel("active: share of the units", 2, false, curves);
        }
        return new Panel("active: share of the units", 2, false, perEpoch.curves());
    }

    private Panel beta() {
        return new Panel("beta", 1, false, List.of(perUpdate("each batch", VariationalSpec.BETA, PLAIN)));
    }

    private Panel rate() {
        return new Panel(
                "learning rate",
                1,
                false,
                List.of(new Curve("", numbers(Epoch::number), numbers(Epoch::learningRate), PLAIN, false)));
    }

    /** The updates of an epoch lie evenly between the end of the one before and its own end. */
    private Curve perUpdate(String who, String name, Color colour) {
        List<double[]> points = new ArrayList<>();
        for (Epoch epoch : history) {
            List<Double> values = epoch.updates().getOrDefault(name, List.of());
            for (int i = 0; i < values.size(); i++) {
                points.add(new double[] {epoch.number() - 1 + (i + 1.0) / values.size(), values.get(i)});
            }
        }
        return new Curve(
                who,
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(),
                colour,
                false);
    }

    private static Figure draw(String title, int epochs, List<Panel> panels, boolean logarithmicEpochs) {
        double weights = panels.stream().mapToDouble(Panel::weight).sum();
        double height = TOP + weights * UNIT + GAP * (panels.size() - 1) + BOTTOM;
        double[] xs = panels.stream()
                .flatMapToDouble(panel -> panel.curves().stream().flatMapToDouble(curve -> Arrays.stream(curve.x())))
                .toArray();
        Scale x = Scale.of(xs, logarithmicEpochs, 0.01).whole();
        try (Sheet sheet = new Sheet(WIDTH, height)) {
            Heading.draw(
                    sheet,
                    WIDTH,
                    title,
                    "history of " + epochs + (epochs == 1 ? " epoch" : " epochs")
                            + "; what is measured and its unit stand above each axis");
            double top = TOP;
            for (int i = 0; i < panels.size(); i++) {
                Panel panel = panels.get(i);
                draw(sheet, panel, x, top, i == panels.size() - 1);
                top += panel.weight() * UNIT + GAP;
            }
            return sheet.finished();
        }
    }

    private static void draw(Sheet sheet, Panel panel, Scale x, double top, boolean last) {
        double[] all = panel.curves().stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.y()))
                .toArray();
        Scale y = Scale.of(all, panel.logarithmic(), 0.06);
        double height = panel.weight() * UNIT;
        Axes axes = new Axes(sheet, LEFT, top, WIDTH - LEFT - RIGHT, height, x, y);
        axes.drawNamedAbove(last ? "epoch" : "", panel.name());
        for (Curve curve : panel.curves()) {
            axes.curve(curve.x(), curve.y(), curve.colour(), curve.dashed() ? 2 : 1.6f, curve.dashed());
        }
        List<Axes.Entry> entries = panel.curves().stream()
                .filter(curve -> !curve.name().isEmpty())
                .map(curve -> new Axes.Entry(curve.name(), curve.colour(), curve.dashed()))
                .toList();
        if (!entries.isEmpty()) {
            axes.legend(entries);
        }
    }
}
