package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import latentexplorer.core.net.BetaSchedule.Constant;
import latentexplorer.core.net.BetaSchedule.Cyclic;
import latentexplorer.core.net.BetaSchedule.Tanh;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BetaScheduleTest {
    private static double[] values(BetaSchedule schedule, int total) {
        return LongStream.range(0, total)
                .mapToDouble(update -> schedule.at(update, total))
                .toArray();
    }

    @Test
    @DisplayName("VAE-04 TV-3 (a) three cycles over twenty updates")
    void firstVector() {
        assertThat(values(new Cyclic(3, 0.25, 0.5, 0, 1), 20))
                .containsExactly(0, 0, 0, 0, 0, 0, 0.5, 1, 1, 1, 0, 0.5, 1, 1, 1, 0, 0.5, 1, 1, 1);
    }

    @Test
    @DisplayName("VAE-04 TV-3 (b) two cycles over twenty-one updates, one left over")
    void secondVector() {
        double[] cycle = {0.001, 0.00229, 0.00357, 0.00486, 0.00614, 0.00743, 0.00871, 0.01, 0.01};
        double[] expected = DoubleStream.concat(
                        DoubleStream.concat(
                                DoubleStream.of(0.001, 0.001),
                                DoubleStream.concat(DoubleStream.of(cycle), DoubleStream.of(cycle))),
                        DoubleStream.of(0.01))
                .toArray();
        assertThat(values(new Cyclic(2, 0.1, 0.8, 0.001, 0.01), 21)).containsExactly(expected, within(5e-6));
    }

    @Test
    @DisplayName("VAE-04 TV-3 (c) 25 epochs of 235 batches")
    void thirdVector() {
        double[] values = values(new Cyclic(3, 0.25, 0.5, 0, 1), 25 * 235);
        assertThat(DoubleStream.of(values).filter(v -> v == 1).count()).isEqualTo(2205);
        int first = 0;
        while (values[first] == 0) {
            first++;
        }
        assertThat(first).isEqualTo(1469);
        assertThat(values[1468 + 733]).isEqualTo(733.0 / 734);
        assertThat(values[1468 + 734]).isEqualTo(1);
        assertThat(values[1468 + 1469]).isZero();
        assertThat(values[5874]).isEqualTo(1);
    }

    @Test
    @DisplayName("VAE-04 every range of cyclic annealing is checked with a sentence")
    void rangesAreChecked() {
        assertThat(new Cyclic(0, 0, 0.5, 0, 1).problems())
                .singleElement()
                .asString()
                .contains("at least 1 cycle, not 0");
        for (double lead : new double[] {-0.1, 1, Double.NaN}) {
            assertThat(new Cyclic(1, lead, 0.5, 0, 1).problems())
                    .singleElement()
                    .asString()
                    .contains("lead", String.valueOf(lead));
        }
        for (double ramp : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThat(new Cyclic(1, 0, ramp, 0, 1).problems())
                    .singleElement()
                    .asString()
                    .contains("ramp", String.valueOf(ramp));
        }
        assertThat(new Cyclic(1, 0, 0.5, 0.2, 0.1).problems())
                .singleElement()
                .asString()
                .contains("0.2 is above 0.1");
        assertThat(new Cyclic(1, 0, 0.5, -1, 1).problems())
                .singleElement()
                .asString()
                .contains("lowest beta", "-1.0");
        assertThat(new Cyclic(1, 0, 0.5, 0, Double.POSITIVE_INFINITY).problems())
                .singleElement()
                .asString()
                .contains("highest beta", "Infinity");
        assertThat(new Cyclic(1, 0, 0, 0, 0).problems()).isEmpty();
        assertThat(new Cyclic(1, 0, 1, 0, 1).problems()).isEmpty();
    }

    @Test
    @DisplayName("VAE-04 a period of less than one update is refused")
    void zeroPeriod() {
        assertThat(new Cyclic(30, 0, 0.5, 0, 1).problems(20))
                .singleElement()
                .asString()
                .contains("20 updates", "30 cycles");
        assertThat(new Cyclic(20, 0, 0.5, 0, 1).problems(20)).isEmpty();
        assertThat(new Cyclic(16, 0.25, 0.5, 0, 1).problems(20)).isNotEmpty();
        assertThat(values(new Cyclic(20, 0, 0.5, 0, 1), 20)).containsOnly(1);
    }

    @Test
    void fiveNumbersOfACommandLineBecomeASchedule() {
        assertThat(Cyclic.of(List.of(3.9, 0.25, 0.5, 0.0, 1.0))).isEqualTo(new Cyclic(3, 0.25, 0.5, 0, 1));
        assertThatThrownBy(() -> Cyclic.of(List.of(3.0, 0.25)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("five numbers")
                .hasMessageContaining("not 2");
    }

    @Test
    @DisplayName("VAE-05 the tanh ramp begins and ends exactly at its values and never turns")
    void tanhRamp() {
        for (double inflection : new double[] {0, 0.2, 0.7, 1}) {
            for (double sharpness : new double[] {0, 1e-7, 1e-3, 10, 1e4}) {
                for (int total : new int[] {2, 3, 100, 5875}) {
                    double[] up = values(new Tanh(0.003, 0.7, inflection, sharpness), total);
                    assertThat(up[0]).isEqualTo(0.003);
                    assertThat(up[total - 1]).isEqualTo(0.7);
                    assertThat(up).isSorted();
                    double[] down = values(new Tanh(0.7, 0.003, inflection, sharpness), total);
                    assertThat(down[0]).isEqualTo(0.7);
                    assertThat(down[total - 1]).isEqualTo(0.003);
                }
            }
        }
        assertThat(values(Tanh.DEFAULT, 1)).containsExactly(1);
    }

    @Test
    @DisplayName("VAE-05 a sharpness of 0 is a straight line; the default is steepest at a fifth")
    void tanhShape() {
        double[] straight = values(new Tanh(0, 1, 0.2, 0), 101);
        for (int i = 0; i <= 100; i++) {
            assertThat(straight[i]).isCloseTo(i / 100.0, within(1e-15));
        }
        double[] values = values(Tanh.DEFAULT, 101);
        int steepest = 1;
        for (int i = 1; i <= 100; i++) {
            if (values[i] - values[i - 1] > values[steepest] - values[steepest - 1]) {
                steepest = i;
            }
        }
        assertThat(steepest).isBetween(20, 21);
        double start = Math.tanh(-2);
        assertThat(values[40]).isCloseTo((Math.tanh(2) - start) / (Math.tanh(8) - start), within(1e-12));
        assertThat(new Tanh(0, 1, 1.5, 10).problems())
                .singleElement()
                .asString()
                .contains("inflection", "1.5");
        assertThat(new Tanh(0, 1, 0.2, -1).problems())
                .singleElement()
                .asString()
                .contains("sharpness", "-1.0");
        assertThat(new Tanh(Double.NaN, -2, 0.2, 10).problems()).hasSize(2);
    }

    @Test
    @DisplayName("VAE-03 a constant beta stays; below 0 or no number it is refused")
    void constant() {
        assertThat(values(new Constant(0.001), 5)).containsOnly(0.001);
        assertThat(new Constant(0).problems()).isEmpty();
        for (double beta : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(new Constant(beta).problems())
                    .singleElement()
                    .asString()
                    .contains("beta must be 0 or more", String.valueOf(beta));
        }
    }

    @Test
    @DisplayName("D-32 one schedule runs over all stages unless it is to begin again in each")
    void stages() {
        VariationalSpec spec = VariationalSpec.DEFAULT
                .withSchedule(new Schedule(10, 2, 3, 0.001))
                .withKl(KlTerm.scheduled(new Tanh(0, 1, 0.2, 0)));
        BetaPlan whole = BetaPlan.of(spec, 95, 0);
        assertThat(whole.at(0)).isZero();
        assertThat(whole.at(20)).isCloseTo(20 / 59.0, within(1e-12));
        assertThat(whole.at(59)).isEqualTo(1);
        BetaPlan second = BetaPlan.of(spec.withSchedule(new Schedule(10, 2, 2, 0.001)), 95, 20);
        for (int update = 20; update < 60; update++) {
            assertThat(second.at(update)).isEqualTo(whole.at(update));
        }
        VariationalSpec again = spec.withKl(new KlTerm(spec.kl().beta(), true, KlTerm.Reduction.MEAN));
        BetaPlan restarting = BetaPlan.of(again, 95, 7);
        for (int stage = 0; stage < 3; stage++) {
            assertThat(restarting.at(7 + 20 * stage)).isZero();
            assertThat(restarting.at(7 + 20 * stage + 19)).isEqualTo(1);
        }
    }
}
