package latentexplorer.core.embed;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function of squared distances from 2^-30 to 2^30 by linear interpolation between 64 places in each power of two,
 * to 1e-4 relative: faster than powers, and the same on every system. Smaller and larger ones are taken for the limits.
 */
final class ForceTable {
    private static final int LOWEST = (127 - 30) << 6;
    private static final int HIGHEST = (127 + 30) << 6;
    private static final int SHIFT = 23 - 6;
    private static final int REST = (1 << SHIFT) - 1;

    private final float[] values = new float[2 * (HIGHEST - LOWEST + 1)];

    ForceTable(DoubleUnaryOperator function) {
        for (int i = LOWEST; i <= HIGHEST; i++) {
            double value = function.applyAsDouble(Float.intBitsToFloat(i << SHIFT));
            double next = function.applyAsDouble(Float.intBitsToFloat((i + 1) << SHIFT));
            values[2 * (i - LOWEST)] = (float) value;
            values[2 * (i - LOWEST) + 1] = (float) ((next - value) / (REST + 1));
        }
    }

    /** @param square at least 0 */
    float of(float square) {
        int bits = Float.floatToRawIntBits(square);
        int place = (bits >>> SHIFT) - LOWEST;
        if (place < 0 || place > HIGHEST - LOWEST) {
            return values[place < 0 ? 0 : 2 * (HIGHEST - LOWEST)];
        }
        return values[2 * place] + values[2 * place + 1] * (bits & REST);
    }
}
