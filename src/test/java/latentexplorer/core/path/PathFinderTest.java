package latentexplorer.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathFinderTest {
    private static final JobScope SCOPE = JobScope.unattended();
    private static final float[] SOURCE = {-3, 0.5f};
    private static final float[] TARGET = {3, 1};

    /** Almost nothing happens far from 0 and very much near it. */
    private static final LatentModel CURVED = new LatentModel() {
        @Override
        public int latentSize() {
            return 2;
        }

        @Override
        public float[] encode(float[] images, int n) {
            return new float[2 * n];
        }

        @Override
        public float[] decode(float[] codes, int n) {
            float[] pixels = new float[n * ImageSet.PIXELS];
            for (int i = 0; i < n; i++) {
                pixels[i * ImageSet.PIXELS] = (float) Math.tanh(2 * codes[2 * i]);
            }
            return pixels;
        }
    };

    private final PathFinder withoutGraph = new PathFinder(CURVED, new float[0], Optional.empty(), Optional.empty());

    @Test
    void theRowHasSourceStepsTargetAndBeyond() {
        CodePath path = withoutGraph.find(PathKind.STRAIGHT, SOURCE, TARGET, Interpolation.DEFAULT, SCOPE);
        assertThat(path.positions()).containsExactly(0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1, 1.1, 1.5);
        assertThat(path.codes()).hasSize(22).startsWith(SOURCE);
        assertThat(Arrays.copyOfRange(path.codes(), 16, 18)).containsExactly(TARGET);
        assertThat(path.pictures()).hasSize(11 * ImageSet.PIXELS);
        assertThat(path.measures().latentLength()).isCloseTo(Math.hypot(6, 0.5), within(1e-5));
        assertThat(path.measures().pixelLength()).isCloseTo(2 * Math.tanh(6), within(1e-5));
        assertThat(path.measures().meanSupport()).isNaN();
    }

    @Test
    void evenChangeHasPicturesThatAreEquallyFarApart() {
        Interpolation plan = new Interpolation(9, List.of());
        CodePath straight = withoutGraph.find(PathKind.STRAIGHT, SOURCE, TARGET, plan, SCOPE);
        CodePath even = withoutGraph.find(PathKind.EVEN_CHANGE, SOURCE, TARGET, plan, SCOPE);
        assertThat(straight.measures().roughness()).isGreaterThan(3);
        assertThat(even.measures().roughness()).isBetween(1.0, 1.05);
        assertThat(even.measures().latentLength()).isCloseTo(straight.measures().latentLength(), within(1e-5));
        for (int i = 1; i < 10; i++) {
            double share = (Math.tanh(2 * even.codes()[2 * i]) / Math.tanh(6) + 1) / 2;
            assertThat(share).isCloseTo(i / 10.0, within(0.005));
        }
    }

    @ParameterizedTest
    @EnumSource(PathKind.class)
    void aPathBetweenEqualCodesStaysThere(PathKind kind) {
        try (Workers one = new Workers("test", 1)) {
            float[] codes = {0, 0, 1, 1, -2, 3};
            PathFinder finder = new PathFinder(
                    CURVED, codes, Optional.of(NeighbourRoutes.of(codes, 2, one, SCOPE)), Optional.empty());
            CodePath path = finder.find(kind, SOURCE, SOURCE, Interpolation.DEFAULT, SCOPE);
            for (int i = 0; i < path.positions().length; i++) {
                assertThat(Arrays.copyOfRange(path.codes(), 2 * i, 2 * i + 2)).containsExactly(SOURCE);
            }
            assertThat(path.measures().latentLength()).isZero();
            assertThat(path.measures().pixelLength()).isZero();
            assertThat(path.measures().roughness()).isEqualTo(1);
        }
    }

    @Test
    void thePathThroughImagesLeadsOverRealCodesAndBridgesGaps() {
        // A bow from source to target, and a piece of it missing.
        float[] codes = new float[80];
        for (int i = 0; i < 40; i++) {
            double angle = Math.PI * (i < 20 ? i : i + 8) / 47;
            codes[2 * i] = (float) (-3 * Math.cos(angle));
            codes[2 * i + 1] = (float) (3 * Math.sin(angle));
        }
        float[] source = {codes[0], codes[1]};
        float[] target = {codes[78], codes[79]};
        try (Workers one = new Workers("test", 1)) {
            NeighbourRoutes routes = NeighbourRoutes.of(codes, 2, 3, one, SCOPE);
            assertThat(routes.parts()).isEqualTo(2);
            CodePath path = new PathFinder(CURVED, codes, Optional.of(routes), Optional.empty())
                    .find(PathKind.NEIGHBOURS, source, target, Interpolation.DEFAULT, SCOPE);
            assertThat(path.stops()).startsWith(0).endsWith(39).contains(19, 20);
            assertThat(path.remark())
                    .hasValueSatisfying(said -> assertThat(said).contains("jumps over a gap"));
            assertThat(path.measures().latentLength()).isBetween(9.0, 3 * Math.PI);
            assertThat(path.codes()[2 * 4 + 1])
                    .as("half way it is at the top of the bow")
                    .isGreaterThan(2.5f);
        }
    }

    @ParameterizedTest
    @EnumSource(PathKind.class)
    void whatIsHeldIsTheSourcesAllTheWay(PathKind kind) {
        float[] codes = {-3, 0.5f, 2, 0.6f, -1, 0.8f, 1, 0.9f, 3, 1};
        try (Workers one = new Workers("test", 1)) {
            NeighbourRoutes routes = NeighbourRoutes.of(codes, 2, 2, one, SCOPE);
            CodePath path = new PathFinder(CURVED, codes, Optional.of(routes), Optional.empty())
                    .find(kind, SOURCE, TARGET, 1, Interpolation.DEFAULT, SCOPE);
            for (int i = 0; i < path.positions().length; i++) {
                assertThat(path.codes()[2 * i]).isEqualTo(SOURCE[0]);
            }
            assertThat(path.codes()[2 * 8 + 1])
                    .as("the rest reaches the target")
                    .isCloseTo(TARGET[1], within(1e-6f));
            assertThat(path.measures().pixelLength()).isZero();
            assertThat(path.measures().latentLength()).isCloseTo(0.5, within(1e-5));
        }
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        assertThatThrownBy(
                        () -> withoutGraph.find(PathKind.STRAIGHT, new float[3], TARGET, Interpolation.DEFAULT, SCOPE))
                .hasMessageContaining("2 values, not 3");
        assertThatThrownBy(() -> withoutGraph.find(PathKind.NEIGHBOURS, SOURCE, TARGET, Interpolation.DEFAULT, SCOPE))
                .hasMessageContaining("needs a map");
        try (Workers one = new Workers("test", 1)) {
            Optional<NeighbourRoutes> other = Optional.of(NeighbourRoutes.of(new float[9], 3, one, SCOPE));
            assertThatThrownBy(() -> new PathFinder(CURVED, new float[9], other, Optional.empty()))
                    .hasMessageContaining("another model");
        }
    }

    @Test
    void whereClassAndStyleAreApartTheStyleAloneTurns() throws IOException {
        LatentModel model =
                ModelFile.read(Path.of("embeddings", "digits-style-aae.model")).model();
        float[] source = new float[14];
        float[] target = new float[14];
        source[3] = 1;
        target[5] = 1;
        source[10] = 2;
        target[11] = 2;
        CodePath path = new PathFinder(model, new float[0], Optional.empty(), Optional.empty())
                .find(PathKind.SPHERICAL, source, target, new Interpolation(1, List.of()), SCOPE);
        float[] half = Arrays.copyOfRange(path.codes(), 14, 28);
        assertThat(half[3]).isEqualTo(0.5f);
        assertThat(half[5]).isEqualTo(0.5f);
        assertThat(half[10]).isCloseTo((float) Math.sqrt(2), within(1e-6f));
        assertThat(half[11]).isCloseTo((float) Math.sqrt(2), within(1e-6f));
    }

    @Test
    void theSphericalPathIsForModelsWithAGaussianPrior() {
        assertThat(PathKind.SPHERICAL.suits(VariationalSpec.DEFAULT)).isTrue();
        assertThat(PathKind.SPHERICAL.suits(StyleSpec.ADVERSARIAL)).isTrue();
        assertThat(PathKind.SPHERICAL.suits(DenseSpec.DEFAULT)).isFalse();
        assertThat(PathKind.STRAIGHT.suits(DenseSpec.DEFAULT)).isTrue();
    }
}
