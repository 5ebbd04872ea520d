package latentexplorer.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotsTest {

    @Test
    void theFirstClickFillsTheSourceAndTheTargetFollows() {
        Slots slots = Slots.NONE.filled(4);

        assertThat(slots).isEqualTo(new Slots(4, Slots.EMPTY, Slots.Slot.TARGET));
        assertThat(slots.isComplete()).isFalse();
    }

    @Test
    void furtherClicksChangeTheTargetOnly() {
        Slots slots = Slots.NONE.filled(4).filled(7).filled(9);

        assertThat(slots).isEqualTo(new Slots(4, 9, Slots.Slot.TARGET));
        assertThat(slots.isComplete()).isTrue();
    }

    @Test
    void aSourceThatIsChosenAgainIsReplaced() {
        Slots slots =
                Slots.NONE.filled(4).filled(7).withCurrent(Slots.Slot.SOURCE).filled(1);

        assertThat(slots).isEqualTo(new Slots(1, 7, Slots.Slot.TARGET));
    }

    @Test
    void clearingTheSourceKeepsTheTarget() {
        Slots slots = Slots.NONE.filled(4).filled(7).withoutSource();

        assertThat(slots).isEqualTo(new Slots(Slots.EMPTY, 7, Slots.Slot.SOURCE));
    }

    @Test
    void aPreviewStandsInTheCurrentSlotWithoutChangingIt() {
        Slots slots = Slots.NONE.filled(4);

        assertThat(slots.previewing(8)).isEqualTo(new Slots(4, 8, Slots.Slot.TARGET));
        assertThat(Slots.NONE.previewing(8).isComplete()).isFalse();
    }
}
