package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VitalsTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final TrainingData DATA = Pictures.split(Pictures.blobs(45, 1));

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    /** The numbers of the images that are looked at, of so many in blocks of that size. */
    private static List<Integer> seen(int all, int block) {
        return IntStream.iterate(0, from -> from < all, from -> from + block)
                .boxed()
                .flatMap(from -> {
                    float[] numbers = new float[Math.min(block, all - from)];
                    IntStream.range(0, numbers.length).forEach(i -> numbers[i] = from + i);
                    Vitals vitals = new Vitals(all, from);
                    float[] picked = vitals.pick(numbers, 1, numbers.length);
                    assertThat(picked).hasSize(vitals.picked(numbers.length));
                    return IntStream.range(0, picked.length).mapToObj(i -> {
                        assertThat(picked[i]).isEqualTo(from + vitals.row(i));
                        return (int) picked[i];
                    });
                })
                .toList();
    }

    @Test
    void everySoManyImagesAreLookedAtAndAtMostAThousand() {
        for (int all : new int[] {1, 2, 5, 999, 1000, 1001, 2500, 10_000}) {
            List<Integer> whole = seen(all, all);
            assertThat(whole).hasSizeLessThanOrEqualTo(1000).startsWith(0);
            assertThat(whole.size()).isGreaterThanOrEqualTo(Math.min(all, 500));
            assertThat(seen(all, 7)).as("in small blocks").isEqualTo(whole);
            assertThat(seen(all, 256)).isEqualTo(whole);
        }
        assertThat(seen(1000, 512)).hasSize(1000);
    }

    @Test
    void pixelsThatDifferAndComeBackTheSameAreDead() {
        float[] images = new float[2 * ImageSet.PIXELS];
        float[] decoded = new float[2 * ImageSet.PIXELS];
        // 0: alive; 1: dead; 2: the images hardly differ; 3: nothing differs.
        images[0] = 0.5f;
        decoded[0] = 0.2f;
        images[1] = 0.5f;
        decoded[1] = 0.001f;
        images[2] = 0.05f;
        for (int block : new int[] {1, 2}) {
            Vitals[] parts = new Vitals[2 / block];
            for (int part = 0; part < parts.length; part++) {
                int from = part * block * ImageSet.PIXELS;
                parts[part] = new Vitals(2, part * block);
                parts[part].pixels(
                        Arrays.copyOfRange(images, from, images.length),
                        Arrays.copyOfRange(decoded, from, decoded.length),
                        block);
            }
            assertThat(Vitals.of(parts).deadPixels()).isEqualTo(1);
        }
    }

    /** A layer's output as anybody would write it down. */
    private static double[] layer(DenseLayout layout, float[] weights, int l, double[] input) {
        double[] output = new double[layout.outputs(l)];
        for (int o = 0; o < output.length; o++) {
            output[o] = weights[layout.biasOffset(l) + o];
            for (int i = 0; i < input.length; i++) {
                output[o] += input[i] * weights[layout.matrixOffset(l) + o * input.length + i];
            }
            output[o] = layout.rectified(l) ? Math.max(0, output[o]) : output[o];
        }
        return output;
    }

    @Test
    void deadUnitsAndActivityAreThoseOfANetworkWorkedOutByHand() {
        DenseSpec spec = DenseSpec.DEFAULT.withInput(InputSpec.RAW).withLayers(List.of(9, 7), 5, List.of(6));
        DenseLayout layout = spec.layout(ImageSet.PIXELS);
        float[] weights = new float[layout.parameters()];
        SeededRandom random = new SeededRandom(4);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.1 * random.nextGaussian());
        }
        // Some units that nothing wakes.
        for (int[] unit : new int[][] {{0, 3}, {1, 0}, {1, 6}, {2, 2}, {3, 5}}) {
            weights[layout.biasOffset(unit[0]) + unit[1]] = -1000;
        }
        int[] indices = DATA.validation();
        Pixels pixels = new Pixels(DATA.images(), indices, false);
        DenseModel model =
                new DenseModel(layout, spec.input().fit(pixels, WORKERS, JobScope.unattended()), false, weights);

        Vitals vitals = DenseErrors.of(model, pixels, Loss.MSE, WORKERS, JobScope.unattended())
                .vitals();

        boolean[][] alive = new boolean[layout.layers()][];
        int[] active = new int[5];
        for (int image : indices) {
            double[] values = new double[ImageSet.PIXELS];
            float[] scaled = new float[ImageSet.PIXELS];
            DATA.images().copyScaled(image, scaled, 0);
            IntStream.range(0, values.length).forEach(p -> values[p] = scaled[p]);
            double[] current = values;
            for (int l = 0; l < layout.layers() - 1; l++) {
                current = layer(layout, weights, l, current);
                alive[l] = alive[l] == null ? new boolean[current.length] : alive[l];
                for (int u = 0; u < current.length; u++) {
                    alive[l][u] |= current[u] != 0;
                    active[u % 5] += l == 2 && current[u] != 0 ? 1 : 0;
                }
            }
        }
        int dead = 0;
        for (int l : new int[] {0, 1, 3}) {
            for (boolean each : alive[l]) {
                dead += each ? 0 : 1;
            }
        }
        assertThat(vitals.deadHiddenUnits()).isEqualTo(dead).isGreaterThanOrEqualTo(4);
        assertThat(vitals.activity())
                .isEqualTo(Arrays.stream(active)
                        .mapToObj(count -> (double) count / indices.length)
                        .toList());
        assertThat(vitals.deadCodeUnits())
                .isEqualTo(
                        (int) Arrays.stream(active).filter(count -> count == 0).count())
                .isPositive();
    }

    @Test
    void hiddenUnitsOfBothPartsOfAVariationalModelAreSeen() {
        VariationalSpec spec =
                VariationalSpec.DEFAULT.withInput(InputSpec.RAW).withLayers(List.of(9, 7), 3, List.of(6, 8));
        VariationalLayout layout = spec.layout(ImageSet.PIXELS);
        float[] weights = VariationalNetwork.firstWeights(layout, 1);
        Pixels pixels = new Pixels(DATA.images(), DATA.validation(), false);
        Pca projection = spec.input().fit(pixels, WORKERS, JobScope.unattended());
        int before = dead(spec, projection, weights, pixels);
        DenseLayout path = layout.path();
        weights[path.biasOffset(0) + 2] = -1000;
        weights[path.biasOffset(1) + 6] = -1000;
        DenseLayout decoder = layout.decoderLayout();
        weights[layout.decoderOffset() + decoder.biasOffset(0)] = -1000;
        weights[layout.decoderOffset() + decoder.biasOffset(1) + 7] = -1000;
        assertThat(dead(spec, projection, weights, pixels)).isBetween(before + 1, before + 4);
        Arrays.fill(weights, layout.decoderOffset(), weights.length, 0);
        assertThat(dead(spec, projection, weights, pixels)).isGreaterThanOrEqualTo(6 + 8 + 2);
        Arrays.fill(weights, 0);
        assertThat(dead(spec, projection, weights, pixels)).isEqualTo(9 + 7 + 6 + 8);
    }

    private static int dead(VariationalSpec spec, Pca projection, float[] weights, Pixels pixels) {
        VariationalModel model = new VariationalModel(spec.layout(ImageSet.PIXELS), projection, false, weights);
        return VariationalErrors.of(model, pixels, Loss.MSE, WORKERS, JobScope.unattended())
                .vitals()
                .deadHiddenUnits();
    }

    private static List<ModelSpec> kinds() {
        Schedule schedule = new Schedule(16, 2, 1, 0.003);
        return List.of(
                DenseSpec.DEFAULT.withLayers(List.of(16), 4, List.of()).withSchedule(schedule),
                VariationalSpec.DEFAULT.withLayers(List.of(16), 4, List.of()).withSchedule(schedule),
                StyleSpec.PLAIN.withClasses(3).withStyleSize(2).withSchedule(schedule),
                StyleSpec.ADVERSARIAL.withClasses(3).withStyleSize(2).withSchedule(schedule),
                LabelledSpec.DEFAULT.withClasses(3).withSizes(16, 8).withSchedule(schedule));
    }

    @Test
    @DisplayName("AAE-07 every number of an epoch has a name and a unit among the metrics of its kind")
    void everyNumberIsDocumented() {
        for (ModelSpec spec : kinds()) {
            TrainingResult result = Trainers.of(spec, WORKERS).train(DATA, new Watching(), JobScope.unattended());
            Map<String, String> units = spec.metrics();
            for (Epoch epoch : result.history()) {
                assertThat(units.keySet())
                        .containsAll(epoch.train().keySet())
                        .containsAll(epoch.validation().keySet())
                        .containsAll(epoch.updates().keySet())
                        .containsAll(epoch.units().keySet());
                assertThat(epoch.validation().get("dead pixels")).isBetween(0.0, 784.0);
                assertThat(epoch.units().values()).allMatch(each -> each.size() == spec.latentSize());
            }
            assertThat(units.values()).noneMatch(String::isBlank);
        }
    }

    @Test
    @DisplayName("AAE-08 the discriminator's accuracy and the distance to the prior are measured with each epoch")
    void discriminatorAndDistance() {
        StyleSpec spec = StyleSpec.ADVERSARIAL
                .withClasses(3)
                .withStyleSize(2)
                .withSchedule(new Schedule(8, 3, 1, 0.01))
                .withSeed(5);
        TrainingResult result = Trainers.of(spec, WORKERS).train(DATA, new Watching(), JobScope.unattended());
        for (Epoch epoch : result.history()) {
            Map<String, Double> held = epoch.validation();
            assertThat(held.get("discriminator accuracy real")).isBetween(0.0, 1.0);
            assertThat(held.get("discriminator accuracy"))
                    .isEqualTo((held.get("discriminator accuracy real") + held.get("discriminator accuracy fake")) / 2);
            assertThat(held.get("distribution distance")).isBetween(0.0, 1.0);
        }
        float[] weights = result.weights().clone();
        StyleModel model = new StyleModel(spec, weights);
        int[] held = DATA.validation();
        StyleValidation validation = new StyleValidation(spec, DATA.images(), held, WORKERS);
        float[] styles = model.styles(Pictures.scaled(DATA.images().subset("held", held), held.length), held.length);
        double[] distances = new double[2];
        for (int k = 0; k < 2; k++) {
            float[] column = new float[held.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = styles[2 * i + k];
            }
            distances[k] = StyleDistribution.distance(column, 2);
        }
        Map<String, Double> measured =
                validation.measure(model, weights, JobScope.unattended()).values();
        assertThat(measured.get("distribution distance")).isEqualTo((distances[0] + distances[1]) / 2);
        // A discriminator that always says "encoded", or always "drawn".
        for (int sign : new int[] {1, -1}) {
            int from = spec.networks().autoencoderParameters();
            Arrays.fill(weights, from, weights.length, 0);
            weights[weights.length - 1] = sign;
            Map<String, Double> fixed =
                    validation.measure(model, weights, JobScope.unattended()).values();
            assertThat(fixed.get("discriminator accuracy fake")).isEqualTo(sign > 0 ? 1 : 0);
            assertThat(fixed.get("discriminator accuracy real")).isEqualTo(sign > 0 ? 0 : 1);
            assertThat(fixed.get("discriminator accuracy")).isEqualTo(0.5);
        }
    }

    @Test
    @DisplayName("APP-03 what is measured changes no weight: without images to measure the same bytes are learned")
    void measuringDrawsNothingFromTheTraining() {
        for (ModelSpec spec : kinds()) {
            TrainingData unheld = new TrainingData(DATA.images(), DATA.train(), new int[0]);
            TrainingResult with = Trainers.of(spec, WORKERS).train(DATA, new Watching(), JobScope.unattended());
            TrainingResult without = Trainers.of(spec, WORKERS).train(unheld, new Watching(), JobScope.unattended());
            assertThat(with.last()).usingRecursiveComparison().isEqualTo(without.last());
            assertThat(without.history()).allMatch(epoch -> epoch.validation().isEmpty());
        }
    }
}
