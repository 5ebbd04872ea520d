package latentexplorer.core.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A published split whose training part gives a sixth to validation: 50,000 / 10,000 / 10,000 of the full digits.
 * Immutable by convention: the arrays are shared and not written to.
 *
 * @param train indices of the images to train on, ascending
 * @param validation indices of those that choose between settings, ascending
 * @param test indices of those that are looked at once, ascending
 * @param seed the seed of the draw
 */
public record ThreeWaySplit(int[] train, int[] validation, int[] test, long seed) {

    /**
     * @param published the split to refine: its test part stays as it is
     * @param seed of the draw of floor(n / 6) of the n training images
     */
    public static ThreeWaySplit of(Split published, long seed) {
        int[] all = published.train();
        BitSet held = new BitSet(all.length);
        Arrays.stream(Sample.of(all.length, all.length / 6, seed)).forEach(held::set);
        return new ThreeWaySplit(
                IntStream.range(0, all.length)
                        .filter(k -> !held.get(k))
                        .map(k -> all[k])
                        .toArray(),
                held.stream().map(k -> all[k]).toArray(),
                published.test(),
                seed);
    }
}
