package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroundTest {
    /** Linear RGB as full dichromats see it (Machado, Oliveira and Fernandes 2009, severity 1). */
    private enum Eyes {
        NORMAL(12, new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTAN(12, new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        DEUTAN(12, new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        }),
        TRITAN(9, new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });

        private final double leastDifference;
        private final double[][] matrix;

        Eyes(double leastDifference, double[][] matrix) {
            this.leastDifference = leastDifference;
            this.matrix = matrix;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyInkHasAContrastOfThreeToTheGround(Ground ground) {
        for (int i = 0; i < Ground.INKS + Ground.RAMP; i++) {
            assertThat(contrast(ground.ink(i), ground.paper())).as("ink " + i).isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(ground.hover(), ground.paper())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(ground.mark(), ground.paper())).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void inksAreSeenBelowMarksNearlyAsWell(Ground ground) {
        int paper = Blend.over(ground.paper(), ground.mark(), MarkLayer.TOUCH);
        assertThat(contrast(paper, ground.paper())).isBetween(1.1, 1.5);
        for (int i = 0; i < Ground.INKS; i++) {
            int ink = Blend.over(ground.ink(i), ground.mark(), MarkLayer.TOUCH);
            assertThat(contrast(ink, paper)).as("ink " + i).isGreaterThan(2.2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void higherValuesHaveMoreContrast(Ground ground) {
        for (int i = Ground.INKS + 1; i < Ground.INKS + Ground.RAMP; i++) {
            assertThat(contrast(ground.ink(i), ground.paper()))
                    .isGreaterThan(contrast(ground.ink(i - 1), ground.paper()) + 0.3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTwoInksDifferForAllEyes(Ground ground) {
        for (Eyes eyes : Eyes.values()) {
            List<double[]> seen = IntStream.range(0, Ground.INKS)
                    .mapToObj(i -> lab(seenBy(eyes, linear(ground.ink(i)))))
                    .toList();
            for (int i = 0; i < Ground.INKS; i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(difference(seen.get(i), seen.get(j)))
                            .as(eyes + ": inks " + j + " and " + i)
                            .isGreaterThan(eyes.leastDifference);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void faintDotsAndDotsForTilesAreWeakerThanInk(Ground ground) {
        assertThat(contrast(ground.faint(), ground.paper())).isBetween(1.2, 2.5);
        for (int i = 0; i < Ground.INKS; i++) {
            assertThat(contrast(ground.dots(DotStyle.of(0, 1).strength())[i], ground.paper()))
                    .isBetween(1.05, 2.0);
            assertThat(contrast(ground.ink(i), ground.dots(DotStyle.of(0, 1).strength())[i]))
                    .isGreaterThan(2);
        }
    }

    @org.junit.jupiter.api.Test
    void differencesAreThoseOfThePublishedTestData() {
        // pairs 1, 7 and 25 of Sharma, Wu and Dalal, The CIEDE2000 Color-Difference Formula (2005)
        assertThat(difference(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485}))
                .isCloseTo(2.0425, org.assertj.core.api.Assertions.within(1e-4));
        assertThat(difference(new double[] {50, 0, 0}, new double[] {50, -1, 2}))
                .isCloseTo(2.3669, org.assertj.core.api.Assertions.within(1e-4));
        assertThat(difference(new double[] {60.2574, -34.0099, 36.2677}, new double[] {60.4626, -34.1751, 39.4387}))
                .isCloseTo(1.2644, org.assertj.core.api.Assertions.within(1e-4));
    }

    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int argb) {
        double[] rgb = linear(argb);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(int argb) {
        return IntStream.of(16, 8, 0)
                .mapToDouble(shift -> (argb >> shift & 0xFF) / 255.0)
                .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double[] seenBy(Eyes eyes, double[] rgb) {
        double[] seen = new double[3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                seen[r] += eyes.matrix[r][c] * rgb[c];
            }
            seen[r] = Math.clamp(seen[r], 0, 1);
        }
        return seen;
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /** CIEDE2000. */
    private static double difference(double[] p, double[] q) {
        double meanC = (Math.hypot(p[1], p[2]) + Math.hypot(q[1], q[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(seventh(meanC)));
        double c1 = Math.hypot(p[1] * (1 + g), p[2]);
        double c2 = Math.hypot(q[1] * (1 + g), q[2]);
        double h1 = hue(p[1] * (1 + g), p[2]);
        double h2 = hue(q[1] * (1 + g), q[2]);
        double turn = c1 * c2 == 0 ? 0 : h2 - h1 - 360 * Math.round((h2 - h1) / 360);
        double dl = q[0] - p[0];
        double dc = c2 - c1;
        double dh = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
        double l = (p[0] + q[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = c1 * c2 == 0 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + 360) / 2 % 360;
        double t = 1 - 0.17 * sin(h + 60) + 0.24 * sin(2 * h + 90) + 0.32 * sin(3 * h + 96) - 0.2 * sin(4 * h + 27);
        double sl = 1 + 0.015 * Math.pow(l - 50, 2) / Math.sqrt(20 + Math.pow(l - 50, 2));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double rotation = -2 * Math.sqrt(seventh(c)) * sin(60 * Math.exp(-Math.pow((h - 275) / 25, 2)));
        return Math.sqrt(
                Math.pow(dl / sl, 2) + Math.pow(dc / sc, 2) + Math.pow(dh / sh, 2) + rotation * (dc / sc) * (dh / sh));
    }

    private static double seventh(double c) {
        return Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7));
    }

    private static double hue(double a, double b) {
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
