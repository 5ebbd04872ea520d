package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final DenseSpec DENSE = DenseSpec.DEFAULT.withLayers(List.of(40), 16, List.of(60));

    private static List<Epoch> history(int epochs, IntToDoubleFunction train, IntToDoubleFunction validation) {
        return IntStream.rangeClosed(1, epochs)
                .mapToObj(e -> Epoch.of(e, 1, train.applyAsDouble(e), validation.applyAsDouble(e), 0.001))
                .toList();
    }

    private static Epoch epoch(Map<String, Double> train, Map<String, Double> validation) {
        return new Epoch(1, 1, 0.001, train, validation, Map.of());
    }

    private static Epoch held(String metric, double value) {
        return epoch(Map.of("loss", 1.0), Map.of("loss", 1.0, metric, value));
    }

    private static void assertSilent(ModelSpec spec, Epoch epoch) {
        assertThat(Health.of(spec, List.of(epoch))).isEmpty();
    }

    private static Advice only(ModelSpec spec, List<Epoch> history) {
        List<Advice> advice = Health.of(spec, history);
        assertThat(advice).hasSize(1);
        return advice.getFirst();
    }

    @Test
    void aTrainingThatGetsBetterAndOneThatHasNotBegunNeedNoAdvice() {
        assertThat(Health.of(DENSE, List.of())).isEmpty();
        assertThat(Health.of(DENSE, history(50, e -> 1.0 / e, e -> 1.1 / e))).isEmpty();
        assertThat(Health.of(DENSE, history(1, e -> 0.1, e -> Double.NaN))).isEmpty();
        // Settled, with a little noise.
        assertThat(Health.of(DENSE, history(50, e -> 0.1 + 0.001 * (e % 2), e -> 0.1 + 0.001 * (e % 3))))
                .isEmpty();
    }

    @Test
    void aLossThatGrowsOrIsNoNumberIsAnAlarmAndSaysNothingElse() {
        Advice grown = only(DENSE, history(6, e -> e < 5 ? 1.0 / e : 0.3 * e, e -> 0.1 * e));
        assertThat(grown.severity()).isEqualTo(Severity.ALARM);
        assertThat(grown.topic()).isEqualTo(Topic.DIVERGING);
        assertThat(grown.sentence())
                .isEqualTo("The training diverges: its loss was 0.2500 in epoch 4 and is 1.800 now. Go back there and"
                        + " lower the learning rate.");
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Epoch line = epoch(Map.of("loss", bad), Map.of());
            assertThat(only(DENSE, List.of(line)).sentence()).startsWith("The loss is no number any more");
        }
        assertThat(only(DENSE, List.of(epoch(Map.of("loss", 1.0), Map.of("loss", Double.NaN))))
                        .topic())
                .isEqualTo(Topic.DIVERGING);
    }

    @Test
    void aLossThatJumpsAsksForALowerRate() {
        Advice advice = only(DENSE, history(12, e -> e % 2 == 0 ? 0.1 : 0.13, e -> 0.1));
        assertThat(advice.severity()).isEqualTo(Severity.WARNING);
        assertThat(advice.topic()).isEqualTo(Topic.RATE_TOO_HIGH);
        assertThat(advice.sentence())
                .isEqualTo("The training loss jumps: in 4 of the last 8 epochs it rose by more than 5 %. Lower the"
                        + " learning rate, now 0.00100.");
        assertThat(Health.of(DENSE, history(5, e -> e % 2 == 0 ? 0.1 : 0.13, e -> 0.1)))
                .as("two jumps may be chance")
                .isEmpty();
        assertThat(Health.of(DENSE, history(30, e -> e < 20 && e % 2 == 0 ? 0.13 : 0.1, e -> 0.1)))
                .as("long ago")
                .isEmpty();
    }

    @Test
    void aValidationLossThatRisesWhileTheTrainingLossFallsIsOverfitting() {
        Advice much = only(DENSE, history(30, e -> 1.0 / e, e -> 0.1 + 0.001 * Math.abs(e - 10)));
        assertThat(much.severity()).isEqualTo(Severity.WARNING);
        assertThat(much.topic()).isEqualTo(Topic.OVERFITTING);
        assertThat(much.sentence())
                .startsWith("The model learns its images by heart: since epoch 10 the training loss fell, but the"
                        + " validation loss rose from 0.1000 to 0.1200. Stop here");
        assertThat(only(DENSE, history(13, e -> 1.0 / e, e -> 0.1 + 0.001 * Math.abs(e - 10)))
                        .severity())
                .isEqualTo(Severity.NOTE);
        assertThat(Health.of(DENSE, history(12, e -> 1.0 / e, e -> 0.1 + 0.01 * Math.abs(e - 10))))
                .as("two epochs may be noise")
                .isEmpty();
        assertThat(Health.of(DENSE, history(30, e -> 1.0 / e, e -> Double.NaN))).isEmpty();
    }

    private static Epoch weighted(int number, double train, double validation, double beta) {
        return new Epoch(
                number,
                1,
                0.001,
                Map.of("loss", train),
                Map.of("loss", validation),
                Map.of("beta", List.of(beta, beta)));
    }

    @Test
    void lossesUnderAnotherBetaAreNotCompared() {
        List<Epoch> warmed = new ArrayList<>();
        for (int e = 1; e <= 20; e++) {
            warmed.add(weighted(e, e, e, e < 10 ? 0.1 * e : 1));
            assertThat(Health.of(VariationalSpec.DEFAULT, warmed.subList(0, Math.min(e, 10))))
                    .isEmpty();
        }
        List<Epoch> constant =
                IntStream.rangeClosed(1, 20).mapToObj(e -> weighted(e, e, e, 1)).toList();
        assertThat(only(VariationalSpec.DEFAULT, constant).topic()).isEqualTo(Topic.DIVERGING);
        // The generator's weight grows, too, and its part of the loss with it.
        List<Epoch> adversarial = IntStream.rangeClosed(1, 20)
                .mapToObj(e -> new Epoch(
                        e,
                        1,
                        0.001,
                        Map.of("loss", (double) e, "autoencoder", 1.0 / e, "classification", 1.0 / e),
                        Map.of("loss", 1.0 / e),
                        Map.of()))
                .toList();
        assertThat(Health.of(StyleSpec.ADVERSARIAL, adversarial)).isEmpty();
    }

    private static Epoch variances(int active, int units) {
        Double[] variances = new Double[units];
        Arrays.fill(variances, 0.001);
        Arrays.fill(variances, 0, active, 0.5);
        return new Epoch(
                1,
                1,
                0.001,
                Map.of("loss", 1.0),
                Map.of("loss", 1.0, "active", (double) active / units),
                Map.of(),
                Map.of("unit variance", List.of(variances), "unit kld", Collections.nCopies(units, 0.1)),
                List.of());
    }

    @Test
    @DisplayName("VAE-06 units that carry nothing are counted; more than half of them are an alarm")
    void collapse() {
        Advice alarm = only(VariationalSpec.DEFAULT, List.of(variances(4, 16)));
        assertThat(alarm)
                .isEqualTo(new Advice(
                        Severity.ALARM, Topic.COLLAPSE, "12 of 16 units carry nothing: lower beta or warm it up."));
        Epoch former = held("active", 0.25);
        assertThat(only(VariationalSpec.DEFAULT, List.of(former))).isEqualTo(alarm);
        assertThat(only(VariationalSpec.DEFAULT, List.of(variances(8, 16))))
                .isEqualTo(new Advice(
                        Severity.NOTE, Topic.COLLAPSE, "8 of 16 units carry nothing: a smaller code would do."));
        assertThat(only(VariationalSpec.DEFAULT, List.of(variances(15, 16))).sentence())
                .startsWith("1 of 16 units carries nothing");
        assertSilent(VariationalSpec.DEFAULT, variances(16, 16));
    }

    @Test
    void unitsOfTheCodeThatAreZeroForAllImagesAreNamed() {
        assertSilent(DENSE, held("dead code units", 0));
        Advice some = only(DENSE, List.of(held("dead code units", 1)));
        assertThat(some.severity()).isEqualTo(Severity.NOTE);
        assertThat(some.sentence()).startsWith("1 of 16 units of the code is 0 for every image");
        assertThat(only(DENSE, List.of(held("dead code units", 12))).severity()).isEqualTo(Severity.WARNING);
        Advice all = only(DENSE, List.of(held("dead code units", 16)));
        assertThat(all.severity()).isEqualTo(Severity.ALARM);
        assertThat(all.topic()).isEqualTo(Topic.DEAD_UNITS);
    }

    @Test
    void hiddenUnitsThatAreZeroForAllImagesAreNamedWhenTheyAreMany() {
        assertSilent(DENSE, held("dead hidden units", 9));
        Advice tenth = only(DENSE, List.of(held("dead hidden units", 10)));
        assertThat(tenth.severity()).isEqualTo(Severity.NOTE);
        assertThat(tenth.sentence()).startsWith("10 of 100 hidden units are 0 for every image and learn no more");
        assertThat(only(DENSE, List.of(held("dead hidden units", 51))).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(only(VariationalSpec.DEFAULT, List.of(held("dead hidden units", 128)))
                        .sentence())
                .startsWith("128 of 128 hidden units");
    }

    @Test
    void pixelsThatTheModelGaveUpAreNamedWhenTheyAreMany() {
        for (ModelSpec spec : List.of(DENSE, VariationalSpec.DEFAULT, StyleSpec.PLAIN, LabelledSpec.DEFAULT)) {
            assertSilent(spec, held("dead pixels", 100));
            assertThat(only(spec, List.of(held("dead pixels", 300))).severity()).isEqualTo(Severity.NOTE);
            Advice half = only(spec, List.of(held("dead pixels", 392)));
            assertThat(half.severity()).isEqualTo(Severity.WARNING);
            assertThat(half.topic()).isEqualTo(Topic.DEAD_PIXELS);
            assertThat(half.sentence()).startsWith("392 of 784 pixels differ between the images");
            assertSilent(spec, held("dead pixels", Double.NaN));
        }
    }

    private static Epoch duel(double weight, double accuracy, double distance) {
        Map<String, Double> held = new HashMap<>(Map.of("loss", 1.0, "distribution distance", distance));
        if (!Double.isNaN(accuracy)) {
            held.put("discriminator accuracy", accuracy);
        }
        return epoch(
                Map.of("loss", 1.0, "generator weight", weight, "discriminator fake", 0.1, "discriminator real", 0.1),
                held);
    }

    @Test
    @DisplayName("AAE-08 who leads, discriminator or encoder, is said with what it means")
    void discriminator() {
        assertSilent(StyleSpec.ADVERSARIAL, duel(0.2, 0.53, 0.04));
        Advice won = only(StyleSpec.ADVERSARIAL, List.of(duel(0.2, 0.97, 0.6)));
        assertThat(won.severity()).isEqualTo(Severity.WARNING);
        assertThat(won.topic()).isEqualTo(Topic.DISCRIMINATOR_WON);
        assertThat(won.sentence())
                .startsWith(
                        "The discriminator has won: it is right about 97 % of the styles, where guessing makes 50 %,"
                                + " and the styles lie far from the prior: images of random styles will not look like the"
                                + " data. Give the generator more weight, or train longer.");
        assertThat(only(StyleSpec.ADVERSARIAL, List.of(duel(0.2, 0.97, 0.1))).sentence())
                .endsWith("so the styles lie elsewhere than the prior and random ones make bad images. Give the"
                        + " generator more weight, or train longer.");
        Advice early = only(StyleSpec.ADVERSARIAL, List.of(duel(0.02, 0.97, 0.6)));
        assertThat(early.severity()).isEqualTo(Severity.NOTE);
        assertThat(early.sentence())
                .contains("it is 0.020 now, on its way to 0.20.")
                .endsWith("Until then the styles lie far from the prior: images of random styles will not look like the"
                        + " data.");
        Advice lost = only(StyleSpec.ADVERSARIAL, List.of(duel(0.2, 0.5, 0.3)));
        assertThat(lost.severity()).isEqualTo(Severity.WARNING);
        assertThat(lost.topic()).isEqualTo(Topic.DISCRIMINATOR_LOST);
        assertThat(lost.sentence()).contains("right about 50 % of the styles").contains("0.30 away from the prior");
        assertThat(only(StyleSpec.ADVERSARIAL, List.of(duel(0.2, Double.NaN, 0.3)))
                        .topic())
                .as("former versions have its losses alone")
                .isEqualTo(Topic.DISCRIMINATOR_WON);
        assertSilent(StyleSpec.PLAIN, duel(0.2, 0.97, 0.6));
    }

    @Test
    @DisplayName(
            "AAE-08 styles far from the prior are spoken of, whoever leads, and as a note while nothing draws them yet")
    void farFromThePrior() {
        Advice late = only(StyleSpec.ADVERSARIAL, List.of(far(0.2, 0.75, 0.3, 1234.5)));
        assertThat(late)
                .isEqualTo(new Advice(
                        Severity.WARNING,
                        Topic.FAR_FROM_PRIOR,
                        "The styles lie far from the prior (distribution error 1,235): images of random styles will not"
                                + " look like the data. Train longer, or give the generator more weight."));
        Advice first = only(StyleSpec.ADVERSARIAL, List.of(far(0, 0.75, 0.3, 400)));
        assertThat(first.severity()).isEqualTo(Severity.NOTE);
        assertThat(first.sentence())
                .endsWith("That is usual while the generator's weight is still 0 by its schedule, on its way to 0.20.");
        Advice won = only(StyleSpec.ADVERSARIAL, List.of(far(0, 0.99, 0.6, 3000)));
        assertThat(won.severity()).isEqualTo(Severity.NOTE);
        assertThat(won.sentence())
                .contains("still 0 by its schedule", "(distribution error 3,000)", "will not look like the data");
        assertThat(only(StyleSpec.ADVERSARIAL, List.of(far(0.2, 0.75, Double.NaN, 250)))
                        .topic())
                .as("former versions have the error alone")
                .isEqualTo(Topic.FAR_FROM_PRIOR);
        assertSilent(StyleSpec.ADVERSARIAL, far(0.2, 0.75, 0.1, 50));
        assertSilent(StyleSpec.ADVERSARIAL, far(0.2, 0.75, 0.3, 1.5));
        assertSilent(StyleSpec.ADVERSARIAL, far(0.2, 0.75, Double.NaN, Double.NaN));
        assertSilent(StyleSpec.PLAIN, far(0, 0.75, 0.3, 3000));
    }

    private static Epoch far(double weight, double accuracy, double distance, double error) {
        Epoch duel = duel(weight, accuracy, distance);
        Map<String, Double> held = new HashMap<>(duel.validation());
        held.put("distribution error", error);
        return epoch(duel.train(), held);
    }

    @Test
    void theWorstComesFirst() {
        Epoch bad =
                epoch(Map.of("loss", Double.NaN), Map.of("loss", 1.0, "dead pixels", 200.0, "dead hidden units", 90.0));
        assertThat(Health.of(DENSE, List.of(bad)))
                .extracting(Advice::severity)
                .containsExactly(Severity.ALARM, Severity.WARNING, Severity.NOTE);
    }

    @Test
    @DisplayName("VAE-06 a model trained with a large beta raises the alarm; the ready-made models are silent")
    void trainedModels() throws IOException {
        VariationalSpec heavy = VariationalSpec.DEFAULT
                .withInput(new InputSpec(8, true, false))
                .withLayers(List.of(16), 4, List.of())
                .withKl(KlTerm.constant(10))
                .withSchedule(new Schedule(8, 20, 1, 0.01));
        try (Workers workers = new Workers("test", 2)) {
            TrainingResult result = Trainers.of(heavy, workers)
                    .train(Pictures.split(Pictures.blobs(100, 1)), new Watching(), JobScope.unattended());
            assertThat(Health.of(heavy, result.history()))
                    .anyMatch(each -> each.topic() == Topic.COLLAPSE && each.severity() == Severity.ALARM);
        }
        Path folder = Path.of("embeddings");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the ready-made models are not there");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".model")).toList()) {
                ModelBundle bundle = ModelFile.read(file);
                assertThat(Health.of(bundle.spec(), bundle.history()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static TrainingData images(int n, byte... everywhere) {
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        for (int i = 0; i < n; i++) {
            Arrays.fill(pixels, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS, everywhere[i]);
        }
        ImageSet images = new ImageSet("flat", pixels, new int[n], List.of("one"));
        return new TrainingData(images, IntStream.range(0, n).toArray(), new int[0]);
    }

    @Test
    void imagesThatAreAllTheSameAreAnAlarm() {
        assertThat(Health.of(images(1, (byte) 1)).getFirst().sentence())
                .startsWith("There is one training image alone");
        List<Advice> same = Health.of(images(3, (byte) 1, (byte) 1, (byte) 1));
        assertThat(same)
                .containsExactly(new Advice(
                        Severity.ALARM,
                        Topic.DEAD_PIXELS,
                        "All 3 training images are the same: there is nothing to tell apart."));
        assertThat(Health.of(images(3, (byte) 1, (byte) 1, (byte) 2))).isEmpty();
    }

    @Test
    void pixelsThatNeverChangeInTheTrainingImagesAreCounted() {
        TrainingData data = images(4, (byte) 1, (byte) 2, (byte) 3, (byte) 9);
        byte[] pixels = data.images().pixels().clone();
        for (int i = 0; i < 4; i++) {
            pixels[i * ImageSet.PIXELS + 77] = 5;
        }
        ImageSet images = new ImageSet("one still", pixels, new int[4], List.of("one"));
        assertThat(Health.of(new TrainingData(images, new int[] {0, 1, 2, 3}, new int[0])))
                .containsExactly(new Advice(
                        Severity.NOTE,
                        Topic.DEAD_PIXELS,
                        "1 of 784 pixels is the same in all training images: it says nothing, and makes any mean error"
                                + " look smaller."));
        for (int i = 0; i < 3; i++) {
            Arrays.fill(pixels, i * ImageSet.PIXELS, i * ImageSet.PIXELS + 400, (byte) 5);
        }
        ImageSet border = new ImageSet("a border", pixels, new int[4], List.of("one"));
        // The image that is different there is not learned from.
        List<Advice> advice = Health.of(new TrainingData(border, new int[] {0, 1, 2}, new int[] {3}));
        assertThat(advice.getFirst().severity()).isEqualTo(Severity.WARNING);
        assertThat(advice.getFirst().sentence()).startsWith("400 of 784 pixels are the same");
    }
}
