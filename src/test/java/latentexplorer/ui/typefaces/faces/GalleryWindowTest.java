package latentexplorer.ui.typefaces.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GalleryWindowTest {
    private static final int COUNT = 2990;
    private static final GalleryWindow WINDOW = new GalleryWindow(604, 500, 1, 56, 0);

    @Test
    void everyTileIsFoundAtItsOwnMiddle() {
        GalleryGrid grid = WINDOW.grid(COUNT);
        for (int i = 0; i < COUNT; i++) {
            assertThat(grid.indexAt(grid.left(i) + 28, grid.top(i) - 777 + 28, 777))
                    .isEqualTo(i);
        }
    }

    @Test
    void thereIsNoTileBesideAboveOrAfterTheTiles() {
        GalleryGrid grid = new GalleryGrid(3, 604, 500, 56);
        assertThat(grid.indexAt(-5, 30, 0)).isEqualTo(-1);
        assertThat(grid.indexAt(700, 30, 0)).isEqualTo(-1);
        assertThat(grid.indexAt(30, -5, 0)).isEqualTo(-1);
        assertThat(grid.indexAt(grid.left(2) + 62, 30, 0)).isEqualTo(-1);
        assertThat(new GalleryGrid(0, 604, 500, 56).indexAt(30, 30, 0)).isEqualTo(-1);
    }

    @Test
    void exactlyTheTilesThatShowAreVisible() {
        for (double scroll :
                new double[] {0, 1, 63, 64, 65, 1234.5, WINDOW.grid(COUNT).largestScroll()}) {
            GalleryGrid grid = WINDOW.grid(COUNT);
            for (int i = 0; i < COUNT; i++) {
                boolean shows = grid.top(i) + 56 > scroll && grid.top(i) < scroll + 500;
                boolean painted = i >= grid.firstVisible(scroll) && i < grid.endVisible(scroll);
                assertThat(painted || !shows).as("tile %d at %s", i, scroll).isTrue();
            }
            assertThat(grid.endVisible(scroll) - grid.firstVisible(scroll)).isLessThanOrEqualTo(10 * 10);
        }
    }

    @Test
    void scrollingStopsAtBothEnds() {
        assertThat(WINDOW.scrolledTo(-100, COUNT).scroll()).isZero();
        assertThat(WINDOW.scrolledTo(1e9, COUNT).scroll()).isEqualTo(299 * 60 + 4 - 500);
        assertThat(WINDOW.scrolledTo(100, 5).scroll())
                .as("what fits does not scroll")
                .isZero();
    }

    @Test
    void zoomingKeepsTheRowUnderThePointer() {
        GalleryWindow before = WINDOW.scrolledTo(6000, COUNT);
        int tile = before.grid(COUNT).indexAt(30, 250, before.scroll());
        GalleryWindow after = before.zoomed(80, 250, COUNT);
        double middle = after.grid(COUNT).top(tile) + 40 - after.scroll();
        assertThat(middle).isCloseTo(250, within(2 * after.grid(COUNT).pitch()));
    }

    @Test
    void tilesStayWithinTheirBounds() {
        assertThat(WINDOW.zoomed(1, 0, COUNT).tile()).isEqualTo(28);
        assertThat(WINDOW.zoomed(1000, 0, COUNT).tile()).isEqualTo(112);
    }

    @Test
    void aNarrowViewHasOneColumn() {
        assertThat(new GalleryGrid(5, 10, 100, 56).columns()).isEqualTo(1);
        assertThat(new GalleryGrid(5, 0, 0, 56).rows()).isEqualTo(5);
    }

    @Test
    void arrowsMoveByTilesAndRowsAndStopAtTheEdges() {
        GalleryGrid grid = new GalleryGrid(25, 604, 500, 56);
        assertThat(grid.columns()).isEqualTo(10);
        assertThat(grid.moved(3, 1, 0)).isEqualTo(4);
        assertThat(grid.moved(3, 0, 1)).isEqualTo(13);
        assertThat(grid.moved(0, -1, 0)).isZero();
        assertThat(grid.moved(3, 0, -1)).isEqualTo(3);
        assertThat(grid.moved(18, 0, 1)).as("into the last, short row").isEqualTo(24);
        assertThat(grid.moved(-1, 0, 1)).as("the first move enters the gallery").isZero();
        assertThat(new GalleryGrid(0, 604, 500, 56).moved(-1, 1, 0)).isEqualTo(-1);
    }

    @Test
    void aTileIsScrolledIntoViewByTheShortestWay() {
        GalleryGrid grid = WINDOW.grid(COUNT);
        assertThat(grid.scrollToShow(0, 900)).isZero();
        assertThat(grid.scrollToShow(COUNT - 1, 0)).isEqualTo(grid.largestScroll());
        assertThat(grid.scrollToShow(25, 60)).isEqualTo(60);
    }
}
