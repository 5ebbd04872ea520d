package latentexplorer.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.StyleDistribution;
import latentexplorer.core.net.StyleModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DistributionsTest {
    @Test
    @DisplayName("VAE-09 quartiles, mean and deviation are those computed by hand")
    void aBandByHand() {
        Band band = Band.of(new float[] {7, 1, 3, 10, 2, 4});

        assertThat(band.lower()).isEqualTo(2.25);
        assertThat(band.median()).isEqualTo(3.5);
        assertThat(band.upper()).isEqualTo(6.25);
        assertThat(band.mean()).isEqualTo(4.5);
        assertThat(band.deviation()).isCloseTo(Math.sqrt(57.5 / 6), within(1e-12));
        assertThat(band.min()).isEqualTo(1);
        assertThat(band.max()).isEqualTo(10);
        assertThat(band.highWhisker()).isCloseTo(4.5 + 2.5 * Math.sqrt(57.5 / 6), within(1e-12));
        assertThat(band.outliers()).isEmpty();
    }

    @Test
    @DisplayName("VAE-09 outliers are the values beyond 2.5 standard deviations, on both sides")
    void outliers() {
        float[] values = new float[102];
        Arrays.fill(values, 1, 101, 5);
        values[0] = -90;
        values[101] = 100;

        assertThat(Band.of(values).outliers()).containsExactly(-90, 100);
    }

    @Test
    void nothingOneValueAndNoNumber() {
        assertThat(Band.of(new float[0]).mean()).isNaN();
        assertThat(Band.of(new float[] {3}).lower()).isEqualTo(3);
        assertThat(Band.of(new float[] {3}).deviation()).isZero();
        assertThat(Band.of(new float[] {3, Float.NaN}).median()).isNaN();
        assertThat(Band.of(new float[] {3, Float.NaN}).count()).isEqualTo(2);
    }

    @Test
    void barsHoldAllImagesOnceAndMembersAreInTheirRange() {
        SeededRandom random = new SeededRandom(1);
        int n = 500;
        double[] values = new double[n];
        Arrays.setAll(values, _ -> Math.abs(random.nextGaussian()));
        int[] indices = IntStream.range(0, n).map(i -> 10 * i).toArray();

        Errors errors = Errors.of(indices, values, 17);

        assertThat(Arrays.stream(errors.counts()).sum()).isEqualTo(n);
        int[] seen = new int[0];
        for (int bar = 0; bar < errors.bars(); bar++) {
            int[] members = errors.members(bar);
            assertThat(members).hasSize(errors.counts()[bar]);
            for (int index : members) {
                assertThat(values[index / 10]).isBetween(errors.barLow(bar) - 1e-12, errors.barHigh(bar) + 1e-12);
            }
            seen = IntStream.concat(Arrays.stream(seen), Arrays.stream(members)).toArray();
        }
        int[] ranking = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(i -> 10 * i)
                .toArray();
        assertThat(seen).isEqualTo(ranking);
        assertThat(errors.best(3)).isEqualTo(Arrays.copyOf(ranking, 3));
        assertThat(errors.worst(2)).containsExactly(ranking[n - 1], ranking[n - 2]);
        assertThat(errors.worst(n + 5)).hasSize(n);
        assertThat(errors.mean()).isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-12));
    }

    @Test
    void hugeErrorsAndNoNumbersAreInNoBarOrInTheLast() {
        Errors errors =
                Errors.of(new int[] {0, 1, 2, 3}, new double[] {Double.NaN, 1, Double.POSITIVE_INFINITY, 1e300}, 4);

        assertThat(errors.counts()).containsExactly(1, 0, 0, 1);
        assertThat(errors.best(1)).containsExactly(1);
        assertThat(errors.worst(1)).containsExactly(0);
    }

    @Test
    @DisplayName("TRN-14 eight groups of 39: the best, six around the interior points of eight, the worst")
    void errorGroups() {
        int n = 1000;
        double[] values = new double[n];
        Arrays.setAll(values, i -> (i * 7919) % n);
        Errors errors = Errors.of(IntStream.range(0, n).toArray(), values, 100);

        List<ErrorGroups.Group> groups = ErrorGroups.of(errors).groups();

        assertThat(groups).hasSize(8);
        assertThat(groups).allSatisfy(group -> assertThat(group.indices()).hasSize(39));
        assertThat(groups.getFirst().least()).isZero();
        assertThat(groups.getFirst().most()).isEqualTo(38);
        assertThat(groups.get(3).least()).isEqualTo(Math.round(3 * 999 / 7.0) - 19);
        assertThat(groups.get(3).most()).isEqualTo(Math.round(3 * 999 / 7.0) + 19);
        assertThat(groups.getLast().most()).isEqualTo(999);
        assertThat(groups.getLast().least()).isEqualTo(961);
        assertThat(groups).extracting(ErrorGroups.Group::title).startsWith("Lowest", "sample group 1");
    }

    @Test
    void fewImagesMakeSmallGroupsThatOverlap() {
        Errors errors = Errors.of(new int[] {4, 5}, new double[] {2, 1}, 3);

        assertThat(ErrorGroups.of(errors).groups())
                .hasSize(8)
                .allSatisfy(group -> assertThat(group.indices()).containsExactly(5, 4));
    }

    @Test
    void errorsByClassAreTheMeansOverTheClass() {
        ImageSet images = new ImageSet("two", new byte[4 * ImageSet.PIXELS], new int[] {1, 0, 1, 1}, List.of("a", "b"));

        List<ClassError> found = ClassError.of(images, new int[] {0, 1, 2, 3}, new double[] {1, 5, 2, 6});

        assertThat(found).extracting(ClassError::name).containsExactly("a", "b");
        assertThat(found.get(1).mean()).isCloseTo(3, within(1e-12));
        assertThat(found.get(1).deviation()).isCloseTo(Math.sqrt(14 / 3.0), within(1e-12));
        assertThat(found.get(0).count()).isEqualTo(1);
    }

    @Test
    @DisplayName("TRN-14 differences: red where too high by more than 0.1, blue where too low, grey else")
    void differenceColours() {
        assertThat(DifferenceColours.colour(0.5f, 0.5f)).isEqualTo(0xFF404040);
        assertThat(DifferenceColours.colour(0f, 1f)).isEqualTo(0xFFFF0000);
        assertThat(DifferenceColours.colour(1f, 0f)).isEqualTo(0xFF0000FF);
    }

    @Test
    void drawsOfAKindWithoutPriorHaveTheMeanAndTheCovarianceOfTheCodes() {
        // Codes on a line: draws must lie on it, too, and as widely.
        int n = 400;
        SeededRandom random = new SeededRandom(4);
        float[] codes = new float[n * 5];
        for (int i = 0; i < n; i++) {
            double along = random.nextGaussian();
            for (int j = 0; j < 5; j++) {
                codes[i * 5 + j] = (float) (100 + (j + 1) * along);
            }
        }
        Pass pass = new Pass(codes, new float[0], new double[n], DeadPixels.NONE);
        float[] drawn = Draws.alike(Models.model(Models.DENSE), Models.DENSE, pass, 300, 9);

        Band first = Band.of(column(drawn, 5, 0));
        assertThat(first.mean()).isCloseTo(100, within(0.2));
        assertThat(first.deviation()).isCloseTo(1, within(0.15));
        for (int i = 0; i < 300; i++) {
            assertThat((drawn[i * 5 + 4] - 100) / 5).isCloseTo(drawn[i * 5] - 100, within(0.1f));
        }
    }

    private static float[] column(float[] rows, int width, int j) {
        float[] column = new float[rows.length / width];
        for (int i = 0; i < column.length; i++) {
            column[i] = rows[i * width + j];
        }
        return column;
    }

    @Test
    @DisplayName("AAE-15 a table of all and each class by all and each value, finite")
    void fitTable() {
        SeededRandom random = new SeededRandom(5);
        int n = 3000;
        float[] values = new float[n * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * 2 + (i % 2 == 0 ? 0 : 8));
        }
        int[] labels = IntStream.range(0, n).map(i -> i % 10).toArray();
        List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        Styles styles = new Styles(values, 2, labels, names);

        FitTable table = FitTable.of(styles, 2);

        assertThat(table.columns()).containsExactly("all features", "feat_a", "feat_b");
        assertThat(table.rows()).hasSize(11);
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row.errors())
                        .hasSize(3)
                        .allSatisfy(error -> assertThat(error).isFinite()));
        FitTable.Row all = table.rows().getFirst();
        assertThat(all.errors().get(1)).isEqualTo(StyleDistribution.error(styles.column(0), 2));
        assertThat(all.errors().get(1)).isLessThan(2);
        assertThat(all.errors().get(2)).isGreaterThan(100);
        assertThat(table.csv().lines()).hasSize(12).first().isEqualTo("class,images,all features,feat_a,feat_b");
    }

    @Test
    @DisplayName("AAE-14 accuracy of all and of each class; images without a class do not count")
    void accuracy() {
        Accuracy found = Accuracy.of(new int[] {0, 1, 1, -1}, new int[] {0, 1, 0, 0}, List.of("a,b", "c"));

        assertThat(found.overall()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(found.classes()).extracting(Accuracy.OfClass::share).containsExactly(1.0, 0.5);
        assertThat(found.csv())
                .isEqualTo("class,images,correct,accuracy\nall,3,2,0.666667\n\"a,b\",1,1,1.000000\nc,2,1,0.500000\n");
        assertThat(Accuracy.of(new int[] {-1}, new int[] {0}, List.of("a")).overall())
                .isNaN();
    }

    @Test
    @DisplayName("AAE-16 one style a row, or one a cell; a given style moves all")
    void generationGrid() {
        StyleModel model = (StyleModel) Models.model(Models.STYLE);

        GenerationGrid byRow = GenerationGrid.of(model, new GenerationGrid.Settings(4, 1, false, new float[0], 3));
        GenerationGrid byCell = GenerationGrid.of(model, new GenerationGrid.Settings(4, 1, true, new float[0], 3));
        GenerationGrid fixed =
                GenerationGrid.of(model, new GenerationGrid.Settings(1, 0, false, new float[] {1, -2}, 3));

        assertThat(byRow.styles()).hasSize(4 * 2);
        assertThat(byCell.styles()).hasSize(4 * 3 * 2);
        assertThat(fixed.styles()).containsExactly(1, -2);
        float[] expected = model.decode(new float[] {0, 1, 0, 1, -2}, 1);
        assertThat(fixed.picture(0, 1)).isEqualTo(Inked.argb(expected));
        assertThatThrownBy(() ->
                        GenerationGrid.of(model, new GenerationGrid.Settings(1, 0, false, new float[] {1, 2, 3}, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 values, not 3");
        assertThatThrownBy(() -> new GenerationGrid.Settings(0, Double.NaN, false, new float[0], 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void picturesOfNoImagesAreNone() {
        Reconstructions none = Reconstructions.of(
                Models.model(Models.DENSE), Models.DENSE, Models.blobs(3, 1), new int[0], JobScope.unattended());

        assertThat(none.count()).isZero();
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> InsightSettings.DEFAULT.withBars(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InsightSettings.DEFAULT.withDraws(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
