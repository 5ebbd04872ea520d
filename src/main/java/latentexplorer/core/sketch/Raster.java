package latentexplorer.core.sketch;

import java.util.Optional;

/** Grey values in rows, 0 to 1. */
record Raster(float[] values, int width, int height) {
    static Raster of(float[] values, int width) {
        if (width < 1 || values.length == 0 || values.length % width != 0) {
            throw new IllegalArgumentException(values.length + " values are no drawing of width " + width);
        }
        float[] sound = new float[values.length];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = Float.isNaN(values[i]) ? 0 : Math.clamp(values[i], 0f, 1f);
        }
        return new Raster(sound, width, values.length / width);
    }

    /** The smallest part that holds all values above a limit; nothing when there are none. */
    Optional<Raster> cut(float limit) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > limit) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = i / width;
            }
        }
        if (right < 0) {
            return Optional.empty();
        }
        int w = right - left + 1;
        float[] part = new float[w * (bottom - top + 1)];
        for (int y = top; y <= bottom; y++) {
            System.arraycopy(values, y * width + left, part, (y - top) * w, w);
        }
        return Optional.of(new Raster(part, w, bottom - top + 1));
    }

    /** Each new value is the mean of the area that it covers. */
    Raster scaled(int newWidth, int newHeight) {
        float[] narrow = new float[height * newWidth];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < newWidth; x++) {
                narrow[y * newWidth + x] = mean(values, y * width, 1, (double) width / newWidth, x, width);
            }
        }
        float[] scaled = new float[newHeight * newWidth];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                scaled[y * newWidth + x] = mean(narrow, x, newWidth, (double) height / newHeight, y, height);
            }
        }
        return new Raster(scaled, newWidth, newHeight);
    }

    /** Of the part number {@code part} when a line of {@code count} values is cut into parts of {@code size}. */
    private static float mean(float[] values, int offset, int stride, double size, int part, int count) {
        double from = part * size;
        double to = Math.min(count, from + size);
        double sum = 0;
        for (int i = (int) from; i < to; i++) {
            sum += values[offset + i * stride] * (Math.min(i + 1, to) - Math.max(i, from));
        }
        return (float) Math.min(1, sum / (to - from));
    }

    /** Column and row, counted from 0 in the middles of the values. */
    double[] centreOfMass() {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            x += (double) values[i] * (i % width);
            y += (double) values[i] * (i / width);
        }
        return new double[] {x / sum, y / sum};
    }

    /** On an empty ground of another size. */
    float[] on(int groundWidth, int groundHeight, int left, int top) {
        float[] ground = new float[groundWidth * groundHeight];
        for (int y = 0; y < height; y++) {
            System.arraycopy(values, y * width, ground, (top + y) * groundWidth + left, width);
        }
        return ground;
    }
}
