package latentexplorer.core.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.insight.PcaPanels;

/** What principal components keep of the images of a set, and the components themselves. */
public final class PcaSheets {
    private static final int PANELS = 3;
    private static final double CELL = ImageSet.SIDE / 2.0;
    private static final double PANEL_WIDTH = PcaPanels.COLUMNS * CELL;
    private static final double PANEL_HEIGHT = PcaPanels.ROWS * CELL;
    private static final double GAP = 20;
    private static final double CAPTION = 36;
    private static final double TOP = 60;
    private static final double MARGIN = 24;

    /** In a row and a column. */
    private static final int COMPONENTS = 26;

    private static final int ENLARGED = 5;

    /** Standard deviations at which the picture of a component is black or white. */
    private static final double CLIP = 3.75;

    private PcaSheets() {}

    /** The original and eight panels with 2, 4, …, 256 components. */
    public static Figure byComponents(String dataset, PcaPanels panels) {
        return sheet(dataset + ": principal components, by their number", panels, panels.byComponents());
    }

    /** The original and eight panels with so many components as explain 10 to 99 % of the variance. */
    public static Figure byVariance(String dataset, PcaPanels panels) {
        return sheet(dataset + ": principal components, by explained variance", panels, panels.byVariance());
    }

    private static Figure sheet(String title, PcaPanels panels, List<PcaPanels.Panel> shown) {
        List<int[]> pictures = new ArrayList<>(List.of(panels.original()));
        List<String> counts = new ArrayList<>(List.of("original"));
        List<String> measures = new ArrayList<>(List.of(""));
        for (PcaPanels.Panel each : shown) {
            pictures.add(each.pictures());
            counts.add(each.components() + (each.components() == 1 ? " component" : " components"));
            measures.add(String.format(
                    Locale.ROOT, "%.1f %% of the variance, MSE %.5f", 100 * each.explained(), each.error()));
        }
        double width = 2 * MARGIN + PANELS * PANEL_WIDTH + (PANELS - 1) * GAP;
        double step = PANEL_HEIGHT + CAPTION + 8;
        try (Sheet sheet = new Sheet(width, TOP + PANELS * step + MARGIN)) {
            Heading.draw(
                    sheet,
                    width,
                    title,
                    String.format(
                            Locale.ROOT, "fitted and measured on all %,d images; MSE, pixels 0..1", panels.images()));
            for (int i = 0; i < pictures.size(); i++) {
                double x = MARGIN + i % PANELS * (PANEL_WIDTH + GAP);
                double y = TOP + i / PANELS * step;
                sheet.text(counts.get(i), x, y + 12, Sheet.SMALL, true, Axes.INK, Sheet.Align.LEFT);
                sheet.text(measures.get(i), x, y + 26, Sheet.SMALL, false, Axes.INK, Sheet.Align.LEFT);
                panel(sheet, pictures.get(i), x, y + CAPTION - 4);
            }
            return sheet.finished();
        }
    }

    private static void panel(Sheet sheet, int[] pictures, double x, double y) {
        for (int i = 0; i < pictures.length / ImageSet.PIXELS; i++) {
            sheet.picture(
                    pictures,
                    i * ImageSet.PIXELS,
                    ImageSet.SIDE,
                    ImageSet.SIDE,
                    x + i % PcaPanels.COLUMNS * CELL,
                    y + i / PcaPanels.COLUMNS * CELL,
                    1.0 / Sheet.SCALE);
        }
    }

    /** The components row by row, each enlarged, with its mean at grey and 3.75 standard deviations at black and white. */
    public static Figure components(String dataset, PcaPanels panels) {
        List<float[]> shown = panels.components();
        double size = (double) ENLARGED / Sheet.SCALE;
        double cell = ImageSet.SIDE * size;
        int rows = (shown.size() + COMPONENTS - 1) / COMPONENTS;
        double width = 2 * MARGIN + COMPONENTS * cell;
        try (Sheet sheet = new Sheet(width, TOP + rows * cell + MARGIN)) {
            Heading.draw(
                    sheet,
                    width,
                    dataset + ": the first " + shown.size() + " principal components",
                    String.format(
                            Locale.ROOT,
                            "fitted on all %,d images; standardised, black and white at %.2f standard deviations",
                            panels.images(),
                            CLIP));
            for (int i = 0; i < shown.size(); i++) {
                sheet.picture(
                        standardised(shown.get(i)),
                        0,
                        ImageSet.SIDE,
                        ImageSet.SIDE,
                        MARGIN + i % COMPONENTS * cell,
                        TOP + i / COMPONENTS * cell,
                        size);
            }
            return sheet.finished();
        }
    }

    private static int[] standardised(float[] component) {
        double mean = 0;
        for (float value : component) {
            mean += value / component.length;
        }
        double square = 0;
        for (float value : component) {
            square += (value - mean) * (value - mean) / component.length;
        }
        double deviation = square > 0 ? Math.sqrt(square) : 1;
        int[] grey = new int[component.length];
        for (int p = 0; p < grey.length; p++) {
            double z = Math.clamp((component[p] - mean) / deviation, -CLIP, CLIP);
            grey[p] = 0xFF000000 | 0x010101 * (int) Math.round((z + CLIP) / (2 * CLIP) * 255);
        }
        return grey;
    }
}
