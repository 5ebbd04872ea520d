package latentexplorer.core.neighbours;

/** Refuses rows that have no distances. */
public final class NumberCheck {
    /** Squares of larger differences, added up, would leave the range of single precision. */
    private static final float LARGEST = 1e17f;

    private NumberCheck() {}

    /**
     * @param what what a row is, for the message, for example "Code"
     * @throws IllegalArgumentException with a sentence that names the first row, counted from 0, that holds a value that is
     *     not a number, infinite, or above 1e17
     */
    public static void check(float[] rows, int width, String what) {
        for (int i = 0; i < rows.length; i++) {
            if (!(Math.abs(rows[i]) <= LARGEST)) {
                throw new IllegalArgumentException(what + " " + i / width + " holds " + rows[i] + " as value "
                        + i % width + ": a map needs numbers between -1e17 and 1e17.");
            }
        }
    }
}
