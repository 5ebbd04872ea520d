package latentexplorer.core.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LatentArithmeticTest {
    private static final float[] SOURCE = {0, 0};
    private static final float[] TARGET = {1, 2};

    @Test
    @DisplayName("TV-4 EXP-11 nine positions by default: seven steps, then 10 % and 50 % beyond")
    void defaultPath() {
        assertThat(Interpolation.DEFAULT.positions())
                .containsExactly(0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.1, 1.5);
        float[] codes = Interpolation.DEFAULT.codes(SOURCE, TARGET);
        assertThat(codes).hasSize(18).startsWith(0.125f, 0.25f).endsWith(1.1f, 2.2f, 1.5f, 3f);
    }

    @Test
    void theEndsAreExactlyTheCodes() {
        float[] s = {0.1f, -3e7f, 1e-20f};
        float[] g = {0.3f, 1e-3f, 7e10f};
        assertThat(Interpolation.at(s, g, 0)).containsExactly(s);
        assertThat(Interpolation.at(s, g, 1)).containsExactly(g);
        assertThat(Interpolation.at(s, s, 0.37)).containsExactly(s);
        assertThat(new Interpolation(0, List.of()).codes(s, g)).isEmpty();
    }

    @Test
    @DisplayName("TV-4 EXP-14 D = C + (B - A), and C itself when A equals B")
    void analogy() {
        assertThat(Analogy.complete(new float[] {1, 1}, new float[] {2, 3}, new float[] {0, 5}))
                .containsExactly(1, 7);
        float[] c = {0.1f, 3e7f};
        assertThat(Analogy.complete(TARGET, TARGET, c)).containsExactly(c);
    }

    @Test
    void countsAndPositionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Interpolation(21, List.of())).hasMessageContaining("0 to 20, not 21");
        assertThatThrownBy(() -> new Interpolation(-1, List.of())).hasMessageContaining("not -1");
        assertThatThrownBy(() -> new Interpolation(7, List.of(1.0))).hasMessageContaining("above 1, not 1.0");
        assertThatThrownBy(() -> new Interpolation(7, List.of(Double.NaN))).hasMessageContaining("not NaN");
        assertThatThrownBy(() -> new Interpolation(7, java.util.Collections.nCopies(21, 2.0)))
                .hasMessageContaining("at most 20");
        assertThatThrownBy(() -> Interpolation.at(SOURCE, new float[3], 0.5)).hasMessageContaining("of 2 and of 3");
        assertThatThrownBy(() -> Analogy.complete(SOURCE, SOURCE, new float[3])).hasMessageContaining("and 3 values");
    }
}
