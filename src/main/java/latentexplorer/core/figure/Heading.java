package latentexplorer.core.figure;

/** What stands above a figure: what it shows, and of what. */
final class Heading {
    private static final double MARGIN = 24;

    private Heading() {}

    static void draw(Sheet sheet, double width, String title, String below) {
        double room = width - 2 * MARGIN;
        sheet.text(
                sheet.fitted(title, room, Sheet.LARGE, true),
                width / 2,
                26,
                Sheet.LARGE,
                true,
                Axes.INK,
                Sheet.Align.CENTRE);
        sheet.text(
                sheet.fitted(below, room, Sheet.NORMAL, false),
                width / 2,
                46,
                Sheet.NORMAL,
                false,
                Axes.MUTED,
                Sheet.Align.CENTRE);
    }
}
