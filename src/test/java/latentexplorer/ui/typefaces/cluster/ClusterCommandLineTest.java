package latentexplorer.ui.typefaces.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.Launcher;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.Metric;
import latentexplorer.core.cluster.OutlierFilter;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.SpaceSettings;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterCommandLineTest {
    private static ClusterSettings settings(Algorithm algorithm) {
        return Change.algorithm(ClusterSettings.DEFAULT, algorithm);
    }

    private static ClusterCommandLine of(String characters, ClusterSettings settings) {
        return new ClusterCommandLine(
                "alphanumeric", CharacterSet.of(characters), settings, List.of(), Selection.NONE, "font_set.json");
    }

    @Test
    void writesNothingThatIsUsual() {
        assertThat(of("RSTW", ClusterSettings.DEFAULT).line())
                .isEqualTo("mvn -q exec:exec -Dapp.args=\"cluster --dataset alphanumeric --characters RSTW"
                        + " --algorithm k-means\"");
        assertThat(of("RSTW", settings(new Algorithm.Dbscan(5, 0.05))).arguments())
                .endsWith("--algorithm", "dbscan");
    }

    @Test
    void writesEverySettingThatIsNotUsual() {
        ClusterSettings spectral = new ClusterSettings(
                new Algorithm.Spectral(25, 9, true, true),
                new SpaceSettings(50, true, Metric.COSINE),
                new OutlierFilter(5, 3),
                7);
        assertThat(String.join(" ", of("RSTW", spectral).arguments()))
                .isEqualTo(
                        "cluster --dataset alphanumeric --characters RSTW --algorithm spectral --pca 50 --clusters 25"
                                + " --neighbours 9 --mutual --normalised-laplacian --normalise --metric cosine --outliers 5"
                                + " --outlier-rounds 3 --seed 7");
        assertThat(String.join(
                        " ",
                        of("RSTW", settings(new Algorithm.Dbscan(8, 0.1372))).arguments()))
                .endsWith("--algorithm dbscan --min-samples 8 --epsilon 0.1372");
        assertThat(String.join(
                        " ", of("RSTW", settings(new Algorithm.DbscanAuto(8))).arguments()))
                .endsWith("--algorithm dbscan-auto --min-samples 8");
        assertThat(String.join(
                        " ", of("RSTW", settings(new Algorithm.Dbscan(5, 0))).arguments()))
                .endsWith("--epsilon 0");
    }

    @Test
    void writesTheSplitsInTheirOrderAndTheSelection() {
        ClusterCommandLine line = new ClusterCommandLine(
                "my faces.json",
                CharacterSet.of("A"),
                settings(new Algorithm.KMeans(25)),
                List.of(
                        new Split(7, settings(new Algorithm.KMeans(4))),
                        new Split(26, settings(new Algorithm.DbscanAuto(5)))),
                Selection.NONE
                        .with(0, 0.5)
                        .with(3, 1)
                        .withOrder(KeepOrder.FARTHEST_POINT)
                        .withDuplicates(0.02),
                "font_set.json");
        assertThat(line.arguments())
                .containsExactly(
                        "cluster",
                        "--dataset",
                        "my faces.json",
                        "--characters",
                        "A",
                        "--algorithm",
                        "k-means",
                        "--clusters",
                        "25",
                        "--split",
                        "7: --algorithm k-means --clusters 4",
                        "--split",
                        "26: --algorithm dbscan-auto",
                        "--select",
                        "0:0.5,3:1",
                        "--order",
                        "farthest-point",
                        "--duplicates",
                        "0.02",
                        "--save",
                        "font_set.json");
        assertThat(line.line()).contains("--split '7: --algorithm k-means --clusters 4'");
    }

    @Test
    void whatLooksLikeAnOptionOrAFileOfArgumentsIsBoundToItsOption() {
        assertThat(of("-A", ClusterSettings.DEFAULT).arguments()).contains("--characters=-A");
        assertThat(of("@A", ClusterSettings.DEFAULT).arguments()).contains("--characters=@A");
        assertThat(of("", ClusterSettings.DEFAULT).arguments()).contains("--characters=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSTW", "it's!", "$HOME`x`", "\\\"'", "!!$$", "-#&|;<>()*?[]{}~%^", "@home"})
    void anyCharactersSurviveTheShellAndTheDoor(String characters) throws Exception {
        survives(of(characters, ClusterSettings.DEFAULT));
    }

    @Test
    void allCharactersSurviveTheShellAndTheDoor() throws Exception {
        survives(new ClusterCommandLine(
                "it's \\ \"mine\"",
                CharacterPreset.ALL.characters(),
                ClusterSettings.DEFAULT,
                List.of(new Split(7, settings(new Algorithm.KMeans(4)))),
                Selection.NONE.with(1, 0.25),
                "a $b.json"));
    }

    private static void survives(ClusterCommandLine line) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no /bin/bash to try the line with");
        String argument = line.line().substring("mvn -q exec:exec ".length());
        // As typed: with the history that an interactive shell looks up after an exclamation mark.
        Process shell = new ProcessBuilder(
                        "/bin/bash", "-c", "set -o history; set -H; history -s former\nprintf '%s' " + argument)
                .start();
        String passed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(passed).startsWith("-Dapp.args=");
        assertThat(split(passed.substring("-Dapp.args=".length()))).isEqualTo(line.arguments());
    }

    private static List<?> split(String line) throws ReflectiveOperationException {
        Method split = Launcher.class.getDeclaredMethod("split", String.class);
        split.setAccessible(true);
        return (List<?>) split.invoke(null, line);
    }
}
