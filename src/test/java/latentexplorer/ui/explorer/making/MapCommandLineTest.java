package latentexplorer.ui.explorer.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.cli.EmbedCommand;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.file.Places;
import latentexplorer.core.neighbours.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class MapCommandLineTest {
    private final MapSubject subject = new MapSubject(Shapes.data(40), Shapes.model("tiny"));

    @TempDir
    private Path folder;

    @Test
    void saysEverythingThatTheMapDependsOn() {
        MapSettings settings = MapSettings.USUAL
                .with(MapMethod.TSNE)
                .with(MapKnob.PERPLEXITY, 12)
                .with(Metric.COSINE)
                .ofSample(true)
                .with(MapKnob.SAMPLE, 30);

        assertThat(MapCommandLine.arguments(settings, subject))
                .containsExactly(
                        "embed",
                        "tiny.model",
                        "--method",
                        "tsne",
                        "--perplexity",
                        "12",
                        "--iterations",
                        "1000",
                        "--metric",
                        "cosine",
                        "--sample",
                        "30",
                        "--seed",
                        "0");
    }

    @Test
    void imagesAreNamedByTheirSet() {
        MapSettings settings = MapSettings.USUAL.with(MapMethod.PCA).ofImages(true);

        assertThat(MapCommandLine.arguments(settings, subject))
                .containsExactly(
                        "embed", "--space", "images", "--pca-dims", "50", "--dataset", "shapes", "--method", "pca");
        assertThat(MapCommandLine.of(settings, subject)).startsWith("mvn -q exec:exec -Dapp.args=\"embed --space");
    }

    @ParameterizedTest
    @EnumSource(MapMethod.class)
    void theCommandTakesWhatTheFormSays(MapMethod method) {
        Places places = new Places(folder, folder.resolve("w"), folder.resolve("s"), folder.resolve("c"));
        assertThat(Files.isDirectory(folder)).isTrue();
        CommandLine command = new CommandLine(new EmbedCommand(places, new DataCatalogue(places)::load));
        StringWriter said = new StringWriter();
        command.setErr(new PrintWriter(said));
        MapSettings settings =
                MapSettings.USUAL.with(method).ofImages(true).ofSample(true).with(MapKnob.EPOCHS, 30);
        List<String> words = MapCommandLine.arguments(settings, subject);

        command.execute(words.subList(1, words.size()).toArray(String[]::new));

        assertThat(said.toString()).startsWith("There is no data set 'shapes'").doesNotContain("Usage");
    }
}
