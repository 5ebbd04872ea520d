package latentexplorer.core.linalg;

/** Samples of equal length in single precision, copied piece by piece, so that nobody needs all of them in memory. */
public interface FloatRows {
    /** Number of samples. */
    int count();

    /** Number of values in a sample. */
    int width();

    /** Writes {@code columns} values of sample {@code i}, from {@code column} on, to a place. Any thread may call it. */
    void copy(int i, int column, int columns, float[] target, int offset);

    /** Rows of a row-major array, count x width, shared and not to be changed. */
    static FloatRows of(float[] data, int width) {
        return new FloatRows() {
            @Override
            public int count() {
                return data.length / width;
            }

            @Override
            public int width() {
                return width;
            }

            @Override
            public void copy(int i, int column, int columns, float[] target, int offset) {
                System.arraycopy(data, i * width + column, target, offset, columns);
            }
        };
    }
}
