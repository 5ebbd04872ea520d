package latentexplorer.ui.explorer.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import latentexplorer.core.experiment.Slot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static Slot image(int image) {
        return new Slot.OfImage(image);
    }

    @Test
    void clicksFillTheRowAndThenTheTargetAlone() {
        Slots slots = Slots.empty(2, 1).filled(image(4)).filled(image(5));
        assertThat(slots.current()).isEqualTo(2);

        slots = slots.filled(image(6)).filled(image(7));

        assertThat(slots.row()).containsExactly(image(4), image(5));
        assertThat(slots.ends()).containsExactly(image(7));
        assertThat(slots.current()).isEqualTo(2);
    }

    @Test
    @DisplayName("EXP-14 after the C images clicks take turns between A and B")
    void clicksTakeTurnsBetweenTwoEnds() {
        Slots slots = Slots.empty(1, 2)
                .filled(image(1))
                .filled(image(2))
                .filled(image(3))
                .filled(image(4));

        assertThat(slots.ends()).containsExactly(image(4), image(3));
        assertThat(slots.current()).isEqualTo(2);
    }

    @Test
    @DisplayName("EXP-13 stepping stops at the ends of the sequence")
    void steppingStopsAtTheEnds() {
        Slots slots = Slots.empty(2, 1);

        assertThat(slots.moved(-1).current()).isZero();
        assertThat(slots.moved(1).moved(1).moved(1).current()).isEqualTo(2);
    }

    @Test
    void aShorterRowKeepsTheEndsAndWhatIsCurrentAmongThem() {
        Slots slots = Slots.empty(3, 2).filled(image(1)).with(4, image(9)).withCurrent(4);

        Slots shorter = slots.withRow(1);
        assertThat(shorter.row()).containsExactly(image(1));
        assertThat(shorter.ends()).containsExactly(Slot.EMPTY, image(9));
        assertThat(shorter.current()).isEqualTo(2);

        Slots longer = shorter.withRow(20);
        assertThat(longer.row()).hasSize(20).startsWith(image(1));
        assertThat(longer.current()).isEqualTo(21);
    }

    @Test
    void aCurrentSlotThatGoesGivesWayToTheFirstEnd() {
        assertThat(Slots.empty(5, 1).withCurrent(4).withRow(2).current()).isEqualTo(2);
    }

    @Test
    void aSlotThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Slots.empty(2, 1).withCurrent(3)).isInstanceOf(IllegalArgumentException.class);
    }
}
