package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import latentexplorer.core.embed.CommonPoints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShownElsewhereTest {
    @Test
    @DisplayName("EXP-17 on another map each image is what it is on the first: tile, faint dot or not there")
    void eachImageIsWhatItIsOnTheFirst() {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 40; round++) {
            int[] ids = some(random, 300);
            int[] others = some(random, 300);
            MapLayout layout = layout(random, ids.length);
            MapLayout other = layout(random, others.length);
            int part = 2 + random.nextInt(4);
            boolean apart = round % 2 == 0;
            Shown first = Shown.of(layout, i -> ids[i] % part == 0, 0.7, round % 3 != 0, apart);
            CommonPoints common = CommonPoints.of(others, ids);

            Shown carried = first.carriedTo(other, common.partner(), i -> others[i] % part == 1);

            int tiles = 0;
            for (int i = 0; i < others.length; i++) {
                int partner = common.partner()[i];
                boolean tile = partner < 0 ? others[i] % part == 1 : first.isTile(partner);
                assertThat(carried.isTile(i)).isEqualTo(tile);
                assertThat(carried.isFaint(i))
                        .isEqualTo(partner < 0 ? !tile && round % 3 != 0 : first.isFaint(partner));
                tiles += tile ? 1 : 0;
            }
            assertThat(carried.count()).isEqualTo(tiles);
            assertThat(carried.isApart()).isEqualTo(apart);
        }
    }

    @Test
    void commonPointsAreThoseOfTheSameImages() {
        CommonPoints common = CommonPoints.of(new int[] {0, 2, 5, 9}, new int[] {2, 3, 9, 12});
        assertThat(common.partner()).containsExactly(-1, 0, -1, 2);
        assertThat(common.count()).isEqualTo(2);
        assertThat(CommonPoints.of(new int[0], new int[] {1}).count()).isZero();
        assertThat(CommonPoints.of(new int[] {1}, new int[0]).partner()).containsExactly(-1);
    }

    private static int[] some(SplittableRandom random, int of) {
        return IntStream.range(0, of).filter(_ -> random.nextInt(3) > 0).toArray();
    }

    private static MapLayout layout(SplittableRandom random, int n) {
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextDouble();
            y[i] = (float) random.nextDouble();
        }
        return new MapLayout(x, y);
    }
}
