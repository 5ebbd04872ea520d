package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CurveSheetTest {
    private static final CurvePlane PLANE =
            new CurvePlane(new CurveAxis(1, 400, false), new CurveAxis(0, 10, false), 40, 101);

    private static CurveSheet sheet(Curve... curves) {
        try (Workers workers = new Workers("test", 1)) {
            return CurveSheet.of(List.of(curves), PLANE, null, workers, JobScope.unattended());
        }
    }

    /** Ten epochs a column, up and down about a value. */
    private static Curve noisy(float middle, float swing) {
        float[] values = new float[400];
        for (int i = 0; i < values.length; i++) {
            values[i] = middle + (i % 2 == 0 ? swing : -swing);
        }
        return new Curve(1, values);
    }

    @Test
    @DisplayName("TOOL-01 of noisy curves that overlap, the one whose middle is nearest to the pointer is hovered")
    void theNearestMiddleWins() {
        CurveSheet sheet = sheet(noisy(4, 2), noisy(5, 2), noisy(6, 2));

        assertThat(sheet.pick(20, PLANE.row(4.1), 6)).isEqualTo(0);
        assertThat(sheet.pick(20, PLANE.row(4.9), 6)).isEqualTo(1);
        assertThat(sheet.pick(20, PLANE.row(5.8), 6)).isEqualTo(2);
    }

    @Test
    void ofEqualCurvesTheTopmostIsHovered() {
        assertThat(sheet(noisy(5, 1), noisy(5, 1)).pick(20, PLANE.row(5.2), 6)).isEqualTo(1);
    }

    @Test
    void aCurveOutOfReachIsNotHovered() {
        CurveSheet sheet = sheet(noisy(2, 0), noisy(8, 0));

        assertThat(sheet.pick(20, PLANE.row(5), 6)).isEqualTo(-1);
        assertThat(sheet.pick(20, PLANE.row(2.4), 6)).isEqualTo(0);
        assertThat(sheet.pick(20, PLANE.row(7.6), 6)).isEqualTo(1);
    }

    @Test
    void whereACurveIsNotItIsNotHovered() {
        Curve early = new Curve(1, new float[] {5, 5, 5, 5});

        assertThat(sheet(early).pick(0, PLANE.row(5), 6)).isZero();
        assertThat(sheet(early).pick(20, PLANE.row(5), 6)).isEqualTo(-1);
        assertThat(sheet().pick(20, PLANE.row(5), 6)).isEqualTo(-1);
    }
}
