package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ViewportTest {
    @Test
    void allOfTheMapFitsThePanelAtTheStart() {
        Viewport view = Viewport.fit(1600, 1000);

        assertThat(view.toScreenX(0)).isGreaterThanOrEqualTo(Viewport.MARGIN);
        assertThat(view.toScreenX(1)).isLessThanOrEqualTo(1600 - Viewport.MARGIN);
        assertThat(view.toScreenY(0)).isEqualTo(Viewport.MARGIN);
        assertThat(view.toScreenY(1)).isEqualTo(1000 - Viewport.MARGIN);
        assertThat(view.toScreenX(0.5)).isEqualTo(800);
        assertThat(view.zoom()).isEqualTo(1);
    }

    @Test
    @DisplayName("EXP-02 the map point under the pointer stays under it when zooming")
    void zoomingKeepsThePointUnderThePointer() {
        Random random = new Random(1);
        Viewport view = Viewport.fit(1600, 1000);
        for (int i = 0; i < 200; i++) {
            double x = random.nextDouble(1600);
            double y = random.nextDouble(1000);
            Viewport zoomed = view.zoomed(random.nextInt(-3, 5), x, y);

            assertThat(zoomed.toScreenX(view.toMapX(x))).isCloseTo(x, within(1e-3));
            assertThat(zoomed.toScreenY(view.toMapY(y))).isCloseTo(y, within(1e-3));
            view = zoomed.scale() > 1e5 ? Viewport.fit(1600, 1000) : zoomed;
        }
    }

    @Test
    @DisplayName("EXP-02 n notches in and n out restore the view within 1e-9")
    void notchesInAndOutRestoreTheView() {
        Viewport start = Viewport.fit(1600, 1000).panned(13, -7);
        Viewport view = start;
        for (int i = 0; i < 60; i++) {
            view = view.zoomed(1, 411, 802);
        }
        assertThat(view.scale()).isCloseTo(start.scale() * Math.pow(1.1, 60), within(1e-6));
        for (int i = 0; i < 60; i++) {
            view = view.zoomed(-1, 411, 802);
        }
        assertThat(view.scale()).isCloseTo(start.scale(), within(1e-9));
        assertThat(view.left()).isCloseTo(start.left(), within(1e-9));
        assertThat(view.top()).isCloseTo(start.top(), within(1e-9));
    }

    @Test
    void theScaleStopsAtItsLimits() {
        Viewport view = Viewport.fit(800, 600);

        assertThat(view.zoomed(1000, 1, 1).scale()).isEqualTo(Viewport.MAX_SCALE);
        assertThat(view.zoomed(-1000, 1, 1).scale()).isEqualTo(Viewport.MIN_SCALE);
    }

    @Test
    void aPanelOfAnotherSizeShowsTheSamePointInItsMiddle() {
        Viewport view = Viewport.fit(1600, 1000).zoomed(5, 200, 300).panned(17, 5);

        Viewport resized = view.resized(901, 700);

        assertThat(resized.toMapX(450.5)).isCloseTo(view.toMapX(800), within(1e-12));
        assertThat(resized.toMapY(350)).isCloseTo(view.toMapY(500), within(1e-12));
        assertThat(resized.scale()).isEqualTo(view.scale());
    }

    @Test
    void aPanelThatHadNoSizeShowsAllOfTheMap() {
        assertThat(Viewport.fit(0, 0).resized(640, 480)).isEqualTo(Viewport.fit(640, 480));
    }

    @Test
    void revealingPansOnlyAsFarAsNeeded() {
        Viewport view = Viewport.fit(1000, 1000).zoomed(20, 500, 500);

        assertThat(view.revealing(0.5, 0.5, 30)).isEqualTo(view);
        Viewport moved = view.revealing(1, 0.5, 30);
        assertThat(moved.toScreenX(1)).isCloseTo(970, within(1e-9));
        assertThat(moved.top()).isEqualTo(view.top());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(Double.NaN, 0, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(100, Double.NaN, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(100, 0, 0, -1, 1));
    }
}
