package latentexplorer.core.embed;

/**
 * Fast Fourier transforms of many columns at once: a step works on whole rows, which the compiler turns into vector
 * instructions. Stockham's sorted form with factors 3 and 2 (Van Loan, 1992, section 1.7). Sums are made in a fixed order.
 */
final class VerticalFft {
    private static final float HALF_ROOT_3 = 0.8660254f;

    private final int length;
    private final float[] cos;
    private final float[] sin;

    /** @param length a power of two, or three times one */
    VerticalFft(int length) {
        int rest = length % 3 == 0 ? length / 3 : length;
        if (length < 2 || Integer.bitCount(rest) != 1) {
            throw new IllegalArgumentException(length + " is neither a power of two nor three times one");
        }
        this.length = length;
        cos = new float[length];
        sin = new float[length];
        for (int i = 0; i < length; i++) {
            double angle = 2 * Math.PI * i / length;
            cos[i] = (float) StrictMath.cos(angle);
            sin[i] = (float) -StrictMath.sin(angle);
        }
    }

    /** Complex columns, {@code length} rows x {@code lanes}, with as much room to work in. */
    static final class Columns {
        float[][] re;
        float[][] im;
        private float[][] otherRe;
        private float[][] otherIm;
        private final float[][] scratch;
        final int lanes;

        Columns(int length, int lanes) {
            this.lanes = lanes;
            re = new float[length][lanes];
            im = new float[length][lanes];
            otherRe = new float[length][lanes];
            otherIm = new float[length][lanes];
            scratch = new float[4][lanes];
        }

        private void swap() {
            float[][] moved = re;
            re = otherRe;
            otherRe = moved;
            moved = im;
            im = otherIm;
            otherIm = moved;
        }

        /** Exchanges real and imaginary parts, which turns a transform into its inverse, but for the scale. */
        void turn() {
            float[][] moved = re;
            re = im;
            im = moved;
            moved = otherRe;
            otherRe = otherIm;
            otherIm = moved;
        }
    }

    /** Transforms in place: sum over y of value(y) exp(-2 pi i y k / length). */
    void forward(Columns columns) {
        int n = length;
        int stride = 1;
        if (n % 3 == 0) {
            thirds(columns, n, stride);
            n /= 3;
            stride *= 3;
        }
        for (; n > 1; n /= 2, stride *= 2) {
            halves(columns, n, stride);
        }
    }

    /** The inverse of {@link #forward}, times {@code length}. */
    void inverse(Columns columns) {
        columns.turn();
        forward(columns);
        columns.turn();
    }

    private void halves(Columns c, int n, int stride) {
        int m = n / 2;
        int turn = length / n;
        for (int p = 0; p < m; p++) {
            for (int q = 0; q < stride; q++) {
                int a = q + stride * p;
                int b = a + stride * m;
                int to = q + stride * 2 * p;
                if (p == 0) {
                    plain(c.re[a], c.re[b], c.otherRe[to], c.otherRe[to + stride], c.lanes);
                    plain(c.im[a], c.im[b], c.otherIm[to], c.otherIm[to + stride], c.lanes);
                } else {
                    butterfly(
                            c.re[a],
                            c.im[a],
                            c.re[b],
                            c.im[b],
                            c.otherRe[to],
                            c.otherIm[to],
                            c.otherRe[to + stride],
                            c.otherIm[to + stride],
                            cos[p * turn],
                            sin[p * turn],
                            c.lanes);
                }
            }
        }
        c.swap();
    }

    private static void plain(float[] a, float[] b, float[] sum, float[] difference, int lanes) {
        for (int i = 0; i < lanes; i++) {
            sum[i] = a[i] + b[i];
            difference[i] = a[i] - b[i];
        }
    }

    private static void butterfly(
            float[] ar,
            float[] ai,
            float[] br,
            float[] bi,
            float[] sumRe,
            float[] sumIm,
            float[] re,
            float[] im,
            float wr,
            float wi,
            int lanes) {
        for (int i = 0; i < lanes; i++) {
            float dr = ar[i] - br[i];
            float di = ai[i] - bi[i];
            sumRe[i] = ar[i] + br[i];
            sumIm[i] = ai[i] + bi[i];
            re[i] = dr * wr - di * wi;
            im[i] = dr * wi + di * wr;
        }
    }

    private void thirds(Columns c, int n, int stride) {
        int m = n / 3;
        int turn = length / n;
        float[][] s = c.scratch;
        for (int p = 0; p < m; p++) {
            for (int q = 0; q < stride; q++) {
                int a = q + stride * p;
                int b = a + stride * m;
                int d = b + stride * m;
                int to = q + stride * 3 * p;
                plain(c.re[b], c.re[d], s[0], s[2], c.lanes);
                plain(c.im[b], c.im[d], s[1], s[3], c.lanes);
                rest(c.re[a], s[0], c.otherRe[to], c.lanes);
                rest(c.im[a], s[1], c.otherIm[to], c.lanes);
                int w = p * turn;
                third(s, HALF_ROOT_3, cos[w], sin[w], c.otherRe[to + stride], c.otherIm[to + stride], c.lanes);
                int w2 = 2 * w;
                third(
                        s,
                        -HALF_ROOT_3,
                        cos[w2],
                        sin[w2],
                        c.otherRe[to + 2 * stride],
                        c.otherIm[to + 2 * stride],
                        c.lanes);
            }
        }
        c.swap();
    }

    /** The first sum of three; leaves what the other two share in the place of the sum of two. */
    private static void rest(float[] a, float[] two, float[] sum, int lanes) {
        for (int i = 0; i < lanes; i++) {
            float value = a[i];
            float pair = two[i];
            sum[i] = value + pair;
            two[i] = value - 0.5f * pair;
        }
    }

    private static void third(float[][] s, float root, float wr, float wi, float[] re, float[] im, int lanes) {
        third(s[0], s[1], s[2], s[3], root, wr, wi, re, im, lanes);
    }

    private static void third(
            float[] sr,
            float[] si,
            float[] dr,
            float[] di,
            float root,
            float wr,
            float wi,
            float[] re,
            float[] im,
            int lanes) {
        for (int i = 0; i < lanes; i++) {
            float xr = sr[i] + root * di[i];
            float xi = si[i] - root * dr[i];
            re[i] = xr * wr - xi * wi;
            im[i] = xr * wi + xi * wr;
        }
    }
}
