package latentexplorer.core.figure;

/** What stands above a figure: what it shows, and of what. */
final class Heading {
    private static final double MARGIN = 24;
    private static final float SMALLEST = 9;

    private Heading() {}

    static void draw(Sheet sheet, double width, String title, String below) {
        double room = width - 2 * MARGIN;
        sheet.textWithin(room, title, width / 2, 26, Sheet.LARGE, Sheet.SMALL, true, Axes.INK, Sheet.Align.CENTRE);
        sheet.textWithin(room, below, width / 2, 46, Sheet.NORMAL, SMALLEST, false, Axes.MUTED, Sheet.Align.CENTRE);
    }
}
