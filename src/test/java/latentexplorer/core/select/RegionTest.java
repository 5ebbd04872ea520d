package latentexplorer.core.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Path2D;
import java.util.BitSet;
import java.util.Random;
import latentexplorer.core.raster.MapLayout;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RegionTest {
    private static MapLayout layout(int n, Random random) {
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            // a few lie outside the unit square
            x[i] = random.nextFloat() * 1.4f - 0.2f;
            y[i] = random.nextFloat() * 1.4f - 0.2f;
        }
        return new MapLayout(x, y);
    }

    @RepeatedTest(40)
    void aLassoHoldsWhatTheEvenOddRuleHolds(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        MapLayout layout = layout(1500, random);
        int corners = random.nextInt(3, 400);
        double[] x = random.doubles(corners, -0.3, 1.3).toArray();
        double[] y = random.doubles(corners, -0.3, 1.3).toArray();
        Path2D polygon = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        polygon.moveTo(x[0], y[0]);
        for (int k = 1; k < corners; k++) {
            polygon.lineTo(x[k], y[k]);
        }
        polygon.closePath();

        BitSet points = new Lasso(x, y).points(layout, i -> i % 3 > 0);

        for (int i = 0; i < layout.size(); i++) {
            assertThat(points.get(i))
                    .isEqualTo(i % 3 > 0 && polygon.contains((double) layout.x(i), (double) layout.y(i)));
        }
    }

    @RepeatedTest(20)
    void whatManyPointsAreToldIsWhatEachIsTold(RepetitionInfo round) {
        Random random = new Random(100 + round.getCurrentRepetition());
        MapLayout layout = layout(4000, random);
        // a hand's line: it wanders, from narrow to around everything, at times flat
        int corners = random.nextInt(3, 300);
        double reach = random.nextDouble() * 0.9;
        double high = round.getCurrentRepetition() % 5 == 0 ? 0 : 1;
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int k = 0; k < corners; k++) {
            double radius = reach * (0.6 + 0.4 * random.nextDouble());
            // some corners are points of the map
            boolean onPoint = random.nextInt(8) == 0;
            x[k] = onPoint ? layout.x(k) : 0.5 + radius * Math.cos(2 * Math.PI * k / corners);
            y[k] = onPoint && high > 0 ? layout.y(k) : 0.5 + high * radius * Math.sin(2 * Math.PI * k / corners);
        }
        Lasso lasso = new Lasso(x, y);

        BitSet points = lasso.points(layout, _ -> true);

        for (int i = 0; i < layout.size(); i++) {
            assertThat(points.get(i)).isEqualTo(lasso.contains(layout.x(i), layout.y(i)));
        }
    }

    @Test
    void pointsOnAnEdgeOrACornerBelongToTheLasso() {
        Lasso square = new Lasso(new double[] {0.25, 0.75, 0.75, 0.25}, new double[] {0.25, 0.25, 0.75, 0.75});

        assertThat(square.contains(0.25, 0.25)).isTrue();
        assertThat(square.contains(0.75, 0.75)).isTrue();
        assertThat(square.contains(0.5, 0.25)).isTrue();
        assertThat(square.contains(0.5, 0.75)).isTrue();
        assertThat(square.contains(0.75, 0.5)).isTrue();
        assertThat(square.contains(0.75, 0.76)).isFalse();
        assertThat(square.contains(Math.nextDown(0.25), 0.5)).isFalse();
        Lasso slanted = new Lasso(new double[] {0, 1, 0}, new double[] {0, 1, 1});
        assertThat(slanted.contains(0.5, 0.5)).isTrue();
        assertThat(slanted.contains(Math.nextUp(0.5), 0.5)).isFalse();
    }

    @Test
    void aLassoThatCrossesItselfHasAHole() {
        // a star: its middle is gone around twice
        double[] x = new double[5];
        double[] y = new double[5];
        for (int k = 0; k < 5; k++) {
            x[k] = 0.5 + 0.5 * Math.sin(k * 4 * Math.PI / 5);
            y[k] = 0.5 - 0.5 * Math.cos(k * 4 * Math.PI / 5);
        }
        Lasso star = new Lasso(x, y);

        assertThat(star.contains(0.5, 0.5)).isFalse();
        assertThat(star.contains(0.5, 0.1)).isTrue();
    }

    @Test
    void fewCornersLeaveTheEdge() {
        assertThat(new Lasso(new double[0], new double[0]).contains(0, 0)).isFalse();
        assertThat(new Lasso(new double[] {1}, new double[] {1}).contains(1, 1)).isTrue();
        Lasso line = new Lasso(new double[] {0, 1}, new double[] {0, 0});
        assertThat(line.contains(0.5, 0)).isTrue();
        assertThat(line.contains(0.5, 1e-9)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Lasso(new double[2], new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lasso(new double[] {0, Double.NaN, 1}, new double[3]));
    }

    @Test
    void aRectangleHoldsItsEdges() {
        MapLayout layout =
                new MapLayout(new float[] {0.25f, 0.5f, 0.75f, 0.76f}, new float[] {0.25f, 0.5f, 0.75f, 0.5f});

        assertThat(Rectangle.between(0.75, 0.75, 0.25, 0.25).points(layout, _ -> true).stream())
                .containsExactly(0, 1, 2);
        assertThat(new Rectangle(0, 0, 1, 1).points(layout, i -> i == 3).stream())
                .containsExactly(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Rectangle(1, 0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rectangle(Double.NaN, 0, 0, 1));
    }
}
