package latentexplorer.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
    @Test
    void agreesWithJacobisMethodOnRandomMatrices() {
        SeededRandom random = new SeededRandom(1);
        for (int n : new int[] {1, 2, 3, 7, 20, 45}) {
            double[] matrix = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = i; j < n; j++) {
                    matrix[i * n + j] = random.nextGaussian();
                    matrix[j * n + i] = matrix[i * n + j];
                }
            }
            double[] before = matrix.clone();
            SymmetricEigen eigen = SymmetricEigen.ascending(matrix, n);
            assertThat(matrix).containsExactly(before);
            double[] expected = jacobi(matrix, n);
            for (int i = 0; i < n; i++) {
                assertThat(eigen.values()[i]).isCloseTo(expected[i], within(1e-10));
                for (int r = 0; r < n; r++) {
                    double product = 0;
                    for (int c = 0; c < n; c++) {
                        product += matrix[r * n + c] * eigen.vectors()[i * n + c];
                    }
                    assertThat(product).isCloseTo(eigen.values()[i] * eigen.vectors()[i * n + r], within(1e-10));
                }
            }
            SymmetricEigen down = SymmetricEigen.descending(matrix, n);
            assertThat(down.values()[0]).isEqualTo(eigen.values()[n - 1]);
            assertThat(Arrays.copyOf(down.vectors(), n))
                    .containsExactly(Arrays.copyOfRange(eigen.vectors(), n * n - n, n * n));
        }
    }

    @Test
    void anEmptyMatrixHasNoEigenvaluesAndABadOneIsRefused() {
        assertThat(SymmetricEigen.ascending(new double[0], 0).values()).isEmpty();
        assertThatThrownBy(() -> SymmetricEigen.ascending(new double[3], 2)).hasMessageContaining("2 x 2");
        assertThatThrownBy(() -> SymmetricEigen.ascending(new double[] {Double.NaN}, 1))
                .hasMessageContaining("not finite");
        assertThatThrownBy(() -> SymmetricEigen.ascending(new double[] {Double.POSITIVE_INFINITY}, 1))
                .hasMessageContaining("not finite");
    }

    /** Cyclic Jacobi rotations until nothing is left beside the diagonal; ascending. */
    private static double[] jacobi(double[] matrix, int n) {
        double[] a = matrix.clone();
        for (int sweep = 0; sweep < 60; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p * n + q] == 0) {
                        continue;
                    }
                    double theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q]);
                    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
                    double c = 1 / Math.sqrt(t * t + 1);
                    double s = t * c;
                    for (int k = 0; k < n; k++) {
                        double x = a[k * n + p];
                        double y = a[k * n + q];
                        a[k * n + p] = c * x - s * y;
                        a[k * n + q] = s * x + c * y;
                    }
                    for (int k = 0; k < n; k++) {
                        double x = a[p * n + k];
                        double y = a[q * n + k];
                        a[p * n + k] = c * x - s * y;
                        a[q * n + k] = s * x + c * y;
                    }
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i * n + i];
        }
        Arrays.sort(values);
        return values;
    }
}
