package latentexplorer.ui.typefaces.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;
import latentexplorer.ui.typefaces.cluster.SampleClusters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MosaicLayoutTest {
    private static final double LINE = 20;

    private static MosaicLayout layout(Clustering clustering, ClusterSort sort, double width, double tile) {
        return MosaicLayout.of(clustering, sort, false, width, tile, LINE);
    }

    private static List<Integer> numbers(MosaicLayout layout) {
        return layout.mosaics().stream().map(Mosaic::number).toList();
    }

    private static int[] ranks(MosaicIcons icons, int from, int to) {
        return IntStream.range(from, to).map(icons::rank).toArray();
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    @Test
    @DisplayName("CLU-15 a cluster of 600 shows the 102 nearest, 102 around the first-third mark, the 102 farthest")
    void thirds() {
        MosaicIcons icons = MosaicIcons.of(600, false);
        assertThat(icons.sampled()).isTrue();
        assertThat(icons.shown()).isEqualTo(306);
        assertThat(icons.columns()).isEqualTo(18);
        assertThat(icons.rows()).isEqualTo(17);
        assertThat(ranks(icons, 0, 102)).isEqualTo(range(0, 102));
        assertThat(ranks(icons, 102, 204)).isEqualTo(range(149, 251));
        assertThat(ranks(icons, 204, 306)).isEqualTo(range(498, 600));
    }

    @Test
    @DisplayName("CLU-15 the three samples are apart and ascending for every size, and places and ranks agree")
    void samplesNeverOverlap() {
        for (int members = 301; members < 1300; members++) {
            MosaicIcons icons = MosaicIcons.of(members, false);
            assertThat(icons.shown()).isEqualTo(Math.min(members, 306));
            int[] ranks = ranks(icons, 0, icons.shown());
            for (int place = 0; place < ranks.length; place++) {
                assertThat(icons.place(ranks[place])).isEqualTo(place);
                assertThat(ranks[place]).isGreaterThan(place == 0 ? -1 : ranks[place - 1]);
            }
            int[] hidden = IntStream.range(0, members)
                    .filter(rank -> Arrays.binarySearch(ranks, rank) < 0)
                    .toArray();
            assertThat(hidden).hasSize(members - icons.shown());
            assertThat(IntStream.of(hidden).map(icons::place).allMatch(place -> place == -1))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("CLU-15 columns are the root of the number, rounded up, and large clusters can show all")
    void nearlySquare() {
        assertThat(MosaicIcons.of(1, false))
                .extracting(MosaicIcons::columns, MosaicIcons::rows)
                .containsExactly(1, 1);
        assertThat(MosaicIcons.of(5, false))
                .extracting(MosaicIcons::columns, MosaicIcons::rows)
                .containsExactly(3, 2);
        assertThat(MosaicIcons.of(300, false))
                .extracting(MosaicIcons::columns, MosaicIcons::rows)
                .containsExactly(18, 17);
        assertThat(MosaicIcons.of(301, false).sampled()).isFalse();
        MosaicIcons all = MosaicIcons.of(612, true);
        assertThat(all.sampled()).isFalse();
        assertThat(all).extracting(MosaicIcons::columns, MosaicIcons::rows).containsExactly(25, 25);
    }

    @Test
    @DisplayName("D-19 a mosaic belongs to the number of its cluster, with gaps in the numbers and empty clusters too")
    void numbersAreNoPositions() {
        Clustering clustering = SampleClusters.of(
                SampleClusters.faces(9),
                List.of(
                        SampleClusters.cluster(7, Kind.CLUSTER, 0, 1),
                        SampleClusters.cluster(3, Kind.CLUSTER),
                        SampleClusters.cluster(12, Kind.CLUSTER, 4, 5, 6),
                        SampleClusters.cluster(40, Kind.NOISE, 2, 3, 7, 8)));
        MosaicLayout layout = layout(clustering, ClusterSort.SIZE, 500, 28);
        assertThat(numbers(layout)).containsExactly(12, 7, 40);
        assertThat(layout.mosaic(12).orElseThrow().cluster().members()).containsExactly(4, 5, 6);
        assertThat(layout.mosaic(3)).isEmpty();
        assertThat(layout.mosaic(0)).isEmpty();
        assertThat(layout.stepped(12, 1)).isEqualTo(7);
        assertThat(layout.stepped(12, -1)).isEqualTo(12);
        assertThat(layout.stepped(7, 5)).isEqualTo(40);
        assertThat(layout.stepped(-1, 0)).isEqualTo(12);
    }

    @Test
    @DisplayName("CLU-11 noise is last in every order, after what was too small, and captions name both")
    void noiseLast() {
        Clustering clustering = SampleClusters.of(
                SampleClusters.faces(12),
                List.of(
                        SampleClusters.cluster(0, Kind.FILTERED, 0, 1, 2, 3),
                        SampleClusters.cluster(1, Kind.CLUSTER, 9, 5),
                        SampleClusters.cluster(2, Kind.CLUSTER, 6, 7, 8),
                        SampleClusters.cluster(3, Kind.NOISE, 4, 10, 11)));
        assertThat(numbers(layout(clustering, ClusterSort.SIZE, 400, 28))).containsExactly(2, 1, 0, 3);
        assertThat(numbers(layout(clustering, ClusterSort.TIGHTNESS, 400, 28))).containsExactly(1, 2, 0, 3);
        assertThat(numbers(layout(clustering, ClusterSort.NAME, 400, 28))).containsExactly(2, 1, 0, 3);
        assertThat(numbers(layout(clustering, ClusterSort.NUMBER, 400, 28))).containsExactly(1, 2, 0, 3);
        assertThat(caption(clustering, 3)).isEqualTo("3 · noise · 3 faces");
        assertThat(caption(clustering, 0)).isEqualTo("0 · too small · 4 faces");
        assertThat(caption(clustering, 2)).isEqualTo("2 · 3 faces · tightness 0.300");
    }

    private static String caption(Clustering clustering, int number) {
        Mosaic mosaic =
                layout(clustering, ClusterSort.SIZE, 400, 28).mosaic(number).orElseThrow();
        return MosaicWords.captions(mosaic, clustering, ClusterSort.SIZE).getFirst();
    }

    @Test
    void aCaptionSaysWhenNotAllTypefacesShow() {
        assertThat(caption(SampleClusters.of(612), 0)).startsWith("0 · 306 of 612 faces · tightness");
    }

    @Test
    void mosaicsNeverOverlapAndKeepTheirDistance() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            int[] sizes = random.ints(1 + random.nextInt(40), 1, 60).toArray();
            ClusterSort sort = ClusterSort.values()[random.nextInt(4)];
            double width = 200 + random.nextInt(1200);
            MosaicLayout layout = layout(SampleClusters.of(sizes), sort, width, 8 + random.nextInt(40));
            List<Mosaic> mosaics = layout.mosaics();
            assertThat(mosaics).hasSize(sizes.length);
            for (int i = 0; i < mosaics.size(); i++) {
                Mosaic a = mosaics.get(i);
                assertThat(a.left()).isGreaterThanOrEqualTo(MosaicLayout.GAP);
                assertThat(a.right()).isLessThanOrEqualTo(layout.width() - MosaicLayout.GAP);
                assertThat(a.bottom()).isLessThanOrEqualTo(layout.height() - MosaicLayout.GAP);
                for (Mosaic b : mosaics.subList(0, i)) {
                    boolean apart = beside(a, b) || beside(b, a) || above(a, b) || above(b, a);
                    assertThat(apart).as("%s and %s", a.number(), b.number()).isTrue();
                }
            }
        }
    }

    private static boolean beside(Mosaic a, Mosaic b) {
        return Math.max(a.right(), a.left() + a.captionWidth()) + MosaicLayout.GAP <= b.left();
    }

    private static boolean above(Mosaic a, Mosaic b) {
        return a.bottom() + MosaicLayout.GAP + LINE <= b.top();
    }

    @Test
    void aShelfIsFilledBeforeTheNextBeginsAndSmallMosaicsAreStacked() {
        MosaicLayout layout = layout(SampleClusters.of(100, 16, 16, 9), ClusterSort.SIZE, 400, 20);
        Mosaic first = layout.mosaics().get(0);
        Mosaic second = layout.mosaics().get(1);
        Mosaic third = layout.mosaics().get(2);
        assertThat(first.left()).isEqualTo(10);
        assertThat(first.top()).isEqualTo(30);
        assertThat(second.left()).isEqualTo(first.right() + 10);
        assertThat(second.top()).isEqualTo(first.top());
        assertThat(third.left()).isEqualTo(second.left());
        assertThat(third.top()).isEqualTo(second.bottom() + 10 + LINE);
    }

    @Test
    void aMosaicWiderThanTheViewMakesTheContentWider() {
        MosaicLayout layout = layout(SampleClusters.of(300, 4), ClusterSort.SIZE, 300, 40);
        assertThat(layout.width()).isEqualTo(18 * 40 + 20);
        assertThat(layout.mosaics().get(1).top())
                .isGreaterThan(layout.mosaics().get(0).bottom());
    }

    @Test
    void nothingToShowTakesNoRoom() {
        MosaicLayout layout =
                layout(SampleClusters.of(SampleClusters.faces(1), List.<Cluster>of()), ClusterSort.SIZE, 300, 28);
        assertThat(layout.mosaics()).isEmpty();
        assertThat(layout.height()).isZero();
        assertThat(layout.stepped(-1, 1)).isEqualTo(-1);
        assertThat(layout.nearest(3, 3)).isNull();
    }
}
