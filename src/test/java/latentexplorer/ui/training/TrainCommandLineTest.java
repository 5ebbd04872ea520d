package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import latentexplorer.Launcher;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandLineTest {
    static TrainingPlan plan(Object... settingsAndValues) {
        Map<Setting, String> values = Setting.standards();
        for (int i = 0; i < settingsAndValues.length; i += 2) {
            values.put((Setting) settingsAndValues[i], (String) settingsAndValues[i + 1]);
        }
        FormCheck check = FormCheck.of(values, DataFacts.UNKNOWN);
        assertThat(check.plan()).as(check.refusal()).isNotNull();
        return check.plan();
    }

    @Test
    void writesTheUsualSettings() {
        assertThat(TrainCommandLine.of(plan()))
                .isEqualTo("mvn -q exec:exec -Dapp.args=\"train --dataset digits --d-latent 16 --pca-dims 25"
                        + " --batch-size 256 --epochs 25 --learn-rate 0.001 --seed 0\"");
    }

    @Test
    void writesEverySettingThatIsNotUsual() {
        List<String> words = TrainCommandLine.arguments(plan(
                Setting.DATASET, "fashion",
                Setting.NAME, "my model",
                Setting.LAYERS, "256 64",
                Setting.DECODER_LAYERS, "128",
                Setting.LATENT, "8",
                Setting.CODE_ACTIVATION, "linear",
                Setting.PCA_DIMS, "0.95",
                Setting.WHITEN, "true",
                Setting.DROPOUT_LAYER, "1",
                Setting.DROPOUT_RATE, "0.2",
                Setting.BATCH, "64",
                Setting.EPOCHS, "3",
                Setting.STAGES, "2",
                Setting.LEARN_RATE, "0.0005",
                Setting.BINARY, "true",
                Setting.SUBSAMPLE, "1000",
                Setting.SEED, "-7"));

        assertThat(String.join(" ", words))
                .isEqualTo(
                        "train --dataset fashion --layers 256,64 --dec-layers 128 --d-latent 8 --code-activation linear"
                                + " --pca-dims 0.95 --whiten --dropout-layer 1 --dropout-rate 0.2 --batch-size 64 --epochs 3"
                                + " --stages 2 --learn-rate 0.0005 --binary-input --subsample 1000 --seed -7 --name my model");
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
        TrainingPlan plan = plan(Setting.DATASET, dataset);
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
