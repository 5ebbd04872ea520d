package latentexplorer.core.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SphericalTest {
    private static final float TINY = 1e-6f;

    @Test
    void halfWayOnAQuarterOfACircleIsAtFortyFiveDegrees() {
        Spherical path = Spherical.between(new float[] {2, 0}, new float[] {0, 2});
        float half = (float) Math.sqrt(2);
        assertThat(path.at(0.5)).containsExactly(new float[] {half, half}, within(TINY));
        assertThat(path.at(2)).containsExactly(new float[] {-2, 0}, within(TINY));
        assertThat(path.angle()).isCloseTo(Math.PI / 2, within(1e-12));
        assertThat(path.remark()).isEmpty();
    }

    /** sin((1 - t) w) / sin(w) s + sin(t w) / sin(w) g, as it is usually written. */
    @Test
    void codesOfOneLengthFollowThePublishedFormula() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            double[] s = unit(random, 7);
            double[] g = unit(random, 7);
            double cosine = 0;
            for (int i = 0; i < s.length; i++) {
                cosine += s[i] * g[i];
            }
            double w = Math.acos(cosine);
            double t = random.nextDouble();
            float[] found = Spherical.between(floats(s, 3), floats(g, 3)).at(t);
            for (int i = 0; i < s.length; i++) {
                double wanted = 3 * (Math.sin((1 - t) * w) * s[i] + Math.sin(t * w) * g[i]) / Math.sin(w);
                assertThat((double) found[i]).isCloseTo(wanted, within(2e-6));
            }
        }
    }

    @Test
    void theLengthChangesEvenlyAndTheEndsAreExact() {
        float[] s = {1, 0.3f, -2e-3f};
        float[] g = {-4, 5, 7};
        Spherical path = Spherical.between(s, g);
        assertThat(path.at(0)).containsExactly(s);
        assertThat(path.at(1)).containsExactly(g);
        double wanted = 0.75 * length(s) + 0.25 * length(g);
        assertThat(length(path.at(0.25))).isCloseTo(wanted, within(1e-5));
    }

    @Test
    void awkwardCodesHaveAPathThatIsAlwaysTheSame() {
        float[] zero = new float[3];
        float[] s = {0.1f, -0.2f, 0.5f};
        float[] opposite = {-0.2f, 0.4f, -1f};

        Spherical fromZero = Spherical.between(zero, s);
        assertThat(fromZero.at(0.5)).containsExactly(Interpolation.at(zero, s, 0.5));
        assertThat(fromZero.remark())
                .hasValueSatisfying(said -> assertThat(said).contains("straight"));
        assertThat(Spherical.between(zero, zero).at(0.3)).containsExactly(zero);

        assertThat(Spherical.between(s, s).at(0.37)).containsExactly(s);
        assertThat(Spherical.between(s, s).remark()).isEmpty();

        Spherical around = Spherical.between(s, opposite);
        float[] half = around.at(0.5);
        assertThat(length(half)).isCloseTo(1.5 * length(s), within(1e-6));
        assertThat(half[0] * s[0] + half[1] * s[1] + half[2] * s[2]).isCloseTo(0, within(1e-6f));
        assertThat(Spherical.between(s, opposite).at(0.5)).containsExactly(half);
        assertThat(around.remark()).hasValueSatisfying(said -> assertThat(said).contains("opposite"));

        Spherical flat = Spherical.between(new float[] {1}, new float[] {-3});
        assertThat(flat.at(0.5)).containsExactly(-1);
        assertThat(flat.remark()).isPresent();
        assertThatThrownBy(() -> Spherical.between(zero, new float[2])).hasMessageContaining("of 3 and of 2");
    }

    @Test
    void aLineIsWalkedByItsLength() {
        Polyline line = Polyline.of(new float[] {0, 0, 3, 0, 3, 1}, 2);
        assertThat(line.length()).isEqualTo(4);
        assertThat(line.at(0)).containsExactly(0, 0);
        assertThat(line.at(0.5)).containsExactly(2, 0);
        assertThat(line.at(0.875)).containsExactly(3, 0.5f);
        assertThat(line.at(1)).containsExactly(3, 1);
        assertThat(line.at(0.75)).containsExactly(3, 0);
    }

    @Test
    void aLineThatIsMeasuredElsewhereOrHasNoLength() {
        float[] points = {0, 1, 2};
        Polyline late = Polyline.measured(points, 1, new float[] {0, 0, 5}, 1);
        assertThat(late.at(0.5)).containsExactly(1.5f);
        assertThat(late.at(0)).containsExactly(1);
        Polyline still = Polyline.measured(points, 1, new float[3], 1);
        assertThat(still.at(0.25)).containsExactly(0.5f);
        assertThat(still.at(1)).containsExactly(2);
        assertThat(Polyline.of(new float[] {4, 5}, 2).at(0.3)).containsExactly(4, 5);
        assertThatThrownBy(() -> Polyline.of(new float[3], 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] unit(Random random, int size) {
        double[] values = random.doubles(size, -1, 1).toArray();
        double square = 0;
        for (double value : values) {
            square += value * value;
        }
        for (int i = 0; i < size; i++) {
            values[i] /= Math.sqrt(square);
        }
        return values;
    }

    private static float[] floats(double[] values, double by) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) (by * values[i]);
        }
        return floats;
    }

    private static double length(float[] code) {
        double square = 0;
        for (float value : code) {
            square += (double) value * value;
        }
        return Math.sqrt(square);
    }
}
