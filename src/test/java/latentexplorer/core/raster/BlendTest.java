package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlendTest {
    @Test
    void aRowIsMixedLikeItsPixelsAndAsExactArithmeticSays() {
        Random random = new Random(2);
        byte[] grey = new byte[64];
        int[] target = new int[64];
        for (int round = 0; round < 2000; round++) {
            random.nextBytes(grey);
            int ink = 0xFF000000 | random.nextInt();
            for (int i = 0; i < 64; i++) {
                target[i] = 0xFF000000 | random.nextInt();
            }
            int[] before = target.clone();

            Blend.row(target, 5, grey, 3, 40, ink);

            for (int i = 0; i < 64; i++) {
                boolean inside = i >= 5 && i < 45;
                int opacity = inside ? grey[i - 2] & 0xFF : 0;
                assertThat(target[i]).isEqualTo(inside ? Blend.over(before[i], ink, opacity) : before[i]);
                for (int shift = 0; shift < 24; shift += 8) {
                    double from = before[i] >> shift & 0xFF;
                    double exact = from + ((ink >> shift & 0xFF) - from) * opacity / 255;
                    assertThat((double) (target[i] >> shift & 0xFF)).isCloseTo(exact, within(1.01));
                }
            }
        }
    }

    @Test
    void noInkLeavesAndFullInkReplacesExactly() {
        assertThat(Blend.over(0xFF123456, 0xFFFEDCBA, 0)).isEqualTo(0xFF123456);
        assertThat(Blend.over(0xFF123456, 0xFFFEDCBA, 255)).isEqualTo(0xFFFEDCBA);
    }
}
