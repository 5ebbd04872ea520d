package latentexplorer.ui.training.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import latentexplorer.Launcher;
import latentexplorer.cli.ParsedTrain;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandLineTest {
    /** What no start has a value for. */
    private static final Set<Setting> OF_THE_RUN = Set.of(Setting.NAME, Setting.NOTE);

    private static TrainingPlan plan(String start, Object... settingsAndValues) {
        return Typing.plan(Typing.start(start), Typing.typed(settingsAndValues));
    }

    private static ParsedTrain parsed(TrainingPlan plan) throws ReflectiveOperationException {
        List<String> words = TrainCommandLine.arguments(plan);
        assertThat(words.getFirst()).isEqualTo("train");
        return ParsedTrain.of(words.subList(1, words.size()));
    }

    private static Stream<Start> starts() {
        return Start.all().stream();
    }

    @Test
    void aPresetAsItIsTakesItsName() {
        assertThat(TrainCommandLine.of(plan("vae-16")))
                .isEqualTo("mvn -q exec:exec -Dapp.args=\"train --preset vae-16 --dataset digits\"");
        assertThat(TrainCommandLine.arguments(plan("own-dense"))).containsExactly("train", "--dataset", "digits");
        assertThat(TrainCommandLine.arguments(plan("own-variational")))
                .containsExactly("train", "--preset", "vae-16", "--dataset", "digits", "--beta", "0.01");
    }

    @Test
    void writesEverySettingThatIsNotUsual() {
        List<String> words = TrainCommandLine.arguments(plan(
                "own-dense",
                Setting.DATASET,
                "fashion",
                Setting.NAME,
                "my model",
                Setting.LAYERS,
                "256 64",
                Setting.DECODER_LAYERS,
                "128",
                Setting.PCA_DIMS,
                "0.95",
                Setting.WHITEN,
                "true",
                Setting.OWN_VALIDATION,
                "true",
                Setting.SEED,
                "-7"));

        assertThat(String.join(" ", words))
                .isEqualTo("train --dataset fashion --layers 256,64 --pca-dims 0.95 --own-validation true --whiten true"
                        + " --dec-layers 128 --seed -7 --name my model");
    }

    @Test
    void writesTheNumbersOfABetaScheduleTogether() {
        assertThat(TrainCommandLine.arguments(
                        plan("vae-16", Setting.BETA_SCHEDULE, "cyclic", Setting.CYCLES, "3", Setting.LEAD, "0.1")))
                .containsSequence("--anneal", "3,0.1,0.5,0,0.001");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("starts")
    void theCommandOfAStartMeansItsVerySettings(Start start) throws ReflectiveOperationException {
        TrainingPlan plan = Typing.plan(start, Typing.typed());
        ParsedTrain parsed = parsed(plan);

        assertThat(parsed.spec()).isEqualTo(plan.spec());
        assertThat(parsed.dataset()).isEqualTo("digits");
        assertThat(parsed.ownValidation()).isEqualTo(plan.ownValidation());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("starts")
    void theCommandMeansTheVerySettingsWithEveryFieldChanged(Start start) throws ReflectiveOperationException {
        for (Map<Setting, String> way : Typing.ways(start)) {
            Map<Setting, String> usual =
                    FormCheck.of(start, way, DataFacts.UNKNOWN).usual();
            Map<Setting, String> all = Typing.changed(start, way);
            TrainingPlan plan = Typing.plan(start, all);
            ParsedTrain parsed = parsed(plan);

            assertThat(parsed.spec()).isEqualTo(plan.spec());
            assertThat(parsed.dataset()).isEqualTo("shapes");
            assertThat(parsed.subsample()).isEqualTo(30);
            assertThat(parsed.ownValidation())
                    .isEqualTo(plan.ownValidation())
                    .isNotEqualTo(start.plan().ownValidation());
            assertThat(FormCheck.of(start, all, DataFacts.UNKNOWN).changed())
                    .containsAll(usual.keySet().stream()
                            .filter(setting -> all.containsKey(setting)
                                    && !way.containsKey(setting)
                                    && !OF_THE_RUN.contains(setting))
                            .toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("starts")
    void theCommandMeansTheVerySettingsWithEachFieldChangedAlone(Start start) throws ReflectiveOperationException {
        for (Map<Setting, String> way : Typing.ways(start)) {
            for (Map.Entry<Setting, String> each : Typing.changed(start, way).entrySet()) {
                Map<Setting, String> typed = new EnumMap<>(way);
                typed.put(each.getKey(), each.getValue());
                TrainingPlan plan =
                        FormCheck.of(start, typed, DataFacts.UNKNOWN).plan();
                if (plan != null) {
                    ParsedTrain parsed = parsed(plan);
                    assertThat(parsed.spec()).as(each.toString()).isEqualTo(plan.spec());
                    assertThat(parsed.ownValidation()).isEqualTo(plan.ownValidation());
                    assertThat(parsed.subsample()).isEqualTo(plan.subsample());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/me/my fonts/font set.json",
                "it's",
                "it's $HOME `x` of 5 \\ 3",
                "C:\\Users\\me\\set.json",
                "say \"hi\"",
                "Zeichnung äöü",
            })
    void survivesTheShellAndTheDoor(String dataset) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh to try the line with");
        TrainingPlan plan = plan("dense-64", Setting.DATASET, dataset);
        String argument = TrainCommandLine.of(plan).substring("mvn -q exec:exec ".length());

        Process shell = new ProcessBuilder("/bin/sh", "-c", "printf '%s' " + argument).start();
        String passed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(passed).startsWith("-Dapp.args=");
        assertThat(doorSplits(passed.substring("-Dapp.args=".length()))).isEqualTo(TrainCommandLine.arguments(plan));
    }

    private static List<?> doorSplits(String line) throws ReflectiveOperationException {
        Method split = Launcher.class.getDeclaredMethod("split", String.class);
        split.setAccessible(true);
        return (List<?>) split.invoke(null, line);
    }
}
