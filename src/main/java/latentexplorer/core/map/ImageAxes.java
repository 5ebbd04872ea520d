package latentexplorer.core.map;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.Rows;
import org.jspecify.annotations.Nullable;

/** Turns images into rows of numbers: pixels of 0 to 1, or their principal components. */
final class ImageAxes {
    private static final int BLOCK = 1024;

    private final @Nullable Pca axes;

    private ImageAxes(@Nullable Pca axes) {
        this.axes = axes;
    }

    /** Fitted on the images at {@code ids}: the same images give the same axes. */
    static ImageAxes fit(ImageSet images, int[] ids, int components, Workers workers, JobScope scope) {
        if (components == 0 || ids.length == 0) {
            return new ImageAxes(null);
        }
        scope.report(0, "Finding principal components");
        return new ImageAxes(Pca.fit(new PixelRows(images, ids), components, false, workers, scope));
    }

    MapSpace.Images space() {
        return axes == null ? new MapSpace.Images(0, 1) : new MapSpace.Images(axes.outputs(), axes.explainedVariance());
    }

    int width() {
        return axes == null ? ImageSet.PIXELS : axes.outputs();
    }

    /** n x {@link #width()} values. */
    float[] rows(ImageSet images, int[] ids, Workers workers, JobScope scope) {
        int width = width();
        float[] rows = new float[Math.multiplyExact(ids.length, width)];
        workers.forEachShard((ids.length + BLOCK - 1) / BLOCK, block -> {
            scope.check();
            int from = block * BLOCK;
            int count = Math.min(BLOCK, ids.length - from);
            float[] pixels = new float[count * ImageSet.PIXELS];
            for (int i = 0; i < count; i++) {
                images.copyScaled(ids[from + i], pixels, i * ImageSet.PIXELS);
            }
            float[] part = axes == null ? pixels : axes.encode(pixels, count);
            System.arraycopy(part, 0, rows, from * width, part.length);
        });
        return rows;
    }

    private record PixelRows(ImageSet images, int[] ids) implements Rows {
        private static final double SCALE = 1 / 255.0;

        @Override
        public int count() {
            return ids.length;
        }

        @Override
        public int width() {
            return ImageSet.PIXELS;
        }

        @Override
        public void copy(int i, double[] target, int offset) {
            int from = ids[i] * ImageSet.PIXELS;
            byte[] pixels = images.pixels();
            for (int p = 0; p < ImageSet.PIXELS; p++) {
                target[offset + p] = (pixels[from + p] & 0xFF) * SCALE;
            }
        }
    }
}
