package latentexplorer.core.figure;

/** Draws frames around tiles into rows of a picture: the colour outside the tile, and a thin light line around that. */
final class FramePainter {
    private static final double STROKE = 3;
    private static final double EDGE = 1;
    private static final int LIGHT = 0xFFFFFFFF;

    private final int[] argb;
    private final int width;
    private final int top;
    private final int height;

    /**
     * @param argb rows of the picture
     * @param top the first of them
     * @param height how many they are
     */
    FramePainter(int[] argb, int width, int top, int height) {
        this.argb = argb;
        this.width = width;
        this.top = top;
        this.height = height;
    }

    /**
     * Draws a frame.
     *
     * @param x first column of the tile
     * @param y first row of the tile
     * @param side of the tile
     * @param density pixels of the picture for one on the screen
     */
    void frame(int x, int y, int side, double density, int colour) {
        int stroke = (int) Math.max(1, Math.round(STROKE * density));
        int edge = (int) Math.max(1, Math.round(EDGE * density));
        ring(x - stroke - edge, y - stroke - edge, side + 2 * (stroke + edge), edge, LIGHT);
        ring(x - stroke, y - stroke, side + 2 * stroke, stroke, colour);
    }

    private void ring(int x, int y, int side, int stroke, int colour) {
        fill(x, y, side, stroke, colour);
        fill(x, y + side - stroke, side, stroke, colour);
        fill(x, y + stroke, stroke, side - 2 * stroke, colour);
        fill(x + side - stroke, y + stroke, stroke, side - 2 * stroke, colour);
    }

    private void fill(int x, int y, int columns, int rows, int colour) {
        int toY = Math.min(y + rows, top + height);
        int toX = Math.min(x + columns, width);
        for (int row = Math.max(y, top); row < toY; row++) {
            for (int column = Math.max(0, x); column < toX; column++) {
                argb[(row - top) * width + column] = colour;
            }
        }
    }
}
