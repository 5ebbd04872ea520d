package latentexplorer.ui.training.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.ModelSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InheritedTest {
    private static final Set<Setting> OF_THE_DATA =
            Set.of(Setting.DATASET, Setting.SUBSAMPLE, Setting.OWN_VALIDATION, Setting.SEED);

    private static Stream<Start> starts() {
        return Start.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("starts")
    void fixesExactlyWhatTheWeightsOrTheImagesDoNotFit(Start start) {
        for (Map<Setting, String> way : Typing.ways(start)) {
            ModelSpec before = PlanForm.read(start.plan(), way).value().spec();
            for (Setting setting : PlanForm.read(start.plan(), way).usual().keySet()) {
                if (setting == Setting.BETA_SCHEDULE) {
                    continue;
                }
                Map<Setting, String> typed = new EnumMap<>(way);
                typed.put(setting, setting == Setting.LABELS ? "false" : Typing.other(setting));
                ModelSpec now = PlanForm.read(start.plan(), typed).value().spec();
                boolean other =
                        !now.continues(before, inputs(before)) || !now.metrics().equals(before.metrics());
                boolean offered = !now.equals(before) || OF_THE_DATA.contains(setting);
                if (offered) {
                    assertThat(Inherited.reason(setting).isEmpty())
                            .as(setting + " of " + start.key())
                            .isEqualTo(!other && !OF_THE_DATA.contains(setting));
                }
            }
        }
    }

    private static int inputs(ModelSpec spec) {
        double dims = spec.input().pcaDims();
        return dims >= 1 ? (int) dims : ImageSet.PIXELS;
    }

    @ParameterizedTest
    @MethodSource("starts")
    void fixesTheDataOfEveryKind(Start start) {
        assertThat(List.copyOf(OF_THE_DATA))
                .allMatch(setting -> !Inherited.reason(setting).isEmpty());
        assertThat(PlanForm.texts(start.plan())).containsKeys(OF_THE_DATA.toArray(Setting[]::new));
    }
}
