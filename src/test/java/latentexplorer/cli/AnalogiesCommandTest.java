package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import latentexplorer.core.analogy.Glyphs;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Scores of analogies, and the true answers of an experiment. */
class AnalogiesCommandTest {
    private static final int CHARACTERS = 6;
    private static final int FACES = 30;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Places places;

    @BeforeEach
    void aModel() {
        places = new Places(folder, folder.resolve("work"), folder, folder);
        assertThat(run(
                        new TrainCommand(places, this::glyphs),
                        "--dataset typefaces --epochs 1 --layers 8 --d-latent 3 --quiet --out "
                                + folder.resolve("work/models/m.model")))
                .as(err::toString)
                .isZero();
    }

    /** "few" are other typefaces of the same characters, "other" other characters, "plain" no glyphs. */
    private LoadedSet glyphs(String name, JobScope scope) {
        ImageSet set = Glyphs.additive(name.equals("few") ? 4 : CHARACTERS, name.equals("few") ? 1 : FACES, 20, 3);
        ImageSet images = name.equals("plain") ? Glyphs.withoutFaces(set) : set;
        return new LoadedSet(
                new DataSetDescription(name, name, "here", "none", List.of(), images.size(), Origin.BUNDLED),
                images,
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

    private int analogies(String words) {
        return run(new AnalogiesCommand(places, this::glyphs), words);
    }

    @Test
    void aModelIsScoredBesideTheBaselinesForSeenAndUnseenTypefaces() throws IOException {
        Path csv = folder.resolve("s.csv");
        assertThat(analogies("m --count 100 --seed 7 --csv " + csv))
                .as(err::toString)
                .isZero();

        assertThat(out.toString().lines())
                .hasSize(1 + 8 + 1)
                .anyMatch(line -> line.matches("m +typefaces +seen +2[56] +30.0 +7 +analogy +100 .*"))
                .anyMatch(line -> line.matches("m +typefaces +unseen +[45] +30.0 +7 +own-reconstruction +100 .*"));
        assertThat(Files.readAllLines(csv))
                .hasSize(9)
                .first()
                .isEqualTo(
                        "model,dataset,group,typefaces,candidates,seed," + "answer,count,top1,top5,median_rank,error");
        byte[] once = Files.readAllBytes(csv);
        assertThat(analogies("m --count 100 --seed 7 --quiet --csv " + csv)).isZero();
        assertThat(out.toString().strip()).isEqualTo(csv.toString());
        assertThat(Files.readAllBytes(csv)).isEqualTo(once);
    }

    @Test
    void modelsAreScoredTogetherAndByCharacter() {
        assertThat(analogies("m m --by-class --count 200")).as(err::toString).isZero();
        assertThat(out.toString().lines()).hasSize(1 + 2 * 2 * CHARACTERS);
        assertThat(out.toString()).contains("character");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m --count 0|2|at least 1, not 0",
                "none|1|none",
                "m --dataset plain|1|belong to no typefaces",
                "m --dataset few|1|needs two characters",
            })
    void badInputIsASentence(String words, int exit, String said) {
        assertThat(analogies(words + " --csv " + folder.resolve("x.csv"))).isEqualTo(exit);
        assertThat(err.toString()).contains(said);
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }

    @Test
    void anExperimentWithGlyphsShowsTheTrueAnswers() throws IOException {
        Path csv = folder.resolve("e.csv");
        Path png = folder.resolve("e.png");
        // Of the characters 0 and 2, and of one typeface that is not A's.
        String words = "--model m --a 0 --b 30 --c 2,8 --csv " + csv + " --png " + png;

        assertThat(run(new ExperimentCommand(places, this::glyphs), words))
                .as(err::toString)
                .isZero();

        List<String> table = Files.readAllLines(csv);
        assertThat(table).hasSize(1 + 2 * 5);
        assertThat(table.get(5)).matches("1,c #2,true answer,[-0-9.E]+,[-0-9.E]+,[-0-9.E]+");
        assertThat(table.get(10)).isEqualTo("2,c #8,true answer,,,");
        assertThat(out.toString()).contains("#8: A is of Face 0 and C of Face 1");
        assertThat(ImageIO.read(png.toFile()).getHeight()).isGreaterThan(5 * 2 * ImageSet.SIDE);
    }

    @Test
    void anExperimentWithoutATrueAnswerIsAsItWas() throws IOException {
        Path csv = folder.resolve("e.csv");
        assertThat(run(new ExperimentCommand(places, this::glyphs), "--model m --a 0 --b 1 --c 2 --quiet --csv " + csv))
                .isZero();
        assertThat(Files.readAllLines(csv)).hasSize(1 + 4);
    }
}
