package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import latentexplorer.core.data.ImageSet;

/**
 * Which pixels and units of a model still do something: seen on every so many of the images that it is validated with, at
 * most {@value #MOST}, while they pass through it anyway. Made for one block of them, which one thread measures.
 */
final class Vitals {
    /** Enough that a unit which is silent for all of them hardly matters. */
    static final int MOST = 1000;

    private final int step;
    private final int first;
    private final PixelSpread truth = new PixelSpread();
    private final PixelSpread made = new PixelSpread();
    /** By the number of the layer: the units that were not 0 for some image. */
    private final Map<Integer, boolean[]> hidden = new TreeMap<>();

    private int images;
    private int[] active = {};

    /**
     * @param all images of the validation
     * @param from the first of them in this block
     */
    Vitals(int all, int from) {
        step = Math.max(1, (all + MOST - 1) / MOST);
        first = (step - from % step) % step;
    }

    /** How many of so many rows are looked at. */
    int picked(int count) {
        return count <= first ? 0 : (count - first - 1) / step + 1;
    }

    /** The number of the i-th of them within the block. */
    int row(int i) {
        return first + i * step;
    }

    /** Those of the block's rows that are looked at. */
    float[] pick(float[] rows, int width, int count) {
        float[] picked = new float[picked(count) * width];
        for (int i = 0; i * width < picked.length; i++) {
            System.arraycopy(rows, row(i) * width, picked, i * width, width);
        }
        return picked;
    }

    /** @param decoded what the model made of the block's images, all in 0..1 */
    void pixels(float[] images, float[] decoded, int count) {
        for (int row = first; row < count; row += step) {
            truth.add(images, row * ImageSet.PIXELS);
            made.add(decoded, row * ImageSet.PIXELS);
        }
    }

    /** As {@link #pixels}, of images and what was made of them that were picked. */
    void pickedPixels(float[] images, float[] decoded) {
        truth.add(images);
        made.add(decoded);
    }

    /**
     * The outputs of a rectified layer.
     *
     * @param layer its number, another one for each
     * @param stride from one row to the next
     * @param row the number of the first row within the block
     */
    void layer(int layer, float[] outputs, int units, int stride, int row, int count) {
        boolean[] alive = hidden.computeIfAbsent(layer, _ -> new boolean[units]);
        int from = row <= first ? first : first + (row - first + step - 1) / step * step;
        for (int each = from; each < row + count; each += step) {
            int at = (each - row) * stride;
            for (int unit = 0; unit < units; unit++) {
                alive[unit] |= outputs[at + unit] != 0;
            }
        }
    }

    /** @param codes the block's, count x units */
    void codes(float[] codes, int units, int count) {
        active = Arrays.copyOf(active, units);
        for (int row = first; row < count; row += step) {
            images++;
            for (int unit = 0; unit < units; unit++) {
                active[unit] += codes[row * units + unit] != 0 ? 1 : 0;
            }
        }
    }

    /** What was seen in all blocks, at least one. */
    static Vitals of(Vitals[] blocks) {
        Vitals all = new Vitals(1, 0);
        for (Vitals block : blocks) {
            all.truth.add(block.truth);
            all.made.add(block.made);
            all.images += block.images;
            all.active = Arrays.copyOf(all.active, block.active.length);
            for (int unit = 0; unit < block.active.length; unit++) {
                all.active[unit] += block.active[unit];
            }
            block.hidden.forEach((layer, alive) -> {
                boolean[] sum = all.hidden.computeIfAbsent(layer, _ -> new boolean[alive.length]);
                for (int unit = 0; unit < alive.length; unit++) {
                    sum[unit] |= alive[unit];
                }
            });
        }
        return all;
    }

    /** Pixels that differ between the images and are the same grey in all that the model gives back. */
    int deadPixels() {
        return PixelSpread.dead(truth, made).length;
    }

    /** Units of hidden layers that are 0 for every image: nothing comes from them, and they learn nothing. */
    int deadHiddenUnits() {
        int dead = 0;
        for (boolean[] layer : hidden.values()) {
            for (boolean alive : layer) {
                dead += alive ? 0 : 1;
            }
        }
        return dead;
    }

    /** Units of the code that are 0 for every image. */
    int deadCodeUnits() {
        return (int) Arrays.stream(active).filter(count -> count == 0).count();
    }

    /** Of each unit of the code the share of the images for which it is not 0. */
    List<Double> activity() {
        List<Double> shares = new ArrayList<>();
        for (int count : active) {
            shares.add((double) count / images);
        }
        return shares;
    }
}
