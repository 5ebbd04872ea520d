package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import latentexplorer.core.linalg.SeededRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerticalFftTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 8, 12, 64, 96})
    void agreesWithTheDefinitionAndItsInverse(int length) {
        int lanes = 5;
        VerticalFft.Columns columns = new VerticalFft.Columns(length, lanes);
        SeededRandom random = new SeededRandom(length);
        double[][] re = new double[length][lanes];
        double[][] im = new double[length][lanes];
        for (int y = 0; y < length; y++) {
            for (int c = 0; c < lanes; c++) {
                columns.re[y][c] = (float) (re[y][c] = random.nextGaussian());
                columns.im[y][c] = (float) (im[y][c] = random.nextGaussian());
            }
        }
        VerticalFft fft = new VerticalFft(length);
        fft.forward(columns);
        for (int k = 0; k < length; k++) {
            for (int c = 0; c < lanes; c++) {
                double sumRe = 0;
                double sumIm = 0;
                for (int y = 0; y < length; y++) {
                    double angle = -2 * Math.PI * y * k / length;
                    sumRe += re[y][c] * Math.cos(angle) - im[y][c] * Math.sin(angle);
                    sumIm += re[y][c] * Math.sin(angle) + im[y][c] * Math.cos(angle);
                }
                assertThat((double) columns.re[k][c]).isCloseTo(sumRe, Offset.offset(1e-4));
                assertThat((double) columns.im[k][c]).isCloseTo(sumIm, Offset.offset(1e-4));
            }
        }
        fft.inverse(columns);
        for (int y = 0; y < length; y++) {
            for (int c = 0; c < lanes; c++) {
                assertThat(columns.re[y][c] / (double) length).isCloseTo(re[y][c], Offset.offset(1e-5));
                assertThat(columns.im[y][c] / (double) length).isCloseTo(im[y][c], Offset.offset(1e-5));
            }
        }
    }
}
