package latentexplorer.ui.training.setup;

import static latentexplorer.ui.training.setup.Typing.start;
import static latentexplorer.ui.training.setup.Typing.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.VariationalSpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormCheckTest {
    private static final DataFacts FACTS = new DataFacts(8500, 1500, 10);

    private static FormCheck check(String start, Object... settingsAndValues) {
        return FormCheck.of(start(start), typed(settingsAndValues), FACTS);
    }

    private static FormCheck dense(Object... settingsAndValues) {
        return check("own-dense", settingsAndValues);
    }

    private static Stream<Start> starts() {
        return Start.all().stream();
    }

    private static ModelSpec spec(FormCheck check) {
        assertThat(check.plan()).as(check.refusal()).isNotNull();
        return check.plan().spec();
    }

    @Test
    @DisplayName("TRN-01 a dense form of one's own starts with the defaults of the reference")
    void startsWithTheDefaultsOfTheReference() {
        FormCheck check = dense();

        assertThat(check.remarks()).isEmpty();
        assertThat(check.refusal()).isEmpty();
        assertThat(check.plan()).isEqualTo(new TrainingPlan(DenseSpec.DEFAULT, "digits", "", 0, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("starts")
    void everyStartAsksForWhatItSaysAndIsRefusedNothing(Start start) {
        FormCheck check = FormCheck.of(start, typed(), FACTS);

        assertThat(check.plan()).isEqualTo(start.plan().withDataset("digits"));
        assertThat(check.remarks().values()).noneMatch(Remark::refuses);
        assertThat(check.changed()).isEmpty();
        assertThat(check.architecture()).isNotNull();
    }

    @Test
    void everyPresetIsOffered() {
        for (Preset preset : Presets.all()) {
            Start start = start(preset.name());
            assertThat(start.plan().spec()).isEqualTo(preset.spec());
            assertThat(start.plan().ownValidation()).isEqualTo(preset.ownValidation());
            assertThat(start.explanation()).isEqualTo(preset.reproduces());
        }
    }

    @ParameterizedTest(name = "{0} = \"{1}\" is refused: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "own-dense | DATASET        | ''        | Choose a data set",
                "own-dense | NAME           | a/b       | A file name cannot hold",
                "own-dense | NAME           | .hidden   | neither a dot nor a dash",
                "own-dense | NAME           | --whiten  | neither a dot nor a dash",
                "own-dense | LAYERS         | 256 abc   | “abc” is no whole number",
                "own-dense | LAYERS         | 256 0     | from 1 to 65,536 units",
                "own-dense | LAYERS         | -3        | from 1 to 65,536 units",
                "own-dense | LAYERS         | 60000     | 25 million weights",
                "own-dense | DECODER_LAYERS | 12.5      | “12.5” is no whole number",
                "own-dense | DECODER_LAYERS | 4 0       | from 1 to 65,536 units",
                "own-dense | LATENT         | 0         | from 1 to 65,536, not 0",
                "own-dense | LATENT         | -1        | from 1 to 65,536, not -1",
                "own-dense | LATENT         | ''        | A number is needed",
                "own-dense | LATENT         | 99999999999 | is no whole number",
                "own-dense | PCA_DIMS       | -1        | PCA dimensions must be 0",
                "own-dense | PCA_DIMS       | 785       | at most 784 components",
                "own-dense | PCA_DIMS       | NaN       | “NaN” is no number",
                "own-dense | PCA_DIMS       | Infinity  | is no number",
                "own-dense | PCA_DIMS       | 1f        | “1f” is no number",
                "own-dense | RAW_INPUT      | true      | Raw pixels cannot be projected",
                "own-dense | DROPOUT_LAYER  | first     | “first” is no layer",
                "own-dense | DROPOUT_LAYER  | -1        | “-1” is no layer",
                "own-dense | DROPOUT_LAYER  | 0         | and there is none",
                "own-dense | DROPOUT_RATE   | half      | “half” is no number",
                "own-dense | BATCH          | 0         | at least 1",
                "own-dense | EPOCHS         | 0         | at least 1",
                "own-dense | EPOCHS         | 2.5       | “2.5” is no whole number",
                "own-dense | EPOCHS         | 2000000   | at most 1,000,000 epochs",
                "own-dense | LEARN_RATE     | 0         | above 0",
                "own-dense | LEARN_RATE     | ''        | A number is needed",
                "own-dense | PATIENCE       | -1        | at least 1 epoch, or 0",
                "own-dense | SUBSAMPLE      | -1        | Must be 0 to 8,500",
                "own-dense | SUBSAMPLE      | 8501      | Must be 0 to 8,500",
                "own-dense | SEED           | x         | “x” is no whole number",
                "vae-16    | LAYERS         | ''        | needs at least one hidden layer",
                "vae-16    | DECODER_LAYERS | 0         | needs at least one hidden layer",
                "vae-16    | BETA           | -1        | must be 0 or more",
                "vae-16    | BETA           | much      | “much” is no number",
                "style-sae | STYLE_SIZE     | 0         | from 1 to 1,024",
                "style-sae | WEIGHT_DECAY   | 1         | below 1",
                "style-sae | PRIOR_DEVIATION | 0        | above 0",
                "style-aae | GENERATOR_WEIGHT | -1      | 0 or more",
                "style-aae | PATIENCE       | 3         | cannot end early",
                "labelled  | WIDTH          | 0         | from 1 to 65,536",
                "labelled  | WIDTH          | 30000     | 25 million weights",
                "labelled  | LATENT         | 0         | from 1 to 65,536",
                "labelled  | DROPOUT_RATE   | 1         | below 1",
                "labelled  | IMAGE_DROPOUT  | 0.9       | at most 1 together",
                "labelled  | MAX_SAMPLES    | -1        | 0 (all) or more",
                "labelled  | CLIP_NORM      | -1        | 0 (no limit) or more",
            })
    void refusesWhereItIsTypedWithTheReason(String start, Setting setting, String value, String reason) {
        FormCheck check = check(start, setting, value);

        assertThat(check.plan()).isNull();
        Remark remark = check.remarks().get(setting);
        assertThat(remark).as(check.remarks().toString()).isNotNull();
        assertThat(remark.refuses()).isTrue();
        assertThat(remark.sentence()).contains(reason);
        assertThat(check.refusal())
                .endsWith(check.remarks().values().iterator().next().sentence());
    }

    @ParameterizedTest(name = "{0} {1} = \"{2}\" is refused: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cyclic | CYCLES       | 0   | at least 1 cycle",
                "cyclic | LEAD         | 1   | to below 1",
                "cyclic | RISE         | 1.1 | from 0 to 1",
                "cyclic | LOWEST_BETA  | -1  | 0 or more",
                "cyclic | LOWEST_BETA  | 9   | not be above the highest",
                "cyclic | HIGHEST_BETA | -1  | 0 or more",
                "ramp   | FIRST_BETA   | -1  | 0 or more",
                "ramp   | LAST_BETA    | -1  | 0 or more",
                "ramp   | INFLECTION   | 2   | from 0 to 1",
                "ramp   | SHARPNESS    | -1  | 0 or more",
            })
    void refusesNumbersOfABetaScheduleWhereTheyAreTyped(String way, Setting setting, String value, String reason) {
        FormCheck check = check("vae-16", Setting.BETA_SCHEDULE, way, setting, value);

        assertThat(check.plan()).isNull();
        assertThat(check.remarks().get(setting)).isNotNull();
        assertThat(check.remarks().get(setting).sentence()).contains(reason);
    }

    @Test
    void aLossThatTheOutputCannotHaveIsRefusedAtTheLoss() {
        assertThat(dense(Setting.LOSS, "bce", Setting.OUTPUT_ACTIVATION, "relu").remarks())
                .containsOnlyKeys(Setting.LOSS);
    }

    @Test
    @DisplayName("TRN-01 a dropout layer with rate 0 is refused at the rate")
    void dropoutLayerNeedsARate() {
        FormCheck check = dense(Setting.LAYERS, "256 64", Setting.DROPOUT_LAYER, "1");

        assertThat(check.plan()).isNull();
        assertThat(check.remarks()).containsOnlyKeys(Setting.DROPOUT_RATE);
    }

    @ParameterizedTest(name = "TRN-01 dropout after layer {1} of \"{0}\"")
    @CsvSource({"256,1", "256 64,2", "256 64,7"})
    void dropoutNeverFollowsTheCode(String layers, String layer) {
        FormCheck check = dense(Setting.LAYERS, layers, Setting.DROPOUT_LAYER, layer, Setting.DROPOUT_RATE, "0.2");

        assertThat(check.remarks()).containsOnlyKeys(Setting.DROPOUT_LAYER);
        assertThat(check.remarks().get(Setting.DROPOUT_LAYER).sentence()).contains("never the code");
    }

    @Test
    void acceptsDropoutAfterAHiddenLayer() {
        FormCheck check = dense(Setting.LAYERS, "256, 64", Setting.DROPOUT_LAYER, "1", Setting.DROPOUT_RATE, ".2");

        assertThat(check.remarks()).isEmpty();
        assertThat(((DenseSpec) spec(check)).dropout()).isEqualTo(new Dropout(1, 0.2));
    }

    @Test
    @DisplayName("TRN-01 a dropout rate without a layer is refused at the layer")
    void dropoutRateNeedsALayer() {
        FormCheck check = dense(Setting.DROPOUT_RATE, "0.2");

        assertThat(check.plan()).isNull();
        assertThat(check.remarks()).containsOnlyKeys(Setting.DROPOUT_LAYER);
    }

    @ParameterizedTest(name = "a code of {0} on {1} inputs warns: {2}")
    @CsvSource({"25,25,false", "26,25,true", "784,0,false", "785,0,true", "300,0.9,false"})
    void warnsOfACodeLargerThanTheInput(String latent, String pca, boolean warns) {
        FormCheck check = dense(Setting.LATENT, latent, Setting.PCA_DIMS, pca);

        assertThat(check.plan()).isNotNull();
        assertThat(check.remarks().containsKey(Setting.LATENT)).isEqualTo(warns);
    }

    @ParameterizedTest(name = "PCA dims {0} means {1}")
    @CsvSource({"0,784,false", "0.9,784,false", "1,1,false", "25.7,25,true", "784,784,false", "784.9,784,true"})
    void cutsThePcaDimsAboveOne(String typed, int inputs, boolean warns) {
        FormCheck check = dense(Setting.PCA_DIMS, typed, Setting.LATENT, "1");

        assertThat(spec(check).input().mostOutputs()).isEqualTo(inputs);
        assertThat(check.remarks().containsKey(Setting.PCA_DIMS)).isEqualTo(warns);
    }

    @Test
    void refusesMoreComponentsThanImages() {
        FormCheck check = dense(Setting.PCA_DIMS, "100", Setting.SUBSAMPLE, "50");

        assertThat(check.plan()).isNull();
        assertThat(check.remarks().get(Setting.PCA_DIMS).sentence())
                .contains("100")
                .contains("50");
    }

    @Test
    void aBatchLargerThanTheSetIsRemarkedAndAllowed() {
        FormCheck check = dense(Setting.BATCH, "9000");

        assertThat(check.remarks().get(Setting.BATCH).sentence()).contains("8,500 images");
        assertThat(check.plan()).isNotNull();
    }

    @Test
    void aSetWithoutImagesIsRefusedAndSoIsOneWithASingleImage() {
        for (DataFacts facts :
                List.of(DataFacts.of(Sets.loaded("none", 0, 1)), DataFacts.of(Sets.loaded("one", 1, 1)))) {
            FormCheck check = FormCheck.of(start("dense-64"), typed(), facts);
            assertThat(check.plan()).isNull();
            assertThat(check.remarks().get(Setting.DATASET).sentence())
                    .isEqualTo(
                            facts.training() == 0
                                    ? "There are no images to learn from."
                                    : "Too few images: none would be left for validation.");
        }
    }

    @Test
    void refusesNothingBySizeBeforeTheDataAreRead() {
        Map<Setting, String> typed = typed(Setting.SUBSAMPLE, "50000", Setting.BATCH, "60000");

        assertThat(FormCheck.of(start("own-dense"), typed, DataFacts.UNKNOWN).remarks())
                .isEmpty();
    }

    @Test
    void aModelThatLearnsClassesIsMadeForThoseOfTheData() {
        DataFacts three = new DataFacts(80, 20, 3);

        for (String start : List.of("style-aae", "labelled")) {
            ModelSpec spec = spec(FormCheck.of(start(start), typed(), three));
            assertThat(spec).isEqualTo(start(start).plan().spec().forClasses(3));
        }
    }

    @Test
    void oneClassIsRefusedByAStyleModelAtTheDataSet() {
        FormCheck check = FormCheck.of(start("style-sae"), typed(), new DataFacts(80, 20, 1));

        assertThat(check.remarks()).containsOnlyKeys(Setting.DATASET);
        assertThat(check.remarks().get(Setting.DATASET).sentence()).contains("from 2 to 1,024 classes, not 1");
    }

    @Test
    void showsOnlyTheFieldsThatMatter() {
        assertThat(dense().usual()).doesNotContainKeys(Setting.BETA, Setting.STYLE_SIZE, Setting.WIDTH);
        assertThat(check("style-sae").usual())
                .containsKey(Setting.STYLE_SIZE)
                .doesNotContainKeys(Setting.LATENT, Setting.PCA_DIMS, Setting.GENERATOR_WEIGHT);
        assertThat(check("style-aae").usual()).containsKey(Setting.GENERATOR_WEIGHT);
        assertThat(check("labelled").usual()).containsKeys(Setting.IMAGE_DROPOUT, Setting.LABEL_DROPOUT);
        assertThat(check("labelled", Setting.LABELS, "false").usual())
                .doesNotContainKeys(Setting.IMAGE_DROPOUT, Setting.LABEL_DROPOUT);
        assertThat(check("vae-16").usual()).containsKey(Setting.BETA).doesNotContainKey(Setting.CYCLES);
        assertThat(check("vae-16", Setting.BETA_SCHEDULE, "cyclic").usual())
                .containsKeys(Setting.CYCLES, Setting.RESTART_BETA)
                .doesNotContainKeys(Setting.BETA, Setting.FIRST_BETA);
    }

    @Test
    void everySettingMattersToSomeKind() {
        List<Setting> seen = Start.all().stream()
                .flatMap(start -> Typing.ways(start).stream()
                        .flatMap(way -> FormCheck.of(start, way, FACTS).usual().keySet().stream()))
                .distinct()
                .toList();
        assertThat(seen).containsExactlyInAnyOrder(Setting.values());
    }

    @Test
    void knowsWhatIsChangedFromThePreset() {
        assertThat(check("vae-16", Setting.LATENT, "8", Setting.NAME, "mine", Setting.BETA, "0.0010")
                        .changed())
                .containsExactly(Setting.LATENT);
        assertThat(check("homework-2", Setting.OWN_VALIDATION, "false").changed())
                .containsExactly(Setting.OWN_VALIDATION);
        assertThat(check("vae-16", Setting.BETA_SCHEDULE, "ramp").changed()).containsExactly(Setting.BETA_SCHEDULE);
        assertThat(check("vae-16", Setting.BETA, "x").changed()).containsExactly(Setting.BETA);
    }

    @Test
    @DisplayName("a beta schedule starts from where the constant would be, and changes only what is typed")
    void anotherBetaScheduleEndsAtTheSameWeight() {
        VariationalSpec cyclic =
                (VariationalSpec) spec(check("vae-16", Setting.BETA_SCHEDULE, "cyclic", Setting.CYCLES, "3"));
        assertThat(cyclic.kl().beta().last()).isEqualTo(0.001);
        VariationalSpec ramp = (VariationalSpec) spec(check("vae-16", Setting.BETA_SCHEDULE, "ramp"));
        assertThat(ramp.kl().beta().last()).isEqualTo(0.001);
    }

    @Test
    void aModelWithoutLabelsHasNothingThatMayBeMissing() {
        assertThat(spec(check("labelled", Setting.LABELS, "false"))).isEqualTo(LabelledSpec.DEFAULT.withoutLabels());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("starts")
    void whatAFormSaysOfAPlanAsksForThatPlan(Start start) {
        for (Map<Setting, String> way : Typing.ways(start)) {
            TrainingPlan plan = Typing.plan(start, Typing.changed(start, way));
            TrainingPlan again = Typing.plan(
                    new Start("again", "", "", new TrainingPlan(plan.spec(), "", "", 0, false), false),
                    PlanForm.texts(plan));
            assertThat(again).isEqualTo(plan);
        }
    }
}
