package latentexplorer.ui.training.watch;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.TextAlignment;

/** The unit of a chart, and which line is what, in as many rows as that takes. */
record CurveLegend(List<Entry> entries, double height) {
    private static final double SAMPLE = 18;
    private static final double APART = 14;

    /** @param curve its number in the chart; -1 for the unit, which has no line */
    private record Entry(String words, int curve, boolean dashed, double x, int row) {}

    /** @param width that there is */
    static CurveLegend of(Pen pen, Facet facet, double width) {
        List<Entry> entries = new ArrayList<>();
        add(pen, entries, facet.unit(), -1, false, width);
        for (int c = 0; c < facet.curves().size(); c++) {
            Curve curve = facet.curves().get(c);
            if (curve.hasTrain()) {
                add(pen, entries, curve.metric() + ", train", c, false, width);
            }
            if (curve.hasValidation()) {
                add(pen, entries, curve.metric() + ", validation", c, true, width);
            }
        }
        return new CurveLegend(List.copyOf(entries), (entries.getLast().row() + 1) * pen.line());
    }

    private static void add(Pen pen, List<Entry> entries, String words, int curve, boolean dashed, double width) {
        double x = 0;
        int row = 0;
        if (!entries.isEmpty()) {
            Entry before = entries.getLast();
            x = before.x() + wide(pen, before.words(), before.curve()) + APART;
            row = before.row();
            if (x + wide(pen, words, curve) > width) {
                x = 0;
                row++;
            }
        }
        entries.add(new Entry(words, curve, dashed, x, row));
    }

    private static double wide(Pen pen, String words, int curve) {
        return pen.textWidth(words) + (curve < 0 ? 0 : SAMPLE + 4);
    }

    void paint(Pen pen, double left, double top) {
        for (Entry entry : entries) {
            double x = left + entry.x();
            double y = top + (entry.row() + 0.5) * pen.line();
            if (entry.curve() < 0) {
                pen.text(entry.words(), x, y, pen.tint().muted(), TextAlignment.LEFT);
            } else {
                pen.polyline(
                        new double[] {x, x + SAMPLE},
                        new double[] {y, y},
                        2,
                        pen.tint().curve(entry.curve()),
                        entry.dashed());
                pen.text(entry.words(), x + SAMPLE + 4, y, pen.tint().text(), TextAlignment.LEFT);
            }
        }
    }
}
