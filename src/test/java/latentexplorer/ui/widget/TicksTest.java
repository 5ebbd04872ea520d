package latentexplorer.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void stepsAreOneTwoFive() {
        assertThat(Ticks.step(10, 10, 0)).isEqualTo(1);
        assertThat(Ticks.step(10, 6, 0)).isEqualTo(2);
        assertThat(Ticks.step(10, 3, 0)).isEqualTo(5);
        assertThat(Ticks.step(0.07, 3, 0)).isEqualTo(0.05);
        assertThat(Ticks.step(3, 10, 1)).as("nothing between whole numbers").isEqualTo(1);
    }

    @Test
    void ticksAreTheMultiplesWithinTheRange() {
        assertThat(Ticks.within(1, 7, 2)).containsExactly(2.0, 4.0, 6.0);
        assertThat(Ticks.within(-1, 1, 1)).containsExactly(-1.0, 0.0, 1.0);
    }

    @Test
    void labelsHaveTheDigitsOfTheirStep() {
        assertThat(Ticks.label(0.1 + 0.2, 0.1)).isEqualTo("0.3");
        assertThat(Ticks.label(2000, 500)).isEqualTo("2,000");
        assertThat(Ticks.label(0.25, 0.05)).isEqualTo("0.25");
        assertThat(Ticks.label(0, 1e-6)).isEqualTo("0");
        assertThat(Ticks.label(2e-6, 1e-6)).isEqualTo("2e-06");
    }
}
