package latentexplorer.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BlasTest {
    private static double at(double[] data, int offset, int stride, boolean transposed, int i, int j) {
        return data[offset + (transposed ? j * stride + i : i * stride + j)];
    }

    @Test
    void productsAgreeWithTheDefinitionForEveryLayout() {
        SeededRandom random = new SeededRandom(3);
        for (int round = 0; round < 200; round++) {
            int m = 1 + random.nextInt(9);
            int n = 1 + random.nextInt(9);
            int k = 1 + random.nextInt(9);
            boolean ta = random.nextInt(2) == 1;
            boolean tb = random.nextInt(2) == 1;
            int lda = (ta ? m : k) + random.nextInt(3);
            int ldb = (tb ? k : n) + random.nextInt(3);
            int ldc = n + random.nextInt(3);
            int beta = random.nextInt(2);
            double[] a = uniform(random, 200);
            double[] b = uniform(random, 200);
            double[] c = uniform(random, 200);
            double[] before = c.clone();
            float[] cf = floats(c);
            Blas.multiply(
                    m,
                    n,
                    k,
                    new Blas.Doubles(a, 5, lda, ta),
                    new Blas.Doubles(b, 2, ldb, tb),
                    beta,
                    new Blas.Doubles(c, 7, ldc, false));
            Blas.multiply(
                    m,
                    n,
                    k,
                    new Blas.Floats(floats(a), 5, lda, ta),
                    new Blas.Floats(floats(b), 2, ldb, tb),
                    beta,
                    new Blas.Floats(cf, 7, ldc, false));
            double[] expected = before.clone();
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = beta * before[7 + i * ldc + j];
                    for (int p = 0; p < k; p++) {
                        sum += at(a, 5, lda, ta, i, p) * at(b, 2, ldb, tb, p, j);
                    }
                    expected[7 + i * ldc + j] = sum;
                }
            }
            for (int i = 0; i < c.length; i++) {
                assertThat(c[i]).isCloseTo(expected[i], within(1e-13));
                assertThat((double) cf[i]).isCloseTo(expected[i], within(1e-5));
            }
        }
    }

    @Test
    void productsTooLargeForOneSliceAgreeWithTheDefinition() {
        SeededRandom random = new SeededRandom(4);
        int m = 130;
        int n = 70;
        int k = 9000;
        double[] a = uniform(random, m * k);
        double[] b = uniform(random, k * n);
        double[] at = new double[k * m];
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                at[p * m + i] = a[i * k + p];
            }
        }
        double[] plain = new double[m * n];
        double[] transposed = new double[m * n];
        float[] single = new float[m * n];
        Blas.multiply(m, n, k, Blas.Doubles.of(a, k), Blas.Doubles.of(b, n), 0, Blas.Doubles.of(plain, n));
        Blas.multiply(
                m, n, k, Blas.Doubles.transposed(at, m), Blas.Doubles.of(b, n), 0, Blas.Doubles.of(transposed, n));
        Blas.multiply(
                m, n, k, Blas.Floats.of(floats(a), k), Blas.Floats.of(floats(b), n), 0, Blas.Floats.of(single, n));
        for (int i = 0; i < m; i += 43) {
            for (int j = 0; j < n; j += 23) {
                double sum = 0;
                for (int p = 0; p < k; p++) {
                    sum += a[i * k + p] * b[p * n + j];
                }
                assertThat(plain[i * n + j]).isCloseTo(sum, within(1e-10));
                assertThat(transposed[i * n + j]).isCloseTo(sum, within(1e-10));
                assertThat((double) single[i * n + j]).isCloseTo(sum, within(1e-2));
            }
        }
    }

    @Test
    void nothingOverwritesOldNaN() {
        double[] c = {Double.NaN};
        Blas.multiply(
                1,
                1,
                1,
                Blas.Doubles.of(new double[] {2}, 1),
                Blas.Doubles.of(new double[] {3}, 1),
                0,
                Blas.Doubles.of(c, 1));
        assertThat(c[0]).isEqualTo(6);
        Blas.multiply(
                0,
                1,
                1,
                Blas.Doubles.of(new double[0], 1),
                Blas.Doubles.of(new double[] {3}, 1),
                0,
                Blas.Doubles.of(c, 1));
        assertThat(c[0]).isEqualTo(6);
    }

    @Test
    void arraysTooShortForTheirShapeAreRefusedBeforeNativeCode() {
        float[] four = new float[4];
        Blas.Floats square = Blas.Floats.of(four, 2);
        assertThatThrownBy(() -> Blas.multiply(2, 2, 3, square, square, 0, square))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Blas.multiply(3, 2, 2, square, square, 0, square))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Blas.multiply(2, 2, 2, square, square.from(1), 0, square))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Blas.multiply(-1, 2, 2, square, square, 0, square))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Blas.multiply(2, 2, 2, square, square, 0, Blas.Floats.transposed(four, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] uniform(SeededRandom random, int n) {
        double[] data = new double[n];
        for (int i = 0; i < n; i++) {
            data[i] = (float) random.nextDouble() - 0.5f;
        }
        return data;
    }

    private static float[] floats(double[] data) {
        float[] out = new float[data.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) data[i];
        }
        return out;
    }
}
