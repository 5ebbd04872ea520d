package latentexplorer.core.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
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
    private static final Color BETA = new Color(0xF0E4CC);
    private static final Color MARK = new Color(0x7A1FA2);

    private static final double WIDTH = 960;
    private static final double LEFT = 76;
    private static final double RIGHT = 24;
    private static final double TOP = 82;
    private static final double BOTTOM = 48;
    private static final double GAP = 34;
    /** Height of an axis of weight 1. */
    private static final double UNIT = 84;

    private static final double WORD_LINE = 16;

    /** A curve. */
    record Curve(String name, double[] x, double[] y, Color colour, boolean dashed) {}

    /** One of the axes. */
    record Panel(String name, double weight, boolean logarithmic, List<Curve> curves) {
        /** Whether all values are parts of a whole, so that the axis shows the whole. */
        boolean isShare() {
            return !logarithmic && name.contains("share of");
        }
    }

    private final List<Epoch> history;
    private final String heldOut;
    private final List<HistoryMarks.Mark> marks;

    HistoryFigure(List<Epoch> history, String heldOut) {
        this.history = history;
        this.heldOut = heldOut;
        this.marks = HistoryMarks.of(history);
    }

    /**
     * @param title the model's name
     * @param history at least one epoch
     * @param heldOut what the validation was measured on: "validation", or "test" when the test images chose the epoch
     * @param shown the epoch whose weights a model has, 0 for none
     * @throws IllegalArgumentException with a sentence when there is no epoch
     */
    public static Figure of(String title, ModelSpec spec, List<Epoch> history, String heldOut, int shown) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("There is no history to draw: " + title + " has not been trained.");
        }
        HistoryFigure figure = new HistoryFigure(history, heldOut);
        return figure.draw(title, figure.panels(spec), spec instanceof DenseSpec, shown);
    }

    /** From top to bottom. */
    List<Panel> panels(ModelSpec spec) {
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
        return new Panel(
                "beta: weight of the divergence in the loss",
                1,
                false,
                List.of(perUpdate("each batch", VariationalSpec.BETA, PLAIN)));
    }

    private Panel rate() {
        return new Panel(
                "learning rate: at the end of each epoch",
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

    private Figure draw(String title, List<Panel> panels, boolean logarithmicEpochs, int shown) {
        double weights = panels.stream().mapToDouble(Panel::weight).sum();
        List<String> words = HistoryMarks.lines(marks);
        double height = TOP
                + weights * UNIT
                + GAP * (panels.size() - 1)
                + BOTTOM
                + (words.isEmpty() ? 0 : words.size() * WORD_LINE + 8);
        double[] xs = DoubleStream.concat(
                        panels.stream()
                                .flatMap(panel -> panel.curves().stream())
                                .flatMapToDouble(curve -> Arrays.stream(curve.x())),
                        marks.stream().mapToDouble(HistoryMarks.Mark::at))
                .toArray();
        Scale x = Scale.of(xs, logarithmicEpochs, 0.01).whole();
        Curve beta = perUpdate("beta", VariationalSpec.BETA, BETA);
        try (Sheet sheet = new Sheet(WIDTH, height)) {
            Heading.draw(sheet, WIDTH, title, below(shown));
            double top = TOP;
            for (int i = 0; i < panels.size(); i++) {
                Panel panel = panels.get(i);
                draw(sheet, panel, x, top, i == 0, i == panels.size() - 1, beta);
                top += panel.weight() * UNIT + GAP;
            }
            double baseline = height - words.size() * WORD_LINE;
            for (String line : words) {
                sheet.text(line, LEFT, baseline, Sheet.SMALL, false, MARK, Sheet.Align.LEFT);
                baseline += WORD_LINE;
            }
            return sheet.finished();
        }
    }

    private String below(int shown) {
        return "history of " + history.size() + (history.size() == 1 ? " epoch" : " epochs")
                + (shown > 0 ? ", weights of epoch " + shown : "")
                + "; what is measured and its unit stand above each axis";
    }

    private void draw(Sheet sheet, Panel panel, Scale x, double top, boolean first, boolean last, Curve beta) {
        double height = panel.weight() * UNIT;
        Axes axes = new Axes(sheet, LEFT, top, WIDTH - LEFT - RIGHT, height, x, scale(panel));
        List<Axes.Entry> entries = new ArrayList<>();
        // A weight that never changes explains nothing that the curves do.
        if (panel.logarithmic() && Arrays.stream(beta.y()).distinct().count() > 1) {
            double most =
                    Math.max(Double.MIN_NORMAL, Arrays.stream(beta.y()).max().orElse(0));
            double[] shares = Arrays.stream(beta.y()).map(value -> value / most).toArray();
            axes.shade(history.getFirst().number() - 1.0, beta.x(), shares, BETA);
            entries.add(new Axes.Entry("beta, from 0 to its most", BETA, Axes.Look.AREA));
        }
        axes.drawNamedAbove(last ? "epoch" : "", panel.name());
        for (Curve curve : panel.curves()) {
            axes.curve(curve.x(), curve.y(), curve.colour(), curve.dashed() ? 2 : 1.6f, curve.dashed());
            if (!curve.name().isEmpty()) {
                entries.add(new Axes.Entry(
                        curve.name(), curve.colour(), curve.dashed() ? Axes.Look.DASHES : Axes.Look.LINE));
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            axes.mark(marks.get(i).at(), first ? String.valueOf(i + 1) : "", MARK);
        }
        axes.legend(entries);
    }

    private static Scale scale(Panel panel) {
        double[] all = panel.curves().stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.y()))
                .toArray();
        boolean still = Arrays.stream(all).filter(Double::isFinite).distinct().count() <= 1;
        return panel.isShare() && still ? new Scale(0, 1.05, false) : Scale.of(all, panel.logarithmic(), 0.06);
    }
}
