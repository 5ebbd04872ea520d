package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauchyFieldTest {
    /** Tolerances grow where 2,000 points are so far apart that each feels but a few. */
    @ParameterizedTest
    @CsvSource({"0.0001,0.002", "1,0.001", "5,0.01", "20,0.03", "60,0.05"})
    void agreesWithTheSumOverAllPairs(double deviation, double tolerance) {
        int n = 2000;
        SeededRandom random = new SeededRandom(1);
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) (deviation * random.nextGaussian());
            y[i] = (float) (deviation * random.nextGaussian() / 2);
        }
        try (Workers workers = new Workers("field-test", 2)) {
            CauchyField field = new CauchyField(workers, true);
            field.compute(x, y);
            CauchyField.Reader reader = field.reader();
            double total = 0;
            double error = 0;
            double norm = 0;
            for (int i = 0; i < n; i++) {
                double[] sums = naive(x, y, i);
                reader.at(x[i], y[i]);
                error += square(reader.forceX() - sums[1]) + square(reader.forceY() - sums[2]);
                norm += square(sums[1]) + square(sums[2]);
                total += sums[0];
                assertThat((double) reader.potential()).isCloseTo(sums[0], Percentage.withPercentage(3));
            }
            assertThat(Math.sqrt(error / norm)).isLessThan(tolerance);
            assertThat(field.total()).isCloseTo(total, Percentage.withPercentage(0.5));
        }
    }

    private static double[] naive(float[] x, float[] y, int i) {
        double[] sums = new double[3];
        for (int j = 0; j < x.length; j++) {
            double dx = x[i] - x[j];
            double dy = y[i] - y[j];
            double cauchy = 1 / (1 + dx * dx + dy * dy);
            sums[0] += cauchy;
            sums[1] += dx * cauchy * cauchy;
            sums[2] += dy * cauchy * cauchy;
        }
        return sums;
    }

    private static double square(double value) {
        return value * value;
    }
}
