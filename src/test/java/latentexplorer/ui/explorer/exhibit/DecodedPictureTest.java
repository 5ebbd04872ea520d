package latentexplorer.ui.explorer.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import latentexplorer.core.support.Level;
import latentexplorer.core.support.Reality;
import org.junit.jupiter.api.Test;

class DecodedPictureTest {
    @Test
    void eachThingIsSaidOnce() {
        Reality good = new Reality(1, 40, 0.1, 60, 3, "3", 0.97, Level.GOOD);
        assertThat(DecodedPicture.inWords(good, false)).contains("40 %", "60 %", "sees 3, 97 % certain");

        Reality far = new Reality(9, 97.3, 0.1, 60, 3, "3", 0.97, Level.AMBER);
        assertThat(DecodedPicture.inWords(far, false))
                .containsOnlyOnce("Farther from real codes")
                .contains("97.3 %", "60 %", "97 % certain");

        Reality guessed = new Reality(1, 40, 0.1, 99.5, 3, "3", 0.41, Level.RED);
        assertThat(DecodedPicture.inWords(guessed, true))
                .containsOnlyOnce("Encoded again")
                .containsOnlyOnce("classifier")
                .contains("40 %", "99.5 %", "only 41 %", "Here the class changes.");
    }
}
