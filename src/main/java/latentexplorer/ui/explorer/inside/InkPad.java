package latentexplorer.ui.explorer.inside;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A square sheet to draw on, with the strokes that can be taken back. Used on one thread. */
final class InkPad {
    static final int SIDE = 280;
    /** Strokes that can be taken back; each keeps a sheet of 78 kB. */
    private static final int MOST_UNDONE = 60;

    private final byte[] ink = new byte[SIDE * SIDE];
    private final Deque<byte[]> before = new ArrayDeque<>();
    private double lastX;
    private double lastY;

    /** Grey bytes, 0 nothing to 255 ink, row by row; not to be changed. */
    byte[] ink() {
        return ink;
    }

    /** The same as 0..1, copied. */
    float[] values() {
        float[] values = new float[ink.length];
        for (int p = 0; p < values.length; p++) {
            values[p] = (ink[p] & 0xFF) / 255f;
        }
        return values;
    }

    boolean isBlank() {
        for (byte each : ink) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    /** Begins a stroke with a dot. */
    void begin(double x, double y, double width, boolean erase) {
        remember();
        lastX = x;
        lastY = y;
        line(x, y, width, erase);
    }

    /** Goes on with the stroke. */
    void to(double x, double y, double width, boolean erase) {
        line(x, y, width, erase);
        lastX = x;
        lastY = y;
    }

    /** Takes the last stroke, clearing or picture back. */
    void undo() {
        if (canUndo()) {
            System.arraycopy(before.pop(), 0, ink, 0, ink.length);
        }
    }

    void clear() {
        if (!isBlank()) {
            remember();
            Arrays.fill(ink, (byte) 0);
        }
    }

    /** Puts another picture in place of what is there: {@link #SIDE} x SIDE values in 0..1. */
    void show(float[] values) {
        remember();
        for (int p = 0; p < ink.length; p++) {
            ink[p] = (byte) Math.round(values[p] * 255);
        }
    }

    private void remember() {
        before.push(ink.clone());
        if (before.size() > MOST_UNDONE) {
            before.removeLast();
        }
    }

    /** From the last place to this one, with round ends and soft edges. */
    private void line(double x, double y, double width, boolean erase) {
        double radius = width / 2;
        int left = bound(Math.min(x, lastX) - radius - 1);
        int right = bound(Math.max(x, lastX) + radius + 1);
        int top = bound(Math.min(y, lastY) - radius - 1);
        int bottom = bound(Math.max(y, lastY) + radius + 1);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double covered = Math.clamp(radius + 0.5 - distance(column + 0.5, row + 0.5, x, y), 0, 1);
                int p = row * SIDE + column;
                int now = ink[p] & 0xFF;
                ink[p] = (byte)
                        (erase
                                ? Math.min(now, Math.round(255 * (1 - covered)))
                                : Math.max(now, Math.round(255 * covered)));
            }
        }
    }

    private static int bound(double place) {
        return (int) Math.clamp(place, 0.0, SIDE - 1.0);
    }

    private double distance(double px, double py, double x, double y) {
        double dx = x - lastX;
        double dy = y - lastY;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.clamp(((px - lastX) * dx + (py - lastY) * dy) / square, 0, 1);
        return Math.hypot(px - lastX - along * dx, py - lastY - along * dy);
    }
}
