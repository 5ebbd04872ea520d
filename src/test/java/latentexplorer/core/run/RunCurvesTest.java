package latentexplorer.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.net.Epoch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCurvesTest {
    @TempDir
    Path run;

    private RunCurves read(String history) throws IOException {
        Files.writeString(new RunFolder(run).history(), history);
        return RunCurves.read(run);
    }

    @Test
    void lossesOfAllSizesAreReadAsTheyWereWritten() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        int epochs = 20_000;
        float[] train = new float[epochs];
        StringBuilder lines = new StringBuilder();
        for (int e = 0; e < epochs; e++) {
            double loss = random.nextGaussian() * Math.pow(10, random.nextInt(-50, 40));
            train[e] = (float) loss;
            Epoch epoch = new Epoch(
                    e + 1, 1, 0.001, Map.of("a", 3.5, "loss", loss, "zero", 0.0), Map.of("loss", -loss), Map.of());
            lines.append(new String(new HistoryFile.Line(epoch, e, 0.5).bytes(), StandardCharsets.UTF_8));
        }

        RunCurves curves = read(lines.toString());

        assertThat(curves.train()).isEqualTo(train);
        for (int e = 0; e < epochs; e++) {
            assertThat(curves.validation()[e]).isEqualTo(-train[e]);
        }
        assertThat(curves.bestEpoch()).isEqualTo(epochs - 1);
        assertThat(curves.seconds()).isEqualTo(epochs * 0.5);
    }

    @Test
    void numbersHalfWayBetweenTwoFloatsAreRoundedOnce() throws IOException {
        for (String number : List.of("1.00000005960464477", "1.00000005960464478", "16777217.000000001", "-0.0", "0")) {
            assertThat(read("{\"train\":{\"loss\":" + number + "}}\n").train())
                    .as(number)
                    .containsExactly(Float.parseFloat(number));
        }
    }

    @Test
    void whatIsNotNeededIsPassedOverWhateverItHolds() throws IOException {
        RunCurves curves = read("""
                {"epoch":1,"changes":[{"what":"a \\" }],{ \\\\","train":{"loss":9}}],"units":{"loss":[1,2]}, \
                "validation" : { "kl" : null , "loss" : 2.5e-1 },"train":{}}\r
                """);

        assertThat(curves.validation()).containsExactly(0.25f);
        assertThat(curves.train()).containsExactly(Float.NaN);
    }

    @Test
    void lossesThatAreNoNumbersAreNone() throws IOException {
        assertThat(read("{\"train\":{\"loss\":null},\"validation\":null}\n{\"train\":{\"loss\":\"NaN\"}}\n")
                        .train())
                .containsExactly(Float.NaN, Float.NaN);
    }

    @Test
    @DisplayName("a line that is being written does not count, nor does what follows a damaged one")
    void onlyWholeLinesCount() throws IOException {
        String line = "{\"train\":{\"loss\":1.5},\"best\":1,\"seconds\":2}\n";

        for (int cut = 1; cut < line.length() - 1; cut++) {
            assertThat(read(line + line.substring(0, cut)).train())
                    .as("cut at " + cut)
                    .containsExactly(1.5f);
            assertThat(read(line + line.substring(0, cut) + "\n" + line).epochs())
                    .isEqualTo(1);
        }
        assertThat(read(line + line.strip()).epochs()).isEqualTo(2);
        assertThat(read("").epochs()).isZero();
    }

    @Test
    void linesLongerThanAnyBufferAreRead() throws IOException {
        String units = "\"units\":{\"kl\":[" + "0.125,".repeat(100_000) + "0]}";
        String line = "{" + units + ",\"train\":{\"loss\":1.5}}\n";

        assertThat(read(line + line).train()).containsExactly(1.5f, 1.5f);
    }

    @Test
    void aRunWithoutHistorySaysSo() {
        assertThatThrownBy(() -> RunCurves.read(run))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("history");
    }
}
