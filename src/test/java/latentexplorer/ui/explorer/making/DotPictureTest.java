package latentexplorer.ui.explorer.making;

import static org.assertj.core.api.Assertions.assertThat;

import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.widget.Raster;
import org.junit.jupiter.api.Test;

class DotPictureTest {
    @Test
    void pointsLieWhereTheFinishedMapHasThem() {
        DotPicture.Area area = new DotPicture.Area(300, 200, 0, 1);

        Raster picture = DotPicture.paint(new float[] {-3, 5, 9, 1, 3, 3}, new byte[] {0, 1, 2}, Ground.DARK, area);

        Viewport view = Viewport.fit(300, 200);
        assertThat(colour(picture, view.toScreenX(0), view.toScreenY(1))).isEqualTo(Ground.DARK.ink(0));
        assertThat(colour(picture, view.toScreenX(1), view.toScreenY(0))).isEqualTo(Ground.DARK.ink(1));
        assertThat(colour(picture, view.toScreenX(0.5), view.toScreenY(0.5))).isEqualTo(Ground.DARK.ink(2));
        assertThat(picture.argb()[0]).isEqualTo(Ground.DARK.paper());
    }

    @Test
    void nothingLiesUnderTheBar() {
        Raster picture = DotPicture.paint(
                new float[] {0, 0, 1, 1}, new byte[2], Ground.LIGHT, new DotPicture.Area(300, 200, 80, 1));

        for (int p = 120 * 300; p < picture.argb().length; p++) {
            assertThat(picture.argb()[p]).isEqualTo(Ground.LIGHT.paper());
        }
    }

    @Test
    void oneOrEqualPointsLieInTheMiddle() {
        Raster picture = DotPicture.paint(
                new float[] {4, 4, 4, 4}, new byte[2], Ground.LIGHT, new DotPicture.Area(100, 100, 0, 2));

        assertThat(picture.width()).isEqualTo(200);
        assertThat(colour(picture, 100, 100)).isEqualTo(Ground.LIGHT.ink(0));
    }

    private static int colour(Raster picture, double x, double y) {
        return picture.argb()[(int) y * picture.width() + (int) x];
    }
}
