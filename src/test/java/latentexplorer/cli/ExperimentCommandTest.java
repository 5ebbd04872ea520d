package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.experiment.ExperimentFile;
import latentexplorer.core.experiment.MapHash;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.map.MapData;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.Filter;
import latentexplorer.core.support.CalibrationFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class ExperimentCommandTest {
    private static final int LATENT = 3;
    private static final int CLASSES = 10;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Places places;
    private Path model;
    private int images = 300;

    @BeforeEach
    void aModel() {
        places = new Places(folder, folder.resolve("work"), folder, folder);
        model = folder.resolve("work/models/m.model");
        assertThat(run(
                        new TrainCommand(places, this::noise),
                        "--dataset digits --epochs 1 --layers 8 --d-latent 3 --quiet --out " + model))
                .as(err::toString)
                .isZero();
    }

    private LoadedSet noise(String name, JobScope scope) {
        SeededRandom random = new SeededRandom(name.length());
        byte[] pixels = new byte[images * ImageSet.PIXELS];
        int[] labels = new int[images];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(256);
        }
        for (int i = 0; i < images; i++) {
            labels[i] = i % 2;
        }
        ImageSet set = new ImageSet(name, pixels, labels, List.of("0", "1"));
        return new LoadedSet(
                new DataSetDescription(name, name, "here", "none", List.of(), images, Origin.BUNDLED),
                set,
                LoadedSet.NO_SPLIT,
                List.of());
    }

    private int run(Object command, String words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.split(" "));
    }

    private int experiment(String words) {
        return run(new ExperimentCommand(places, this::noise), words);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private List<String> table(String name) throws IOException {
        return Files.readAllLines(file(name));
    }

    @Test
    @DisplayName("EXP-11 sources and a target give the grid, its animation and its codes")
    void grid() throws IOException {
        assertThat(experiment("--model m --sources 3,4,3 --target 9 --png " + file("g.png") + " --gif " + file("g.gif")
                        + " --csv " + file("g.csv")))
                .as(err::toString)
                .isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        file("g.png").toString(),
                        file("g.gif").toString(),
                        file("g.csv").toString());
        assertThat(ImageIO.read(file("g.png").toFile()).getHeight()).isGreaterThan(11 * 2 * ImageSet.SIDE);
        assertThat(frames(file("g.gif"))).isEqualTo(11 + 9);
        List<String> table = table("g.csv");
        assertThat(table).hasSize(1 + 3 * 11);
        assertThat(table.getFirst()).isEqualTo("column,name,row,code_0,code_1,code_2");
        assertThat(table.get(1)).startsWith("1,1 #3,source,");
        assertThat(table.get(2)).startsWith("1,1 #3,t = 0.125,");
        assertThat(table.get(9)).startsWith("1,1 #3,target,");
        assertThat(table.get(11)).startsWith("1,1 #3,t = 1.5,");
        assertThat(table.get(12)).startsWith("2,0 #4,source,");
    }

    @Test
    @DisplayName("EXP-20 the grid is drawn as large as wanted, with a title of one's own, and the animation as fast")
    void gridAtAnyScale() throws IOException {
        String start = "--model m --sources 3,4 --target 9 --png " + file("g.png");
        assertThat(experiment(start + " --scale 1 --title Mine"))
                .as(err::toString)
                .isZero();
        BufferedImage once = ImageIO.read(file("g.png").toFile());
        assertThat(experiment(start + " --scale 8 --speed 50 --gif " + file("g.gif")))
                .as(err::toString)
                .isZero();
        BufferedImage large = ImageIO.read(file("g.png").toFile());

        assertThat(large.getWidth()).isEqualTo(8 * once.getWidth());
        assertThat(large.getHeight()).isEqualTo(8 * once.getHeight());
    }

    private static int frames(Path gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource(PathKind.class)
    void everyKindOfPathLeadsFromTheSourceToTheTarget(PathKind kind) throws IOException {
        assertThat(experiment("--model " + model + " --sources 3 --target 9 --steps 2 --beyond none --path "
                        + kind.word() + " --csv " + file("p.csv")))
                .as(err::toString)
                .isZero();

        assertThat(table("p.csv")).hasSize(5);
        assertThat(table("p.csv").get(2)).contains("t = 0.333");
        assertThat(out.toString().contains("Gaussian prior")).isEqualTo(kind == PathKind.SPHERICAL);
    }

    @Test
    @DisplayName("EXP-14 A is to B as each C is to its D")
    void analogies() throws IOException {
        assertThat(experiment("--model m --a 1 --b 1 --c 5,6 --csv " + file("a.csv") + " --png " + file("a.png")))
                .as(err::toString)
                .isZero();

        List<String> table = table("a.csv");
        assertThat(table).hasSize(1 + 2 * 4);
        assertThat(table.get(3).replace(",C,", ",")).isEqualTo(table.get(4).replace(",D = C + (B - A),", ","));
        assertThat(file("a.png")).isNotEmptyFile();
    }

    @Test
    @DisplayName("AAE-17 a class that is held stays the source's on the way")
    void classHeld() throws IOException {
        String ways = "--model embeddings/digits-style-sae.model --sources 3 --target 8 --csv ";

        assertThat(experiment(ways + file("free.csv"))).as(err::toString).isZero();
        assertThat(experiment(ways + file("held.csv") + " --hold-class"))
                .as(err::toString)
                .isZero();

        List<String> held = table("held.csv");
        String first = classOf(held.get(1));
        assertThat(held.subList(1, held.size()))
                .allSatisfy(line -> assertThat(classOf(line)).isEqualTo(first));
        assertThat(table("free.csv").subList(1, held.size()))
                .anySatisfy(line -> assertThat(classOf(line)).isNotEqualTo(first));
        assertThat(held.get(9)).isNotEqualTo(held.get(1));
    }

    private static String classOf(String line) {
        return String.join(" ", List.of(line.split(",")).subList(3, 3 + CLASSES));
    }

    private Path kept(Slot target) throws IOException {
        return kept(target, "unknown", PathKind.EVEN_CHANGE);
    }

    private Path kept(Slot target, String mapHash, PathKind path) throws IOException {
        ModelBundle bundle = ModelFile.read(model);
        String hash =
                new MapData("digits", noise("digits", JobScope.unattended()).images()).hash();
        Path kept = file("mine" + ExperimentFile.EXTENSION);
        ExperimentFile.write(
                kept,
                new SavedExperiment(
                        "Mine",
                        new SavedExperiment.Origin(
                                "digits", 300, hash, "m.model", bundle.hash(), LATENT, "m.embedding", mapHash),
                        false,
                        new SavedExperiment.Slots(
                                List.of(Slot.EMPTY, new Slot.OfImage(7), new Slot.OfCode(new float[LATENT], "nought")),
                                target,
                                Slot.EMPTY,
                                Slot.EMPTY,
                                List.of()),
                        new Interpolation(1, List.of(2.0)),
                        new SavedExperiment.Course(path, false, false),
                        new SavedExperiment.Look(
                                Viewport.fit(100, 100),
                                SavedExperiment.Tiles.usual(14, "reconstruction"),
                                SavedExperiment.Colours.USUAL,
                                new Filter(-1, -1, "", Set.of()))));
        return kept;
    }

    @Test
    void aKeptExperimentIsMadeAgainWithWhatItRemembers() throws IOException {
        Path kept = kept(new Slot.OfImage(8));
        assertThat(experiment(kept + " --csv " + file("k.csv")))
                .as(err::toString)
                .isZero();

        assertThat(table("k.csv")).hasSize(1 + 2 * 4);
        assertThat(table("k.csv").get(4)).startsWith("1,1 #7,t = 2,");
        assertThat(table("k.csv").get(5)).isEqualTo("2,nought,source,0.0,0.0,0.0");

        assertThat(experiment(kept + " --steps 4 --quiet --csv " + file("k.csv")))
                .isZero();
        assertThat(table("k.csv")).hasSize(1 + 2 * 7);

        images = 301;
        assertThat(experiment(kept + " --csv " + file("k.csv"))).isOne();
        assertThat(err.toString()).contains("300 images of digits").contains("301");
    }

    @Test
    void theNeighboursOfAKeptExperimentAreThoseOfItsMap() throws IOException {
        float[] codes = {0, 0, 0, 40, 0, 0, 40, 40, 0, 0, 40, 0};
        Embedding map = new Embedding(
                "PCA",
                Map.of(),
                1,
                "digits",
                300,
                "m.model",
                ModelFile.read(model).hash(),
                new float[4],
                new float[4],
                codes,
                LATENT,
                new int[] {0, 1, 2, 3});
        Path kept = kept(new Slot.OfImage(8), MapHash.of(map), PathKind.NEIGHBOURS);

        assertThat(experiment(kept + " --csv " + file("all.csv")))
                .as(err::toString)
                .isZero();
        assertThat(out.toString()).contains("m.embedding, was not found", "all images");

        EmbeddingFile.write(places.embeddings().resolve("renamed.embedding"), map);
        assertThat(experiment(kept + " --csv " + file("map.csv")))
                .as(err::toString)
                .isZero();
        assertThat(out.toString()).doesNotContain("not found");
        assertThat(table("map.csv")).hasSameSizeAs(table("all.csv")).isNotEqualTo(table("all.csv"));
    }

    @Test
    void howRealThePicturesOfOtherImagesAreIsToldByThoseThatTheModelLearned() {
        assertThat(experiment("--model m --dataset others --sources 3 --target 9 --csv " + file("o.csv")))
                .as(err::toString)
                .isZero();

        assertThat(out.toString()).doesNotContain("not told");
    }

    @Test
    void whatAKeptExperimentLacksIsSaid() throws IOException {
        Path kept = kept(Slot.EMPTY);
        assertThat(experiment(kept + " --csv " + file("k.csv"))).isOne();
        assertThat(err.toString()).contains("there is no target");
        Files.delete(model);
        assertThat(experiment(kept + " --csv " + file("k.csv"))).isOne();
        assertThat(err.toString()).contains("m.model, was not found");
        assertThat(file("k.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--model m --sources 1 --target 2|2|Say what to write",
                "--model m --sources 1 --target 2 --png x.png --scale 9|2|1 to 8, not 9",
                "--model m --sources 1 --target 2 --gif x.gif --speed 0|2|0.5 to 50",
                "--csv x.csv|2|Name an experiment's file, or a model",
                "--model m --csv x.csv|2|either --sources and --target",
                "--model m --sources 1 --target 2 --a 1 --csv x.csv|2|either --sources and --target",
                "--model m --sources 1 --csv x.csv|2|A way needs both",
                "--model m --a 1 --c 1 --csv x.csv|2|An analogy needs all three",
                "--model m --a 1 --b 2 --c 3 --hold-class --csv x.csv|1|is for ways from sources",
                "--model m --sources 1 --target 2 --hold-class --csv x.csv|1|class and style apart",
                "--model m --sources 1 --target 2 --path winding --csv x.csv|2|spherical, neighbours or even-change",
                "--model m --sources 1 --target 2 --beyond far --csv x.csv|2|numbers above 1, or none",
                "--model m --sources 1 --target 2 --beyond 0.5 --csv x.csv|1|above 1",
                "--model m --sources 1 --target 2 --steps 21 --csv x.csv|1|from 0 to 20",
                "--model m --sources 1 --target 300 --csv x.csv|1|the numbers 0 to 299",
                "--model m --sources -1 --target 3 --csv x.csv|1|There is no image -1",
                "--model m --sources 1 --target 3 --column 2 --gif x.gif|1|There is no column 2",
                "--model none --sources 1 --target 3 --gif x.gif|1|none",
                "x.experiment.json --csv x.csv|1|no such file",
                "x.experiment.json --model m --csv x.csv|2|leave --model",
            })
    void badInputIsASentence(String words, int exit, String said) {
        assertThat(experiment(words.replace("x.", folder + "/x."))).isEqualTo(exit);
        assertThat(err.toString()).contains(said);
        assertThat(file("x.csv")).doesNotExist();
        assertThat(file("x.gif")).doesNotExist();
    }

    @Test
    void aCalibrationIsKeptInTheModelsFile() throws IOException {
        String hash = ModelFile.read(model).hash();
        assertThat(CalibrationFile.read(model, hash)).isEmpty();

        assertThat(run(new CalibrateCommand(places, this::noise), "m"))
                .as(err::toString)
                .isZero();

        assertThat(out.toString()).contains("45 unseen images of digits").contains(model.toString());
        assertThat(CalibrationFile.read(model, hash)).isPresent();
        assertThat(ModelFile.read(model).hash()).isEqualTo(hash);
        byte[] once = Files.readAllBytes(model);
        assertThat(run(new CalibrateCommand(places, this::noise), "m --quiet")).isZero();
        assertThat(Files.readAllBytes(model)).isEqualTo(once);
    }

    @Test
    void aModelOfOtherImagesIsNotCalibrated() throws IOException {
        byte[] before = Files.readAllBytes(model);
        images = 90;
        assertThat(run(new CalibrateCommand(places, this::noise), "m")).isOne();
        assertThat(err.toString()).contains("learned from other images");
        assertThat(Files.readAllBytes(model)).isEqualTo(before);
    }
}
