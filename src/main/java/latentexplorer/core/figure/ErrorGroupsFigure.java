package latentexplorer.core.figure;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.insight.ErrorGroups;
import latentexplorer.core.insight.Errors;
import latentexplorer.core.insight.Reconstructions;

/**
 * Images from the best to the worst: eight mosaics in four rows and two columns, filled down the first column and then the
 * second, above the histogram of all errors with a band for each mosaic.
 */
public final class ErrorGroupsFigure {
    private static final int COLUMNS = 13;
    private static final int ROWS = 3;
    private static final int MOSAICS_DOWN = 4;
    private static final double CELL = ImageSet.SIDE + 2.0;
    private static final double MOSAIC_WIDTH = COLUMNS * CELL;
    private static final double MOSAIC_HEIGHT = ROWS * CELL;
    private static final double LEFT = 84;
    private static final double GAP = 28;
    private static final double TOP = 92;
    private static final double STEP = MOSAIC_HEIGHT + 26;
    private static final double WIDTH = 2 * LEFT + 2 * MOSAIC_WIDTH + GAP - 48;
    private static final double HISTOGRAM = 190;
    private static final int BAND = 0x50;

    /** From blue over red to green. */
    private static final List<Color> COLOURS = List.of(
            new Color(0x1A3FD6),
            new Color(0x5A34B8),
            new Color(0x93298F),
            new Color(0xC81E50),
            new Color(0xC93A1C),
            new Color(0x9A6A14),
            new Color(0x5C8A18),
            new Color(0x1E8F2E));

    /** What the mosaics show. */
    public enum Content {
        RECONSTRUCTIONS("reconstructions by error", "what the model gave back"),
        DIFFERENCES(
                "differences by error",
                "red: too high by more than 0.1, blue: too low by more than 0.1, grey: true x given back");

        private final String title;
        private final String legend;

        Content(String title, String legend) {
            this.title = title;
            this.legend = legend;
        }
    }

    /**
     * What stands above the figure.
     *
     * @param model its name
     * @param stage of the training, counted from 1
     * @param trained number of training images
     * @param measuredOn the images that are shown: "1,500 test images"
     * @param metric of the errors, with scale
     */
    public record Caption(String model, int stage, int trained, String measuredOn, String metric) {}

    private ErrorGroupsFigure() {}

    /** @param pictures of each group's images, in their order */
    public static Figure of(
            Caption caption, Content content, Errors errors, ErrorGroups groups, List<Reconstructions> pictures) {
        double height = TOP + MOSAICS_DOWN * STEP + HISTOGRAM + 64;
        try (Sheet sheet = new Sheet(WIDTH, height)) {
            Heading.draw(
                    sheet,
                    WIDTH,
                    caption.model() + ": " + content.title,
                    String.format(
                            Locale.ROOT,
                            "stage %d; %,d training images; %s: %s, mean %.5f (sd %.5f)",
                            caption.stage(),
                            caption.trained(),
                            caption.measuredOn(),
                            caption.metric(),
                            errors.mean(),
                            errors.deviation()));
            sheet.text(content.legend, WIDTH / 2, 64, Sheet.SMALL, false, Axes.MUTED, Sheet.Align.CENTRE);
            double left = (WIDTH - 2 * MOSAIC_WIDTH - GAP) / 2;
            for (int g = 0; g < groups.groups().size(); g++) {
                double x = left + g / MOSAICS_DOWN * (MOSAIC_WIDTH + GAP);
                double y = TOP + g % MOSAICS_DOWN * STEP;
                ErrorGroups.Group group = groups.groups().get(g);
                sheet.text(
                        String.format(Locale.ROOT, "%s   %.5f to %.5f", group.title(), group.least(), group.most()),
                        x,
                        y - 5,
                        Sheet.SMALL,
                        true,
                        COLOURS.get(g),
                        Sheet.Align.LEFT);
                mosaic(sheet, content, pictures.get(g), x, y);
                sheet.frame(x - 1, y - 1, MOSAIC_WIDTH, MOSAIC_HEIGHT, COLOURS.get(g), 1);
            }
            histogram(sheet, caption, errors, groups, TOP + MOSAICS_DOWN * STEP);
            return sheet.finished();
        }
    }

    /** A short name, so that the bands are told apart without their colours. */
    private static String mark(int group, int count) {
        return group == 0 ? "Low" : group == count - 1 ? "High" : String.valueOf(group);
    }

    private static void mosaic(Sheet sheet, Content content, Reconstructions pictures, double x, double y) {
        int[] shown = content == Content.DIFFERENCES ? pictures.differences() : pictures.decoded();
        for (int i = 0; i < Math.min(pictures.count(), COLUMNS * ROWS); i++) {
            sheet.picture(
                    shown,
                    i * ImageSet.PIXELS,
                    ImageSet.SIDE,
                    ImageSet.SIDE,
                    x + i % COLUMNS * CELL,
                    y + i / COLUMNS * CELL,
                    1);
        }
    }

    private static void histogram(Sheet sheet, Caption caption, Errors errors, ErrorGroups groups, double top) {
        int most = 1;
        for (int count : errors.counts()) {
            most = Math.max(most, count);
        }
        double left = (WIDTH - 2 * MOSAIC_WIDTH - GAP) / 2;
        Axes axes = new Axes(
                sheet,
                left,
                top,
                2 * MOSAIC_WIDTH + GAP,
                HISTOGRAM,
                new Scale(errors.low(), errors.high(), false),
                new Scale(0, most * 1.18, false));
        axes.draw("error of an image: " + caption.metric(), "images");
        for (int bar = 0; bar < errors.bars(); bar++) {
            axes.bar(errors.barLow(bar), errors.barHigh(bar), 0, errors.counts()[bar], new Color(0x8A9099));
        }
        for (int g = 0; g < groups.groups().size(); g++) {
            ErrorGroups.Group group = groups.groups().get(g);
            Color colour = COLOURS.get(g);
            axes.band(
                    group.least(), group.most(), new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND));
            axes.nameWithin(
                    (group.least() + group.most()) / 2, mark(g, groups.groups().size()), colour);
        }
    }
}
