package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CollapseTest {
    @Test
    @DisplayName("VAE-06 one unit of constant mean out of four: three quarters are active")
    void constantUnit() {
        float[] means = {1, 5, 0, -1, 2, 5, 1, 0, 3, 5, 2, 1};
        Collapse collapse = Collapse.of(means, new float[12], 4);
        assertThat(collapse.activeShare()).isEqualTo(0.75);
        assertThat(collapse.activeUnits()).isEqualTo(3);
        assertThat(collapse.active(1)).isFalse();
        assertThat(collapse.variances().get(0)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(collapse.alarm()).isEmpty();
    }

    @Test
    @DisplayName("VAE-01 TV-2 the divergence of the vector, unit by unit and in all")
    void divergence() {
        float[] means = {0, 1, 2, -1};
        float[] logVariances = {0, 0, (float) Math.log(4), -1};
        Collapse collapse = Collapse.of(means, logVariances, 2);
        assertThat(KlTerm.Reduction.MEAN.of(collapse.divergence(), 2)).isCloseTo(0.99769814, within(5e-9));
        assertThat(KlTerm.Reduction.SUM.of(collapse.divergence(), 2)).isCloseTo(2 * 0.99769814, within(1e-8));
        assertThat(collapse.divergences().get(0)).isCloseTo((3 + 4 - Math.log(4)) / 4, within(1e-7));
        assertThat(0.05 + 0.01 * collapse.divergence() / 2).isCloseTo(0.05997698, within(5e-9));
    }

    private static Collapse with(int active, int units) {
        Double[] variances = new Double[units];
        Arrays.fill(variances, 0.01);
        Arrays.fill(variances, 0, active, 0.011);
        return new Collapse(Collections.nCopies(units, 0.0), List.of(variances));
    }

    @Test
    void theAlarmSpeaksWhenMoreThanHalfOfTheUnitsCarryNothing() {
        assertThat(with(4, 16).alarm()).contains("12 of 16 units carry nothing: lower beta or warm it up.");
        assertThat(with(7, 16).alarm()).contains("9 of 16 units carry nothing: lower beta or warm it up.");
        assertThat(with(8, 16).alarm()).isEmpty();
        assertThat(with(16, 16).alarm()).isEmpty();
        assertThat(with(0, 16).alarm()).contains("None of the 16 units carries anything: lower beta or warm it up.");
        assertThat(with(0, 1).alarm()).contains("The only unit of the code carries nothing: lower beta or warm it up.");
        assertThat(with(1, 2).alarm()).isEmpty();
    }

    @Test
    void oneImageHasNoActiveUnit() {
        Collapse collapse = Collapse.of(new float[] {3, 4}, new float[2], 2);
        assertThat(collapse.activeShare()).isZero();
        assertThat(collapse.divergence()).isEqualTo(12.5);
    }
}
