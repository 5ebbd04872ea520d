package latentexplorer.ui.training.watch;

import java.util.Arrays;
import latentexplorer.ui.widget.Raster;

/** A picture that dots and lines are drawn on, off the JavaFX thread. Colours are opaque ARGB. */
final class Sheet {
    private final int[] argb;
    private final int width;
    private final int height;

    Sheet(int width, int height, int ground) {
        this.width = width;
        this.height = height;
        argb = new int[width * height];
        Arrays.fill(argb, ground);
    }

    /** A disc with a soft rim. */
    void dot(double x, double y, double radius, int colour, double strength) {
        int top = (int) Math.floor(y - radius - 1);
        int bottom = (int) Math.ceil(y + radius + 1);
        int left = (int) Math.floor(x - radius - 1);
        int right = (int) Math.ceil(x + radius + 1);
        for (int row = Math.max(0, top); row <= Math.min(height - 1, bottom); row++) {
            for (int column = Math.max(0, left); column <= Math.min(width - 1, right); column++) {
                double cover = Math.clamp(radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y), 0, 1);
                if (cover > 0) {
                    blend(row * width + column, colour, cover * strength);
                }
            }
        }
    }

    void horizontal(double y, int from, int to, int colour) {
        int row = (int) Math.floor(y);
        if (row >= 0 && row < height) {
            Arrays.fill(argb, row * width + Math.clamp(from, 0, width), row * width + Math.clamp(to, 0, width), colour);
        }
    }

    void vertical(double x, int from, int to, int colour) {
        int column = (int) Math.floor(x);
        if (column >= 0 && column < width) {
            for (int row = Math.max(0, from); row < Math.min(height, to); row++) {
                argb[row * width + column] = colour;
            }
        }
    }

    void fill(int x, int y, int wide, int high, int colour) {
        for (int row = Math.max(0, y); row < Math.min(height, y + high); row++) {
            int from = row * width + Math.clamp(x, 0, width);
            int to = row * width + Math.clamp((long) x + wide, 0, width);
            Arrays.fill(argb, from, Math.max(from, to), colour);
        }
    }

    private void blend(int at, int colour, double share) {
        int below = argb[at];
        int mixed = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = below >> shift & 0xFF;
            int to = colour >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        argb[at] = mixed;
    }

    Raster raster() {
        return new Raster(argb, width, height);
    }
}
