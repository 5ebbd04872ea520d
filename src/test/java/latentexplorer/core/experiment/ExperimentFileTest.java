package latentexplorer.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentFileTest {
    private static final int LATENT = 400;

    @TempDir
    private Path folder;

    private static Embedding map(float first) {
        float[] codes = new float[3 * LATENT];
        codes[0] = first;
        return new Embedding(
                "UMAP",
                Map.of(),
                1,
                "digits",
                500,
                "m.model",
                "weights",
                new float[] {0, 1, 2},
                new float[] {2, 1, 0},
                codes,
                LATENT,
                new int[] {3, 8, 499});
    }

    private static SavedExperiment experiment() {
        Random random = new Random(4);
        float[] code = new float[LATENT];
        for (int d = 0; d < LATENT; d++) {
            code[d] = Float.intBitsToFloat(random.nextInt() & 0xBFFFFFFF);
            code[d] = Float.isFinite(code[d]) ? code[d] : Float.MIN_VALUE;
        }
        return new SavedExperiment(
                "Threes to “eights”",
                new SavedExperiment.Origin(
                        "digits", 500, "pixels", "m.model", "weights", LATENT, "m.embedding", MapHash.of(map(0.5f))),
                true,
                new SavedExperiment.Slots(
                        List.of(new Slot.OfImage(3), Slot.EMPTY, new Slot.OfCode(code, "mean of “loops”")),
                        new Slot.OfImage(499),
                        Slot.EMPTY,
                        new Slot.OfImage(0),
                        List.of(new Slot.OfImage(8))),
                new Interpolation(5, List.of(1.1, 1.5, Math.nextUp(2.0))),
                new SavedExperiment.Course(PathKind.SPHERICAL, true, true),
                new SavedExperiment.Look(
                        new Viewport(1234.5678901234567, -1e-7, 1.0 / 3, 1210, 730),
                        new SavedExperiment.Tiles(14, true, "reconstruction", 40, false, true),
                        new SavedExperiment.Colours(ColourBy.CLUSTER, 7),
                        new Filter(3, -1, "bold é", Set.of(0, 4))));
    }

    @Test
    void anExperimentReopensExactly() throws IOException {
        Path file = folder.resolve("mine" + ExperimentFile.EXTENSION);
        ExperimentFile.write(file, experiment());
        byte[] first = Files.readAllBytes(file);
        SavedExperiment read = ExperimentFile.read(file);
        ExperimentFile.write(file, read);

        assertThat(read).isEqualTo(experiment());
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void whatAnOlderFileDoesNotSayIsAsItUsuallyIs() throws IOException {
        Path file = folder.resolve("old" + ExperimentFile.EXTENSION);
        ExperimentFile.write(file, experiment());
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll(" *\"(compare|held|growing|share|dots|apart|colours|clusters)\" : [^\\n]*\\n", ""));

        SavedExperiment read = ExperimentFile.read(file);

        assertThat(read.course()).isEqualTo(new SavedExperiment.Course(PathKind.SPHERICAL, false, false));
        assertThat(read.look().tiles()).isEqualTo(SavedExperiment.Tiles.usual(14, "reconstruction"));
        assertThat(read.look().colours()).isEqualTo(SavedExperiment.Colours.USUAL);
        assertThat(read.look().filter()).isEqualTo(experiment().look().filter());
    }

    @Test
    void whatItWasNotMadeWithIsRefusedWithASentence() {
        SavedExperiment saved = experiment();

        assertThat(saved.mismatch("digits", 500, "pixels", "weights", map(0.5f)))
                .isEmpty();
        assertThat(saved.mismatch("digits", 500, "", "weights", map(0.5f))).isEmpty();
        assertThat(saved.mismatch("fashion", 500, "pixels", "weights", map(0.5f))
                        .orElseThrow())
                .contains("500 images of digits")
                .contains("fashion");
        assertThat(saved.mismatch("digits", 70_000, "pixels", "weights", map(0.5f))
                        .orElseThrow())
                .contains("70,000");
        assertThat(saved.mismatch("digits", 500, "others", "weights", map(0.5f)).orElseThrow())
                .contains("changed since");
        assertThat(saved.mismatch("digits", 500, "pixels", "others", map(0.5f)).orElseThrow())
                .contains("m.model");
        assertThat(saved.mismatch("digits", 500, "pixels", "weights", map(0.6f)).orElseThrow())
                .contains("m.embedding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latent-explorer-experiment|latent-explorer-groups|format",
                "\"version\" : 1|\"version\" : 9|newer version",
                "\"image\" : 499|\"image\" : 500|\"slots.target[0].image\" should be",
                "\"holds\" : \"code\"|\"holds\" : \"soup\"|nothing, image or code",
                "\"latentSize\" : 400|\"latentSize\" : 16|a code of 16 values",
                "1.1|0.9|above 1",
                "1234.5678901234567|0|scale",
                "\"tileSize\" : 14|\"tileSize\" : 99|tileSize",
                "\"experiment\" : 2|\"experiment\" : 3|experiment",
                "\"spherical\"|7|path",
                "\"spherical\"|\"winding\"|straight, spherical, neighbours or even-change",
                "\"compare\" : true|\"compare\" : 1|\"compare\" should be true or false",
                "\"held\" : true|\"held\" : \"yes\"|\"held\" should be true or false",
                "\"growing\" : true|\"growing\" : []|\"view.growing\" should be true or false",
                "\"share\" : 40|\"share\" : 0|\"view.share\" should be a whole number from 2 to 100",
                "\"dots\" : false|\"dots\" : 0|\"view.dots\" should be true or false",
                "\"apart\" : true|\"apart\" : \"\"|\"view.apart\" should be true or false",
                "\"cluster\"|\"taste\"|\"view.colours\" should be class, typeface, error, cluster, group or overlay",
                "\"cluster\"|3|\"view.colours\" should be a text",
                "\"clusters\" : 7|\"clusters\" : 51|\"view.clusters\" should be a whole number from 2 to 50",
                "{|[|JSON",
            })
    void aFileThatIsNotSoundIsNamedWithWhatIsWrong(String sound, String unsound, String said) throws IOException {
        Path file = folder.resolve("bad" + ExperimentFile.EXTENSION);
        ExperimentFile.write(file, experiment());
        String text = Files.readString(file);
        assertThat(text).contains(sound);
        Files.writeString(file, text.replace(sound, unsound));

        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> ExperimentFile.read(file))
                .withMessageContaining("bad.experiment.json")
                .withMessageContaining(said);
    }

    @Test
    void everyCutOffFileIsNamed() throws IOException {
        Path file = folder.resolve("cut" + ExperimentFile.EXTENSION);
        ExperimentFile.write(file, experiment());
        byte[] whole = Files.readAllBytes(file);
        for (int length :
                IntStream.iterate(0, k -> k < whole.length - 3, k -> k + 97).toArray()) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatExceptionOfType(BadFileException.class).isThrownBy(() -> ExperimentFile.read(file));
        }
        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> ExperimentFile.read(folder.resolve("none")))
                .withMessageContaining("no such file");
    }
}
