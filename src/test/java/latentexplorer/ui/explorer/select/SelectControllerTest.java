package latentexplorer.ui.explorer.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Lasso;
import latentexplorer.core.select.Rectangle;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.map.MapRegion;
import latentexplorer.ui.map.PointerMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SelectControllerTest {
    private Wall wall = hung(new DirectJobs());

    private static Wall hung(Jobs jobs) {
        Wall wall = new Wall(jobs);
        wall.hang("digits");
        return wall;
    }

    @AfterEach
    void close() {
        wall.close();
    }

    /** Columns of the wall, all three rows. */
    private static MapRegion columns(int from, int to, Combine combine) {
        return new MapRegion(Rectangle.between((from - 0.5) / 3, -1, (to + 0.5) / 3, 2), combine);
    }

    private void draw(int from, int to, Combine combine) {
        wall.selecting.region(columns(from, to, combine));
    }

    @Test
    void regionsSelectAddAndTakeAway() {
        draw(0, 0, Combine.REPLACE);
        assertThat(wall.selected()).containsExactly(0, 4, 8);
        draw(1, 1, Combine.GROW);
        assertThat(wall.selected()).containsExactly(0, 1, 4, 5, 8, 9);
        draw(0, 0, Combine.SHRINK);
        assertThat(wall.selected()).containsExactly(1, 5, 9);
        draw(3, 3, Combine.REPLACE);
        assertThat(wall.selected()).containsExactly(3, 7, 11);
        wall.selecting.region(new MapRegion(
                new Lasso(new double[] {-0.1, 0.1, -0.1}, new double[] {-0.1, -0.1, 0.2}), Combine.REPLACE));
        assertThat(wall.selected()).containsExactly(0);
    }

    @Test
    void whatIsDrawnElsewhereSelectsAsOnThisMap() {
        wall.selecting.drawn(() -> Selection.of(bits(1, 5)), Combine.REPLACE);
        assertThat(wall.selected()).containsExactly(1, 5);
        wall.selecting.drawn(() -> Selection.of(bits(5)), Combine.SHRINK);
        assertThat(wall.selected()).containsExactly(1);
        wall.undo.undo();
        assertThat(wall.selected()).containsExactly(1, 5);
    }

    private static BitSet bits(int... images) {
        BitSet bits = new BitSet();
        for (int image : images) {
            bits.set(image);
        }
        return bits;
    }

    @Test
    void everyChangeIsTakenBackAndDoneAgain() {
        draw(0, 0, Combine.REPLACE);
        draw(1, 1, Combine.GROW);
        wall.selecting.toggle(4);
        wall.selecting.invert();
        assertThat(wall.undo.nextProperty().get()).isEqualTo("invert the selection");
        assertThat(wall.selecting.clear()).isTrue();
        assertThat(wall.selecting.clear()).isFalse();

        wall.undo.undo();
        assertThat(wall.selected()).containsExactly(2, 3, 4, 6, 7, 10, 11);
        wall.undo.undo();
        assertThat(wall.selected()).containsExactly(0, 1, 5, 8, 9);
        wall.undo.undo();
        assertThat(wall.selected()).containsExactly(0, 1, 4, 5, 8, 9);
        wall.undo.redo();
        assertThat(wall.selected()).containsExactly(0, 1, 5, 8, 9);
        wall.undo.undo();
        wall.undo.undo();
        wall.undo.undo();
        assertThat(wall.selected()).isEmpty();
    }

    @Test
    void whatChangesNothingIsNoDeed() {
        draw(0, 0, Combine.SHRINK);
        draw(0, 0, Combine.REPLACE);
        draw(0, 0, Combine.GROW);

        wall.undo.undo();

        assertThat(wall.selected()).isEmpty();
        assertThat(wall.undo.nextProperty().get()).isEmpty();
    }

    @Test
    void onlyWhatShowsIsSelected() {
        wall.filter(point -> point % 4 < 2);
        draw(1, 3, Combine.REPLACE);
        assertThat(wall.selected()).containsExactly(1, 5, 9);
        wall.selecting.all();
        assertThat(wall.selected()).containsExactly(0, 1, 4, 5, 8, 9);

        wall.filter(point -> point % 4 == 1);
        assertThat(wall.select.statusProperty().get()).isEqualTo("6 selected, 3 of them shown");
        wall.selecting.invert();
        assertThat(wall.selected()).containsExactly(0, 4, 8);
        wall.filter(_ -> true);
        assertThat(wall.select.statusProperty().get()).isEqualTo("3 selected");
    }

    @Test
    void subtractOfTheToolbarTakesAwayUnlessCtrlAdds() {
        wall.selecting.all();
        wall.select.subtractProperty().set(true);
        draw(0, 1, Combine.REPLACE);
        assertThat(wall.selected()).containsExactly(2, 3, 6, 7, 10, 11);
        draw(0, 0, Combine.GROW);
        assertThat(wall.selected()).hasSize(9);
    }

    @Test
    void anotherMapOfTheSameImagesKeepsTheSelection() {
        draw(0, 0, Combine.REPLACE);

        wall.hang("digits", 2, 4, 8, 9);

        assertThat(wall.selected()).containsExactly(0, 4, 8);
        assertThat(wall.select.statusProperty().get()).isEqualTo("3 selected, 2 of them shown");
        // the images of the points that lie there now, and the one that this map does not show stays
        draw(1, 1, Combine.GROW);
        assertThat(wall.selected()).containsExactly(0, 4, 8, 9);
    }

    @Test
    void otherImagesEndTheSelection() {
        draw(0, 0, Combine.REPLACE);

        wall.hang("fashion");
        assertThat(wall.selected()).isEmpty();
        assertThat(wall.select.statusProperty().get()).isEmpty();

        wall.undo.undo();
        assertThat(wall.selected()).isEmpty();
    }

    @Test
    void nothingIsLostHoweverFastItIsAskedFor() {
        HeldJobs jobs = new HeldJobs();
        wall.close();
        wall = hung(jobs);
        draw(0, 0, Combine.REPLACE);
        draw(1, 1, Combine.GROW);
        wall.selecting.toggle(0);
        assertThat(wall.selected()).isEmpty();

        jobs.letGo();

        assertThat(wall.selected()).containsExactly(1, 4, 5, 8, 9);
        wall.undo.undo();
        assertThat(wall.selected()).containsExactly(0, 1, 4, 5, 8, 9);
    }

    @Test
    void aSelectionMadeElsewhereMeanwhileIsNotLost() {
        HeldJobs jobs = new HeldJobs();
        wall.close();
        wall = hung(jobs);
        draw(0, 0, Combine.GROW);
        BitSet other = new BitSet();
        other.set(7);
        wall.session.selectionProperty().set(other);

        jobs.letGo();

        assertThat(wall.selected()).containsExactly(0, 4, 7, 8);
    }

    @Test
    void aRegionOfImagesThatAreGoneSelectsNothing() {
        HeldJobs jobs = new HeldJobs();
        wall.close();
        wall = hung(jobs);
        draw(0, 0, Combine.REPLACE);
        wall.hang("fashion");

        jobs.letGo();

        assertThat(wall.selected()).isEmpty();
    }

    @Test
    void withoutAMapNothingHappens() {
        wall.showing.exhibitProperty().set(null);
        wall.map.sceneProperty().set(null);
        draw(0, 3, Combine.REPLACE);
        wall.selecting.all();
        wall.selecting.invert();
        wall.selecting.toggle(0);

        assertThat(wall.selected()).isEmpty();
        assertThat(wall.selecting.clear()).isFalse();
    }

    @Test
    void keysDoWhatTheOverviewSays() {
        assertThat(wall.selecting.pressed(key(KeyCode.A, true))).isTrue();
        assertThat(wall.selected()).hasSize(Wall.IMAGES);
        wall.selecting.toggle(3);
        assertThat(wall.selecting.pressed(key(KeyCode.I, true))).isTrue();
        assertThat(wall.selected()).containsExactly(3);
        assertThat(wall.selecting.pressed(key(KeyCode.D, true))).isTrue();
        assertThat(wall.selected()).isEmpty();
        assertThat(wall.selecting.pressed(key(KeyCode.A, false))).isFalse();

        assertThat(wall.selecting.typed("r")).isTrue();
        assertThat(wall.map.pointerModeProperty().get()).isEqualTo(PointerMode.RECTANGLE);
        assertThat(wall.selecting.typed("L")).isTrue();
        assertThat(wall.map.pointerModeProperty().get()).isEqualTo(PointerMode.LASSO);
        assertThat(wall.selecting.typed("h")).isTrue();
        assertThat(wall.map.pointerModeProperty().get()).isEqualTo(PointerMode.PAN);
        assertThat(wall.selecting.typed("x")).isFalse();
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }
}
