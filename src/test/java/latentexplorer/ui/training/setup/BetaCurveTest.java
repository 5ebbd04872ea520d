package latentexplorer.ui.training.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BetaCurveTest {
    private static BetaCurve of(Object... settingsAndValues) {
        return BetaCurve.of(Typing.plan(Typing.start("own-variational"), Typing.typed(settingsAndValues))
                        .spec())
                .orElseThrow();
    }

    private static double at(BetaCurve curve, double share) {
        return curve.values()[(int) (share * curve.values().length)];
    }

    @Test
    void aConstantWeightIsALevelLine() {
        BetaCurve curve = of(Setting.BETA, "0.05", Setting.EPOCHS, "7");
        assertThat(curve.values()).containsOnly(0.05);
        assertThat(curve.epochs()).isEqualTo(7);
        assertThat(curve.inWords()).isEqualTo("beta 0.05");
    }

    @Test
    void cyclesRiseAndStayHigh() {
        BetaCurve curve = of(
                Setting.BETA_SCHEDULE, "cyclic",
                Setting.CYCLES, "2",
                Setting.LEAD, "0.2",
                Setting.RISE, "0.5",
                Setting.LOWEST_BETA, "0.01",
                Setting.HIGHEST_BETA, "0.03");
        assertThat(at(curve, 0.1)).isEqualTo(0.01);
        assertThat(at(curve, 0.3)).isCloseTo(0.02, within(1e-4));
        assertThat(at(curve, 0.5)).isEqualTo(0.03);
        assertThat(at(curve, 0.7)).isCloseTo(0.02, within(1e-4));
        assertThat(at(curve, 0.95)).isEqualTo(0.03);
        assertThat(curve.inWords()).isEqualTo("beta from 0.01 to 0.03 within 25 epochs");
    }

    @Test
    void aRampBeginsAgainInEachStageWhenItIsTo() {
        BetaCurve once = of(Setting.BETA_SCHEDULE, "ramp", Setting.STAGES, "2", Setting.SHARPNESS, "0");
        BetaCurve twice = of(
                Setting.BETA_SCHEDULE,
                "ramp",
                Setting.STAGES,
                "2",
                Setting.SHARPNESS,
                "0",
                Setting.RESTART_BETA,
                "true");
        assertThat(once.epochs()).isEqualTo(50);
        assertThat(at(once, 0.5)).isCloseTo(once.most() / 2, within(0.01 * once.most()));
        assertThat(at(twice, 0.49)).isGreaterThan(0.95 * twice.most());
        assertThat(at(twice, 0.51)).isLessThan(0.05 * twice.most());
    }

    @Test
    void onlyModelsWithADivergenceHaveOne() {
        FormCheck dense = FormCheck.of(Typing.start("own-dense"), Typing.typed(), DataFacts.UNKNOWN);
        assertThat(dense.beta()).isNull();
        FormCheck refused = FormCheck.of(Typing.start("vae-16"), Typing.typed(Setting.BETA, "-1"), DataFacts.UNKNOWN);
        assertThat(refused.beta()).isNull();
    }
}
