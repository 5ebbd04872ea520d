package latentexplorer.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Collapse;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Reconstruction;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.net.VariationalModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsightTest {
    private static final ImageSet BLOBS = Models.blobs(150, 1);

    private static Stream<ModelSpec> kinds() {
        return Stream.of(
                Models.DENSE,
                Models.VARIATIONAL,
                Models.STYLE,
                Models.LABELLED,
                Models.LABELLED.withoutLabels(),
                Models.DENSE.withLayers(List.of(), 1, List.of()));
    }

    private static Insight insight(LatentModel model, ModelSpec spec, ImageSet images, int threads) {
        try (Workers workers = new Workers("insight", threads)) {
            return Insight.of(model, spec, images, Models.all(images), null, workers, JobScope.unattended());
        }
    }

    private static Insight insight(ModelSpec spec) {
        return insight(Models.model(spec), spec, BLOBS, 1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameOnAnyNumberOfThreads(ModelSpec spec) {
        Insight one = insight(Models.model(spec), spec, BLOBS, 1);
        Insight three = insight(Models.model(spec), spec, BLOBS, 3);

        assertThat(three)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                .isEqualTo(one);
        assertThat(one.map().size()).isEqualTo(150);
        assertThat(one.examples().count()).isEqualTo(10);
        assertThat(one.draws().pictures()).hasSize(20 * ImageSet.PIXELS);
        assertThat(one.style().isPresent()).isEqualTo(spec == Models.STYLE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneImageIsEnough(ModelSpec spec) {
        Insight found = insight(Models.model(spec), spec, Models.blobs(1, 2), 2);

        assertThat(found.map().x()).containsExactly(0f);
        assertThat(found.map().y()).containsExactly(0f);
        assertThat(found.errors().counts()).contains(1);
        assertThat(found.groups().groups()).hasSize(8);
        assertThat(found.measured().words()).isEqualTo("the only image");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDivergedModelIsShownAndBreaksNothing(ModelSpec spec) {
        float[] weights = Models.weights(spec, 0.05f);
        Arrays.fill(weights, Float.NaN);

        Insight found = insight(Models.model(spec, weights), spec, BLOBS, 2);

        assertThat(found.errors().mean()).isNaN();
        assertThat(found.errors().counts()).containsOnly(0);
        assertThat(found.errors().best(3)).hasSize(3);
        assertThat(found.map().x()).containsOnly(Float.NaN);
        assertThat(found.units().active()).isZero();
    }

    @Test
    void imagesThatAreAllTheSameHaveOneBarAndNoSpread() {
        byte[] black = new byte[40 * ImageSet.PIXELS];
        ImageSet same = new ImageSet("black", black, new int[40], List.of("nothing"));

        Insight found = insight(Models.model(Models.DENSE), Models.DENSE, same, 2);

        assertThat(found.errors().counts()[0]).isEqualTo(40);
        assertThat(found.map().reach()).isZero();
        assertThat(found.units().active()).isZero();
        assertThat(found.deadPixels().count()).isZero();
    }

    @Test
    void imagesWithoutLabelsAreOneClassWithoutAName() {
        int[] labels = new int[20];
        Arrays.fill(labels, ImageSet.UNLABELLED);
        ImageSet unknown = new ImageSet("unknown", Models.blobs(20, 3).pixels(), labels, List.of());

        Insight found = insight(Models.model(Models.DENSE), Models.DENSE, unknown, 2);

        assertThat(found.classes())
                .singleElement()
                .satisfies(only -> assertThat(only.name()).isEqualTo("no label"));
        assertThat(found.units().classes()).isEmpty();
    }

    @Test
    void withoutImagesThereIsASentence() {
        try (Workers workers = new Workers("insight", 1)) {
            assertThatThrownBy(() -> Insight.of(
                            Models.model(Models.DENSE),
                            Models.DENSE,
                            BLOBS,
                            new int[0],
                            null,
                            workers,
                            JobScope.unattended()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("There are no images of blobs");
        }
    }

    @Test
    void stopsWhenAsked() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        try (Workers workers = new Workers("insight", 2)) {
            assertThatThrownBy(() -> Insight.of(
                            Models.model(Models.STYLE),
                            Models.STYLE,
                            BLOBS,
                            Models.all(BLOBS),
                            null,
                            workers,
                            new JobScope(cancellation, Progress.NONE)))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void errorsAreThoseOfTheModelsOwnMeasure(ModelSpec spec) {
        LatentModel model = Models.model(spec);
        double[] expected = Reconstruction.errors(
                model, BLOBS, Models.all(BLOBS), spec.input().binary(), JobScope.unattended());

        Insight found = insight(spec);

        assertThat(found.errors().values()).containsExactly(expected, within(1e-9));
        assertThat(found.examples().errors())
                .containsExactly(
                        Arrays.stream(found.examples().indices())
                                .mapToDouble(i -> expected[i])
                                .toArray(),
                        within(1e-9));
    }

    @Test
    void aModelThatBinarisesIsComparedWithBlackAndWhite() {
        DenseSpec binary = Models.DENSE.withInput(new InputSpec(0, false, true));

        Insight found = insight(binary);

        assertThat(found.metric()).isEqualTo("MSE, pixels 0 or 1");
        assertThat(Arrays.stream(found.examples().inputs()).distinct().toArray())
                .containsOnly(0xFF000000, 0xFFFFFFFF);
    }

    @Test
    @DisplayName(
            "VAE-06 a unit whose mean is the same for all images is not active, and KL is that of the model's measure")
    void activeUnitsOfAVariationalModel() {
        VariationalModel model = (VariationalModel) Models.model(Models.VARIATIONAL);
        try (Workers workers = new Workers("insight", 1)) {
            Collapse expected = Collapse.of(model, BLOBS, Models.all(BLOBS), workers, JobScope.unattended());

            Units found = insight(Models.VARIATIONAL).units();

            for (int unit = 0; unit < 4; unit++) {
                assertThat(found.units().get(unit).active()).isEqualTo(expected.active(unit));
                assertThat(found.units().get(unit).divergence())
                        .isCloseTo(expected.divergences().get(unit), within(1e-6));
            }
            assertThat(found.alarm()).isEqualTo(expected.alarm());
        }
    }

    @Test
    void aSilentUnitIsFoundAndRaisesTheAlarm() {
        float[] silent = new float[Models.VARIATIONAL.weights(ImageSet.PIXELS)];

        Units found = insight(Models.model(Models.VARIATIONAL, silent), Models.VARIATIONAL, BLOBS, 1)
                .units();

        assertThat(found.activeShare()).isZero();
        assertThat(found.alarm()).hasValueSatisfying(text -> assertThat(text).contains("lower beta"));
    }

    @Test
    void aDecoderWithoutWeightsLeavesOnlyDeadPixels() {
        float[] silent = new float[Models.DENSE.weights(ImageSet.PIXELS)];

        Insight found = insight(Models.model(Models.DENSE, silent), Models.DENSE, BLOBS, 1);

        assertThat(found.deadPixels().count()).isGreaterThan(300);
        assertThat(insight(Models.model(Models.DENSE, Models.weights(Models.DENSE, 1)), Models.DENSE, BLOBS, 1)
                        .deadPixels()
                        .count())
                .isLessThan(20);
    }

    @Test
    void examplesAndDrawsOfTwoEpochsAreOfTheSameImagesAndNumbers() {
        Insight first = insight(Models.model(Models.STYLE), Models.STYLE, BLOBS, 1);
        Insight second =
                insight(Models.model(Models.STYLE, Models.weights(Models.STYLE, 0.1f)), Models.STYLE, BLOBS, 1);

        assertThat(second.examples().indices()).isEqualTo(first.examples().indices());
        assertThat(second.style().orElseThrow().grid().styles())
                .isEqualTo(first.style().orElseThrow().grid().styles());
        assertThat(second.style().orElseThrow().random().pictures().indices())
                .isEqualTo(first.style().orElseThrow().random().pictures().indices());
    }

    @Test
    @DisplayName("AAE-12 AAE-13 AAE-14 styles, told classes and accuracy are those of the model")
    void stylesAndClassesAreTheModels() {
        StyleModel model = (StyleModel) Models.model(Models.STYLE);
        int n = BLOBS.size();
        float[] pixels = new float[n * ImageSet.PIXELS];
        for (int i = 0; i < n; i++) {
            BLOBS.copyScaled(i, pixels, i * ImageSet.PIXELS);
        }
        int[] told = model.decide(pixels, n);
        int right = 0;
        for (int i = 0; i < n; i++) {
            right += told[i] == BLOBS.label(i) ? 1 : 0;
        }

        StyleInsight found = insight(Models.STYLE).style().orElseThrow();

        assertThat(found.styles().values()).isEqualTo(model.styles(pixels, n));
        assertThat(found.accuracy().correct()).isEqualTo(right);
        assertThat(found.accuracy().classes()).hasSize(3);
        assertThat(found.accuracy().classes().stream()
                        .mapToInt(Accuracy.OfClass::correct)
                        .sum())
                .isEqualTo(right);
        RandomReconstructions random = found.random();
        float[] probabilities = model.classify(pixels, n);
        for (int i = 0; i < RandomReconstructions.COUNT; i++) {
            int index = random.pictures().indices()[i];
            assertThat(random.predicted()[i]).isEqualTo(told[index]);
            assertThat(random.probabilities()[i]).isEqualTo(probabilities[index * 3 + told[index]]);
        }
    }
}
