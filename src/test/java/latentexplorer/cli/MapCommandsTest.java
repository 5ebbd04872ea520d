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
import javax.imageio.ImageIO;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.select.Group;
import latentexplorer.core.select.GroupFile;
import latentexplorer.core.select.Groups;
import latentexplorer.core.select.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MapCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Places places;
    private int images = 120;

    @BeforeEach
    void setUp() {
        places = new Places(folder, folder.resolve("work"), folder, folder);
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

    private int run(Object command, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int embed(String... args) {
        return run(new EmbedCommand(places, this::noise), args);
    }

    private Path model() {
        Path file = folder.resolve("work/models/m.model");
        assertThat(run(
                        new TrainCommand(places, this::noise),
                        "--dataset",
                        "digits",
                        "--epochs",
                        "1",
                        "--layers",
                        "8",
                        "--d-latent",
                        "3",
                        "--quiet",
                        "--out",
                        file.toString()))
                .as(err::toString)
                .isZero();
        return file;
    }

    private Embedding written() throws IOException {
        return EmbeddingFile.read(
                Path.of(out.toString().strip().lines().toList().getLast()));
    }

    @Test
    @DisplayName("EMB-02 the parameters of t-SNE and UMAP are used and stored")
    void parameters() throws IOException {
        model();
        assertThat(embed(
                        "m",
                        "--method",
                        "umap",
                        "--neighbours",
                        "5",
                        "--min-dist",
                        "0.2",
                        "--epochs",
                        "30",
                        "--metric",
                        "cosine",
                        "--seed",
                        "4",
                        "--sample",
                        "80"))
                .as(err::toString)
                .isZero();
        assertThat(out.toString()).contains("UMAP · 3 values a code, by m.model", "a sample of 80 of 120");
        Embedding umap = written();
        assertThat(umap.size()).isEqualTo(80);
        assertThat(umap.seed()).isEqualTo(4);
        assertThat(umap.parameters())
                .containsEntry("neighbours", "5")
                .containsEntry("minimum distance", "0.2")
                .containsEntry("epochs", "30")
                .containsEntry("metric", "cosine");
        assertThat(EmbedWords.of(umap))
                .containsExactly(
                        "embed",
                        "m.model",
                        "--dataset",
                        "digits",
                        "--method",
                        "umap",
                        "--neighbours",
                        "5",
                        "--min-dist",
                        "0.2",
                        "--epochs",
                        "30",
                        "--metric",
                        "cosine",
                        "--sample",
                        "80",
                        "--seed",
                        "4");
        List<String> again = EmbedWords.of(umap);
        assertThat(embed(again.subList(1, again.size()).toArray(String[]::new))).isZero();
        assertThat(written().x()).containsExactly(umap.x());
        assertThat(embed("m", "--method", "t-sne", "--perplexity", "7.5", "--iterations", "20", "--quiet"))
                .isZero();
        assertThat(out.toString().strip()).endsWith("m.embed-tsne.embedding");
        assertThat(written().parameters()).containsEntry("perplexity", "7.5").containsEntry("iterations", "20");
    }

    @Test
    void whatCannotBeIsSaidBeforeAnythingIsDone() {
        assertUsage("Give a model, whose codes", "--method", "pca");
        assertUsage("Give a model or a --dataset", "--space", "images");
        assertUsage("The method must be pca, tsne", "m", "--method", "magic");
        assertUsage("--perplexity belongs to the method tsne", "m", "--method", "umap", "--perplexity", "30");
        assertUsage("--neighbours belongs to the method umap", "m", "--neighbours", "5");
        assertUsage("The metric must be euclidean or cosine", "m", "--method", "umap", "--metric", "taxi");
        assertUsage("at least 1 epoch", "m", "--method", "umap", "--epochs", "0");
        assertUsage("2 to 1,000 neighbours", "m", "--method", "umap", "--neighbours", "1");
        assertUsage("perplexity should be 1 to 1,000", "m", "--method", "tsne", "--perplexity", "NaN");
        assertUsage("minimum distance should be 0 to", "m", "--method", "umap", "--min-dist", "-1");
        assertUsage("The space must be codes or images", "m", "--space", "dreams");
        assertUsage("--pca-dims belongs to --space images", "m", "--pca-dims", "5");
        assertUsage("784 principal components", "--space", "images", "--pca-dims", "785", "--dataset", "digits");
        assertUsage("give both", "m", "--place", "digits");
        assertUsage("Give --csv", "m", "--place", "digits", "--onto", "x");
        model();
        assertUsage("should end with .embedding", "m", "--out", "map.png");
    }

    private void assertUsage(String message, String... args) {
        assertThat(embed(args)).as(err::toString).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void tooFewPointsAndTooLargeSamplesAreRefused() {
        model();
        assertThat(embed("m", "--method", "tsne", "--perplexity", "40")).isEqualTo(1);
        assertThat(err.toString()).contains("three times the perplexity", "at most 39");
        assertThat(embed("m", "--method", "umap", "--neighbours", "121")).isEqualTo(1);
        assertThat(err.toString()).contains("choose fewer neighbours");
        assertThat(embed("m", "--sample", "121")).isEqualTo(1);
        assertThat(err.toString()).contains("from 1 to the 120 images");
        assertThat(embed("nowhere")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no such file");
    }

    @Test
    @DisplayName(
            "EMB-07 EMB-05 EMB-04 quality, picture and table of a map need nothing computed again; a changed set is told")
    void measuredDrawnAndListed() throws IOException {
        model();
        assertThat(embed(
                        "m", "--method", "pca", "--csv", folder.resolve("a.csv").toString()))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("a.csv"))).hasSize(121);
        assertThat(run(new QualityCommand(places, this::noise), "m.embed-pca")).isZero();
        assertThat(out.toString())
                .contains("trustworthiness\t0.", "continuity\t0.", "rank-correlation\t", "label-agreement\t0.", "120");
        Path picture = folder.resolve("map.png");
        for (String show : List.of("images", "reconstructions")) {
            assertThat(run(
                            new MapPictureCommand(places, this::noise),
                            "m.embed-pca",
                            "--size",
                            "256",
                            "--background",
                            "dark",
                            "--show",
                            show,
                            "--out",
                            picture.toString()))
                    .as(err::toString)
                    .isZero();
            assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(256);
        }
        assertThat(run(new MapTableCommand(places, this::noise), "m.embed-pca")).isZero();
        assertThat(folder.resolve("work/embeddings/m.embed-pca.embedding.csv")).exists();
        images = 121;
        assertThat(run(new MapPictureCommand(places, this::noise), "m.embed-pca", "--show", "images"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "made from the 120 images of digits",
                        "holds 121",
                        "compute the embedding anew",
                        "embed m.model");
    }

    @Test
    void aMapIsExportedAsAPageAndATable() throws IOException {
        model();
        assertThat(embed("m", "--method", "pca")).isZero();
        Path page = folder.resolve("map.html");
        Path table = folder.resolve("ones.csv");
        Path groups = folder.resolve("mine.groups.json");
        GroupFile.write(groups, Groups.none("digits", 120, "").with(new Group("few", Selection.of(0, 1, 3, 5))));

        assertThat(run(new ExportCommand(places, this::noise), "m.embed-pca", "--html", page.toString()))
                .as(err::toString)
                .isZero();
        assertThat(Files.readString(page)).contains("Map of digits", "\"count\":120", "m.model");
        assertThat(run(
                        new ExportCommand(places, this::noise),
                        "m.embed-pca",
                        "--csv",
                        table.toString(),
                        "--filter",
                        "1",
                        "--groups",
                        groups.toString(),
                        "--group",
                        "few"))
                .as(err::toString)
                .isZero();
        assertThat(Files.readAllLines(table)).hasSize(4).element(1).asString().startsWith("1,1,,few,");
        assertThat(out.toString()).isEqualTo(table + System.lineSeparator());

        assertThat(run(new ExportCommand(places, this::noise), "m.embed-pca", "--csv", "x.csv", "--filter", "zzz"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("zzz");
        assertThat(run(new ExportCommand(places, this::noise), "m.embed-pca")).isEqualTo(2);
        assertThat(err.toString()).contains("--html FILE");
        assertThat(run(new ExportCommand(places, this::noise), "m.embed-pca", "--csv", "x.csv", "--group", "few"))
                .isEqualTo(2);
        GroupFile.write(groups, Groups.none("digits", 70, "").with(new Group("few", Selection.of(0))));
        assertThat(run(
                        new ExportCommand(places, this::noise),
                        "m.embed-pca",
                        "--csv",
                        table.toString(),
                        "--groups",
                        groups.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("70 images");
    }

    private int export(String words) {
        return run(new ExportCommand(places, this::noise), words.split(" "));
    }

    private int[] drawn(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        return new int[] {image.getWidth(), image.getHeight(), image.getRGB(image.getWidth() / 2, 1)};
    }

    @Test
    void aMapIsExportedAsAPictureOfAPanelOrOfAllOfIt() throws IOException {
        model();
        assertThat(embed("m", "--method", "pca")).isZero();
        Path png = folder.resolve("map.png");
        String start = "m.embed-pca --png " + png;

        assertThat(export(start + " --no-captions --panel 300x200 --scale 3"))
                .as(err::toString)
                .isZero();
        assertThat(drawn(png)).containsExactly(900, 600, Ground.LIGHT.paper());
        assertThat(export(start + " --panel 300x200 --zoom 2 --centre 0.4,0.6 --dark --frame 3 --title Mine"))
                .as(err::toString)
                .isZero();
        int[] captioned = drawn(png);
        assertThat(captioned[0]).isEqualTo(600);
        assertThat(captioned[1]).isGreaterThan(450);
        assertThat(captioned[2]).isEqualTo(Ground.DARK.paper());
        assertThat(export(start + " --size 300 --transparent --filter 1 --no-captions"))
                .as(err::toString)
                .isZero();
        assertThat(drawn(png)).containsExactly(300, 300, Ground.LIGHT.paper() & 0xFFFFFF);
    }

    @Test
    void picturesOfMapsThatCannotBeAreRefused() {
        model();
        assertThat(embed("m", "--method", "pca")).isZero();
        Map<String, String> refusals = Map.of(
                "--csv x.csv --scale 2", "counts only with --png",
                "--png x.png --scale 9", "1 to 8",
                "--png x.png --size 300 --zoom 2", "leave --scale",
                "--png x.png --size 20000", "128 to 16384",
                "--png x.png --panel wide", "WIDTHxHEIGHT",
                "--png x.png --panel 0x9", "1 to 4096 pixels",
                "--png x.png --centre 1", "X,Y",
                "--png x.png --zoom 0", "above 0",
                "--png x.png --tile-size 3", "4 to 28",
                "--png x.png --frame 120", "Image 120 is not on the picture");
        refusals.forEach((words, said) -> {
            assertThat(export("m.embed-pca " + words.replace("x.", folder + "/x.")))
                    .as(words)
                    .isPositive();
            assertThat(err.toString()).contains(said);
        });
        assertThat(export("m.embed-pca --filter 1 --size 200 --frame 2 --png " + folder.resolve("x.png")))
                .isOne();
        assertThat(err.toString()).contains("Image 2 is not on the picture");
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    @Test
    void picturesThatCannotBeAreRefused() {
        assertThat(run(new MapPictureCommand(places, this::noise), "x", "--size", "16385"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("128 to 16384");
        assertThat(run(new MapPictureCommand(places, this::noise), "x", "--background", "blueish"))
                .isEqualTo(2);
        assertThat(run(new MapPictureCommand(places, this::noise), "x", "--show", "all"))
                .isEqualTo(2);
        assertThat(run(new MapPictureCommand(places, this::noise), "x")).isEqualTo(1);
        assertThat(run(new QualityCommand(places, this::noise), "x")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no such file");
    }

    @Test
    @DisplayName("EMB-06 EMB-08 another set is placed on a map of codes and on one of images")
    void placed() throws IOException {
        model();
        assertThat(embed("m", "--method", "umap", "--epochs", "20")).isZero();
        assertThat(embed("--space", "images", "--dataset", "digits", "--pca-dims", "5", "--method", "random"))
                .as(err::toString)
                .isZero();
        for (String map : List.of("m.embed-umap", "digits-images.embed-random")) {
            Path csv = folder.resolve(map + ".csv");
            assertThat(embed("--place", "others", "--onto", map, "--csv", csv.toString()))
                    .as(err::toString)
                    .isZero();
            List<String> lines = Files.readAllLines(csv);
            assertThat(lines).hasSize(121);
            assertThat(lines.getFirst()).endsWith("label,typeface,nearest,distance");
        }
        Files.delete(folder.resolve("work/models/m.model"));
        assertThat(embed("--place", "others", "--onto", "m.embed-umap", "--csv", folder + "/b.csv"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("the map's model, m.model, was not found");
    }

    @Test
    void ctrlCKeepsAMapWhosePointsMoveAndEndsOneThatIsBeingPrepared() {
        StoppableMap early = new StoppableMap();
        early.stop();
        assertThat(early.cancellation().isCancelled()).isTrue();
        StoppableMap late = new StoppableMap();
        assertThat(late.goOn(new AtRound(0))).isTrue();
        assertThat(late.goOn(new AtRound(1))).isTrue();
        late.stop();
        assertThat(late.cancellation().isCancelled()).isFalse();
        assertThat(late.goOn(new AtRound(2))).isFalse();
    }

    private record AtRound(int round) implements latentexplorer.core.embed.Iterative {
        @Override
        public void step(JobScope scope) {
            // stands still
        }

        @Override
        public float[] positions() {
            return new float[0];
        }

        @Override
        public int rounds() {
            return 9;
        }
    }

    @Test
    void theBarSaysHowLongItWillGoOnAndIsSilentWithoutATerminal() {
        assertThat(TerminalProgress.line(0.25, "round 5 of 20", 30))
                .isEqualTo("[######..................]  25 %  1:30 to go  round 5 of 20");
        try (TerminalProgress silent = new TerminalProgress(new PrintWriter(out), false, () -> 0)) {
            silent.report(0.5, "half");
        }
        assertThat(out.toString()).isEmpty();
        try (TerminalProgress shown = new TerminalProgress(new PrintWriter(out), true, () -> 0)) {
            shown.report(0.5, "half");
            shown.report(0.6, "too soon");
        }
        assertThat(out.toString())
                .contains("50 %", "half")
                .doesNotContain("too soon")
                .endsWith("\r\u001b[K");
    }

    @Test
    @DisplayName(
            "EMB-04 a model that was trained anew under its name is told, with the command that makes the map again")
    void aChangedModelIsTold() throws IOException {
        Path file = model();
        assertThat(embed("m", "--method", "random")).isZero();
        Files.delete(file);
        assertThat(run(
                        new TrainCommand(places, this::noise),
                        "--dataset",
                        "digits",
                        "--epochs",
                        "1",
                        "--layers",
                        "8",
                        "--d-latent",
                        "3",
                        "--seed",
                        "9",
                        "--quiet",
                        "--out",
                        file.toString()))
                .as(err::toString)
                .isZero();
        assertThat(run(new MapPictureCommand(places, this::noise), "m.embed-random", "--show", "reconstructions"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("m.model, has changed since", "embed m.model --dataset digits --method random");
        assertThat(embed("--place", "others", "--onto", "m.embed-random", "--csv", folder + "/c.csv"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("m.model, has changed since", "embed m.model --dataset digits --method random");
        assertThat(embed("m", "--place", "others", "--onto", "m.embed-random", "--csv", folder + "/c.csv"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("codes of another model", "make the map anew");
    }

    @Test
    void theBenchTellsTimesPicturesMemoryTrustAndWhatASecondThreadBrings() throws IOException {
        try (Workers workers = new Workers("bench", 2)) {
            BenchEmbed.of(null, this::noise, workers)
                    .measure(
                            BenchEmbed.METHODS,
                            List.of(100, 120),
                            100,
                            row -> out.append(row.line()).append('\n'));
        }
        for (String method : List.of("umap", "tsne")) {
            String key = "embed." + method;
            assertThat(out.toString())
                    .contains(key + ".120\t", key + ".120.first-picture\t", key + ".120.preparing\t")
                    .contains(key + ".120.updates\t", key + ".120.longest-update\t", key + ".120.memory\t")
                    .contains(key + ".100.trustworthiness\t0.", key + ".100.label-agreement\t0.")
                    .contains(key + ".first-picture\t", key + ".exponent\t", key + ".100.two-threads\t");
        }
    }

    @Test
    void theSampleOfTheBenchIsNumpys() {
        assertThat(NumpySample.of(10, 10)).containsExactly(2, 8, 4, 9, 1, 6, 7, 3, 0, 5);
        assertThat(NumpySample.of(70_000, 2000)).startsWith(10840, 56267, 14849, 62726, 47180, 61640);
        assertThat(java.util.Arrays.stream(NumpySample.of(10_000, 2000)).sum()).isEqualTo(10_125_536);
    }

    @Test
    void theFittedExponentIsTheSlopeOfTheLogarithms() {
        assertThat(BenchEmbed.exponent(List.of(1000, 10_000), List.of(1.0, 20.0)))
                .isCloseTo(1.301, org.assertj.core.api.Assertions.within(0.001));
    }
}
