package latentexplorer.core.linalg;

/** Samples of equal length, copied row by row, so that nobody needs all of them in memory as floating-point numbers. */
public interface Rows {
    /** Number of samples. */
    int count();

    /** Number of values in a sample. */
    int width();

    /** Writes sample {@code i} to {@code target} from {@code offset} on. Any thread may call it. */
    void copy(int i, double[] target, int offset);

    /** Rows of a row-major array, count x width, shared and not to be changed. */
    static Rows of(double[] data, int width) {
        return new Rows() {
            @Override
            public int count() {
                return data.length / width;
            }

            @Override
            public int width() {
                return width;
            }

            @Override
            public void copy(int i, double[] target, int offset) {
                System.arraycopy(data, i * width, target, offset, width);
            }
        };
    }

    /** As {@link #of(double[], int)}, in single precision. */
    static Rows of(float[] data, int width) {
        return new Rows() {
            @Override
            public int count() {
                return data.length / width;
            }

            @Override
            public int width() {
                return width;
            }

            @Override
            public void copy(int i, double[] target, int offset) {
                for (int j = 0, from = i * width; j < width; j++) {
                    target[offset + j] = data[from + j];
                }
            }
        };
    }
}
