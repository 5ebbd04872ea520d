package latentexplorer.core.experiment;

import java.util.Arrays;

/** What a slot of an experiment holds. */
public sealed interface Slot {
    /** Nothing. */
    Slot EMPTY = new Empty();

    /** Nothing yet. */
    record Empty() implements Slot {}

    /**
     * An image of the data set.
     *
     * @param image its index
     */
    record OfImage(int image) implements Slot {}

    /**
     * A code that is of no single image: the mean of a group, a result, a drawing.
     *
     * @param values of the code; shared, not to be changed
     * @param name what the user calls it
     */
    record OfCode(float[] values, String name) implements Slot {
        /** @throws IllegalArgumentException when a value is no finite number */
        public OfCode {
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException("A code cannot hold the value " + value + ".");
                }
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfCode code && name.equals(code.name) && Arrays.equals(values, code.values);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(values);
        }
    }
}
