package latentexplorer.core.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Selection SOME = Selection.of(1, 3, 5);

    @Test
    void whatIsPointedOutReplacesGrowsOrShrinksIt() {
        Selection others = Selection.of(3, 4);

        assertThat(SOME.combine(others, Combine.REPLACE)).isEqualTo(others);
        assertThat(SOME.combine(others, Combine.GROW)).isEqualTo(Selection.of(1, 3, 4, 5));
        assertThat(SOME.combine(others, Combine.SHRINK)).isEqualTo(Selection.of(1, 5));
        assertThat(SOME).isEqualTo(Selection.of(5, 3, 1));
        assertThat(SOME.toggled(3)).isEqualTo(Selection.of(1, 5));
        assertThat(SOME.toggled(0).size()).isEqualTo(4);
    }

    @Test
    void invertingTurnsWhatShowsAndLeavesTheRest() {
        assertThat(SOME.inverted(Selection.of(0, 1, 2))).isEqualTo(Selection.of(0, 2, 3, 5));
        assertThat(SOME.inverted(SOME)).isEqualTo(Selection.EMPTY);
        assertThat(SOME.inverted(Selection.of(0, 9)).inverted(Selection.of(0, 9)))
                .isEqualTo(SOME);
    }

    @Test
    void imagesArePointsOfAnyMapThatHasThem() {
        int[] ids = {0, 1, 4, 5};
        BitSet points = new BitSet();
        points.set(1);
        points.set(2);

        assertThat(SOME.points(ids)).containsExactly(1, 3);
        assertThat(Selection.ofPoints(points, ids)).isEqualTo(Selection.of(1, 4));
        assertThat(SOME.points(new int[0])).isEmpty();
    }

    @Test
    void whatIsHandedInOrOutIsACopy() {
        BitSet bits = new BitSet();
        bits.set(2);
        Selection selection = Selection.of(bits);
        bits.set(7);
        selection.toBitSet().set(8);

        assertThat(selection).isEqualTo(Selection.of(2));
    }
}
