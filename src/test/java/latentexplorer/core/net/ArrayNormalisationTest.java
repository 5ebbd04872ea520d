package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.linalg.Rows;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.ArrayNormalisation.By;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArrayNormalisationTest {
    private static final JobScope SCOPE = JobScope.unattended();

    private static ArrayNormalisation fit(By by, int channels, int width, double... values) {
        return ArrayNormalisation.fit(by, Rows.of(values, width), channels, 0, SCOPE);
    }

    private static float[] forward(ArrayNormalisation normalisation, float... values) {
        float[] result = values.clone();
        normalisation.forward(result, values.length / normalisation.width());
        return result;
    }

    private static float[] inverse(ArrayNormalisation normalisation, float... values) {
        float[] result = values.clone();
        normalisation.inverse(result, values.length / normalisation.width());
        return result;
    }

    @Test
    @DisplayName("TV-5 half 0 and half 255: mean and deviation 127.5, 255 becomes 1, an output of 1.2 is 280.5")
    void vectorOfTheReference() {
        ArrayNormalisation normalisation = fit(By.CHANNEL, 1, 2, 0, 255, 255, 0);
        assertThat(normalisation.mean(1)).isEqualTo(127.5);
        assertThat(normalisation.deviation(1)).isEqualTo(127.5);
        assertThat(forward(normalisation, 255, 0)).containsExactly(1, -1);
        assertThat(inverse(normalisation, 1.2f, 1)).containsExactly(280.5f, 255);
        assertThat(normalisation.warnings()).isEmpty();
    }

    @Test
    @DisplayName("DAT-14 each channel has statistics of its own, or each element")
    void channelsAndElements() {
        double[] values = {0, 2, 10, 30, 4, 6, 50, 70};
        ArrayNormalisation channels = fit(By.CHANNEL, 2, 4, values);
        assertThat(channels.mean(0)).isEqualTo(3);
        assertThat(channels.mean(1)).isEqualTo(3);
        assertThat(channels.deviation(1)).isCloseTo(Math.sqrt(5), within(1e-12));
        assertThat(channels.mean(2)).isEqualTo(40);
        assertThat(channels.deviation(3)).isCloseTo(Math.sqrt(500), within(1e-12));
        ArrayNormalisation one = fit(By.CHANNEL, 1, 4, values);
        assertThat(one.mean(0)).isEqualTo(21.5);
        ArrayNormalisation elements = fit(By.ELEMENT, 1, 4, values);
        assertThat(elements.mean(0)).isEqualTo(2);
        assertThat(elements.deviation(3)).isEqualTo(20);
        assertThat(forward(elements, 0, 6, 50, 50)).containsExactly(-1, 1, 1, 0);
    }

    @Test
    @DisplayName("DAT-14 the way back leads within 1e-4 to where it began")
    void inverseOfForward() {
        SeededRandom random = new SeededRandom(3);
        double[] values = new double[50 * 12];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 12 == 5 ? 17 : random.nextInt(256);
        }
        float[] arrays = new float[values.length];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = random.nextInt(256);
        }
        for (By by : By.values()) {
            ArrayNormalisation normalisation = fit(by, 3, 12, values);
            float[] back = inverse(normalisation, forward(normalisation, arrays));
            for (int i = 0; i < arrays.length; i++) {
                assertThat(back[i]).isCloseTo(arrays[i], within(1e-4f));
            }
            float[] x = forward(normalisation, arrays);
            float[] y = new float[x.length];
            double distance = 0;
            float[] zero = inverse(normalisation, y);
            for (int i = 0; i < arrays.length; i++) {
                distance += ((double) arrays[i] - zero[i]) * ((double) arrays[i] - zero[i]);
            }
            assertThat(normalisation.squaredDistance(x, y, 50)).isCloseTo(distance, within(1e-5 * distance));
        }
    }

    @Test
    @DisplayName("DAT-14 D-58 exactly as many arrays as wanted are measured, each once, the first ones")
    void exactlyMaxSamples() {
        BitSet read = new BitSet();
        Rows arrays = new Rows() {
            @Override
            public int count() {
                return 100;
            }

            @Override
            public int width() {
                return 1;
            }

            @Override
            public void copy(int i, double[] target, int offset) {
                assertThat(read.get(i)).isFalse();
                read.set(i);
                target[offset] = i;
            }
        };
        ArrayNormalisation ten = ArrayNormalisation.fit(By.CHANNEL, arrays, 1, 10, SCOPE);
        assertThat(read.cardinality()).isEqualTo(10);
        assertThat(read.length()).isEqualTo(10);
        assertThat(ten.mean(0)).isEqualTo(4.5);
        for (int most : new int[] {0, 100, 1000}) {
            read.clear();
            assertThat(ArrayNormalisation.fit(By.CHANNEL, arrays, 1, most, SCOPE)
                            .mean(0))
                    .isCloseTo(49.5, within(1e-12));
            assertThat(read.cardinality()).isEqualTo(100);
        }
    }

    @Test
    @DisplayName("DAT-14 values that are no number are left out of the statistics and take the mean")
    void missingValuesTakeTheMean() {
        double nan = Double.NaN;
        ArrayNormalisation elements = fit(By.ELEMENT, 1, 3, 1, nan, nan, 3, 5, nan);
        assertThat(elements.mean(0)).isEqualTo(2);
        assertThat(elements.mean(1)).isEqualTo(5);
        assertThat(elements.mean(2)).isZero();
        assertThat(forward(elements, Float.NaN, Float.NaN, Float.NaN)).containsExactly(0, 0, 0);
        assertThat(inverse(elements, forward(elements, Float.NaN, Float.NaN, Float.NaN)))
                .containsExactly(2, 5, 0);
        ArrayNormalisation channel = fit(By.CHANNEL, 1, 3, 1, nan, nan, 3, 5, nan);
        assertThat(channel.mean(2)).isEqualTo(3);
        assertThat(channel.deviation(0)).isCloseTo(Math.sqrt(8 / 3.0), within(1e-12));
    }

    @Test
    @DisplayName("DAT-14 without deviation there is a warning and never NaN, and what differs in use is not lost")
    void constantValuesWarn() {
        ArrayNormalisation all = fit(By.CHANNEL, 1, 2, 7, 7, 7, 7);
        assertThat(all.deviation(0)).isZero();
        assertThat(all.warnings()).singleElement().asString().contains("All values are the same");
        assertThat(forward(all, 7, 8)).containsExactly(0, 1);
        assertThat(inverse(all, 0, 1)).containsExactly(7, 8);
        ArrayNormalisation some = fit(By.ELEMENT, 1, 3, 1, 2, 5 + 1e-11, 3, 2, 5);
        assertThat(some.warnings()).singleElement().asString().contains("2 of 3 values");
        assertThat(forward(some, 1, 2, 6)).containsExactly(-1, 0, 1);
    }

    @Test
    void hugeAndSingleArraysAreMeasured() {
        ArrayNormalisation huge = fit(By.CHANNEL, 1, 2, 1e30, -1e30, 3e30, 1e30);
        assertThat(huge.mean(0)).isCloseTo(1e30, within(1e16));
        assertThat(forward(huge, 1e30f, 3e30f)[1]).isCloseTo((float) Math.sqrt(2), within(1e-5f));
        ArrayNormalisation offset = fit(By.ELEMENT, 1, 1, 1e9, 1e9 + 1, 1e9 + 2);
        assertThat(offset.deviation(0)).isCloseTo(Math.sqrt(2 / 3.0), within(1e-9));
        assertThat(fit(By.ELEMENT, 1, 2, 4, 5).warnings()).hasSize(1);
    }

    @Test
    void whatCannotBeMeasuredIsRefusedWithASentence() {
        assertThatThrownBy(() -> fit(By.CHANNEL, 1, 2)).hasMessage("Means and deviations need at least one array.");
        assertThatThrownBy(() -> fit(By.CHANNEL, 3, 4, 1, 2, 3, 4)).hasMessageContaining("3 equal channels");
        assertThatThrownBy(() -> fit(By.CHANNEL, 0, 4, 1, 2, 3, 4)).hasMessageContaining("0 equal channels");
        assertThatThrownBy(() -> fit(By.CHANNEL, 1, 2, 1, 2, 3, Double.POSITIVE_INFINITY))
                .hasMessage("Value 1 of array 1 is infinite.");
        assertThatThrownBy(() -> ArrayNormalisation.fit(By.CHANNEL, Rows.of(new double[2], 2), 1, -1, SCOPE))
                .hasMessageContaining("0 (all) or more");
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> ArrayNormalisation.fit(
                        By.CHANNEL, Rows.of(new double[2], 2), 1, 0, new JobScope(cancelled, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theFormThatFilesKeepIsTheSame() {
        ArrayNormalisation before = fit(By.ELEMENT, 1, 3, 1, 2, 5, 3, 2, 8);
        ArrayNormalisation after = ArrayNormalisation.of(before.projection());
        float[] arrays = {4, 2, 1, 9, 7, 3};
        assertThat(forward(after, arrays)).containsExactly(forward(before, arrays));
        float[] coordinates = before.projection().encode(arrays, 2);
        for (int i = 0; i < 6; i++) {
            assertThat(coordinates[i]).isCloseTo(forward(before, arrays)[i], within(1e-6f));
        }
    }
}
