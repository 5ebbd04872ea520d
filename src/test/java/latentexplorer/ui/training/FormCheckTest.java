package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
    private static final DataFacts FACTS = new DataFacts(8500, 1500);

    private static FormCheck check(Object... settingsAndValues) {
        Map<Setting, String> values = Setting.standards();
        for (int i = 0; i < settingsAndValues.length; i += 2) {
            values.put((Setting) settingsAndValues[i], (String) settingsAndValues[i + 1]);
        }
        return FormCheck.of(values, FACTS);
    }

    @Test
    @DisplayName("TRN-01 the form starts with the defaults of the reference")
    void startsWithTheDefaultsOfTheReference() {
        FormCheck check = check();

        assertThat(check.remarks()).isEmpty();
        assertThat(check.refusal()).isEmpty();
        assertThat(check.plan())
                .isEqualTo(new TrainingPlan(
                        "digits",
                        "",
                        List.of(),
                        List.of(),
                        16,
                        false,
                        25,
                        false,
                        OptionalInt.empty(),
                        0,
                        256,
                        25,
                        1,
                        0.001,
                        false,
                        0,
                        0));
    }

    @ParameterizedTest(name = "TRN-01 {0} = \"{1}\" is refused: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DATASET        | ''        | Choose a data set",
                "NAME           | a/b       | A file name cannot hold",
                "NAME           | .hidden   | neither a dot nor a dash",
                "NAME           | --whiten  | neither a dot nor a dash",
                "LAYERS         | 256 abc   | “abc” is no whole number",
                "LAYERS         | 256 0     | 1 to 4,096 units, not 0",
                "LAYERS         | 5000      | 1 to 4,096 units, not 5000",
                "LAYERS         | -3        | 1 to 4,096 units, not -3",
                "LAYERS         | 1 2 3 4 5 6 7 8 9 | At most 8",
                "DECODER_LAYERS | 12.5      | “12.5” is no whole number",
                "LATENT         | 0         | Must be 1 to 4,096",
                "LATENT         | -1        | Must be 1 to 4,096",
                "LATENT         | ''        | A whole number is needed",
                "LATENT         | 99999999999 | is no whole number",
                "PCA_DIMS       | -1        | Must be 0 to 784",
                "PCA_DIMS       | 785       | Must be 0 to 784",
                "PCA_DIMS       | NaN       | “NaN” is no number",
                "PCA_DIMS       | Infinity  | is no number",
                "PCA_DIMS       | 1f        | “1f” is no number",
                "DROPOUT_LAYER  | first     | “first” is no layer",
                "DROPOUT_LAYER  | -1        | “-1” is no layer",
                "DROPOUT_LAYER  | 0         | no hidden encoder layer",
                "DROPOUT_RATE   | 1         | below 1",
                "DROPOUT_RATE   | -0.1      | at least 0",
                "DROPOUT_RATE   | half      | “half” is no number",
                "BATCH          | 0         | Must be 1 to 65,536",
                "EPOCHS         | 0         | Must be 1 to 100,000",
                "EPOCHS         | 2.5       | “2.5” is no whole number",
                "STAGES         | 0         | Must be 1 to 1,000",
                "LEARN_RATE     | 0         | above 0",
                "LEARN_RATE     | 2         | at most 1",
                "LEARN_RATE     | ''        | A number is needed",
                "SUBSAMPLE      | -1        | Must be 0 to 8,500",
                "SUBSAMPLE      | 8501      | Must be 0 to 8,500",
                "SEED           | x         | “x” is no whole number",
            })
    void refusesWhereItIsTypedWithTheReason(Setting setting, String value, String reason) {
        FormCheck check = check(setting, value);

        assertThat(check.plan()).isNull();
        assertThat(check.remarks().get(setting)).isNotNull();
        assertThat(check.remarks().get(setting).refuses()).isTrue();
        assertThat(check.remarks().get(setting).sentence()).contains(reason);
        assertThat(check.refusal())
                .startsWith(check.remarks().keySet().stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow()
                        .label());
    }

    @Test
    @DisplayName("TRN-01 a dropout layer with rate 0 is refused at the rate")
    void dropoutLayerNeedsARate() {
        FormCheck check = check(Setting.LAYERS, "256 64", Setting.DROPOUT_LAYER, "1");

        assertThat(check.plan()).isNull();
        assertThat(check.remarks()).containsOnlyKeys(Setting.DROPOUT_RATE);
    }

    @ParameterizedTest(name = "TRN-01 dropout after layer {1} of \"{0}\"")
    @CsvSource({"256,1", "256 64,2", "256 64,7"})
    void dropoutNeverFollowsTheCode(String layers, String layer) {
        FormCheck check = check(Setting.LAYERS, layers, Setting.DROPOUT_LAYER, layer, Setting.DROPOUT_RATE, "0.2");

        assertThat(check.remarks()).containsOnlyKeys(Setting.DROPOUT_LAYER);
        assertThat(check.remarks().get(Setting.DROPOUT_LAYER).sentence()).contains("never the code");
    }

    @Test
    void acceptsDropoutAfterAHiddenLayer() {
        FormCheck check = check(Setting.LAYERS, "256, 64", Setting.DROPOUT_LAYER, "1", Setting.DROPOUT_RATE, ".2");

        assertThat(check.remarks()).isEmpty();
        assertThat(check.plan().dropoutLayer()).hasValue(1);
        assertThat(check.plan().dropoutRate()).isEqualTo(0.2);
    }

    @Test
    @DisplayName("TRN-01 a dropout rate without a layer is refused at the layer")
    void dropoutRateNeedsALayer() {
        FormCheck check = check(Setting.DROPOUT_RATE, "0.2");

        assertThat(check.plan()).isNull();
        assertThat(check.remarks()).containsOnlyKeys(Setting.DROPOUT_LAYER);
    }

    @ParameterizedTest(name = "a code of {0} on {1} inputs warns: {2}")
    @CsvSource({"25,25,false", "26,25,true", "784,0,false", "785,0,true", "300,0.9,false"})
    void warnsOfACodeLargerThanTheInput(String latent, String pca, boolean warns) {
        FormCheck check = check(Setting.LATENT, latent, Setting.PCA_DIMS, pca);

        assertThat(check.plan()).isNotNull();
        assertThat(check.remarks().containsKey(Setting.LATENT)).isEqualTo(warns);
    }

    @ParameterizedTest(name = "PCA dims {0} means {1}")
    @CsvSource({"0,0,false", "0.9,0.9,false", "1,1,false", "25.7,25,true", "784,784,false", "784.9,784,true"})
    void cutsThePcaDimsAboveOne(String typed, double meant, boolean warns) {
        FormCheck check = check(Setting.PCA_DIMS, typed);

        assertThat(check.plan().pcaDims()).isEqualTo(meant);
        assertThat(check.remarks().containsKey(Setting.PCA_DIMS)).isEqualTo(warns);
    }

    @Test
    void refusesMoreComponentsThanImages() {
        FormCheck check = check(Setting.PCA_DIMS, "100", Setting.SUBSAMPLE, "50");

        assertThat(check.plan()).isNull();
        assertThat(check.remarks().get(Setting.PCA_DIMS).sentence())
                .contains("100")
                .contains("50");
    }

    @Test
    void warnsOfABatchLargerThanTheSet() {
        assertThat(check(Setting.BATCH, "9000").remarks().get(Setting.BATCH).refuses())
                .isFalse();
    }

    @Test
    void refusesNothingBySizeBeforeTheDataAreRead() {
        Map<Setting, String> values = Setting.standards();
        values.put(Setting.SUBSAMPLE, "50000");
        values.put(Setting.BATCH, "60000");

        assertThat(FormCheck.of(values, DataFacts.UNKNOWN).remarks()).isEmpty();
    }

    @Test
    @DisplayName("TRN-02 layers 256 64, code 16, PCA 25 give 25-256-64-16-64-256-784 and its number of parameters")
    void shapeOfTheReference() {
        NetworkShape shape = check(Setting.LAYERS, "256 64").plan().shape();

        assertThat(shape.inWords()).isEqualTo("784–PCA 25–256–64–16–64–256–784, 243,360 parameters");
        assertThat(shape.parameters()).isEqualTo(26L * 256 + 257 * 64 + 65 * 16 + 17 * 64 + 65 * 256 + 257 * 784);
    }

    @Test
    @DisplayName("TRN-03 no hidden layers are allowed: 25-16-784")
    void shapeWithoutHiddenLayers() {
        assertThat(check().plan().shape().inWords()).isEqualTo("784–PCA 25–16–784, 13,744 parameters");
    }

    @Test
    @DisplayName("TRN-06 the decoder may have other layers")
    void shapeWithOtherDecoder() {
        NetworkShape shape = check(Setting.LAYERS, "256 64", Setting.DECODER_LAYERS, "128", Setting.PCA_DIMS, "0")
                .plan()
                .shape();

        assertThat(shape.inWords()).startsWith("784–256–64–16–128–784, ");
    }

    @Test
    void aShareOfVarianceLeavesTheNumberOfParametersOpen() {
        NetworkShape shape = check(Setting.PCA_DIMS, "0.9").plan().shape();

        assertThat(shape.parameters()).isNegative();
        assertThat(shape.inWords()).isEqualTo("784–PCA 90.0 %–16–784");
    }
}
