package latentexplorer.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.experiment.ExperimentFile;
import latentexplorer.core.experiment.MapHash;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.map.MapData;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Filter;
import latentexplorer.ui.explorer.exhibit.Arrangement;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept experiments in the whole Explorer. */
class KeptExperimentTest {
    private static final Viewport VIEW = new Viewport(12.25, -0.5, 0.125, 300, 200);
    private static final SavedExperiment.Course COMPARED = new SavedExperiment.Course(PathKind.SPHERICAL, true, true);

    @TempDir
    private Path folder;

    private final Fixture explorer = new Fixture(new DirectJobs());
    private final ExplorerModel model = explorer.model;
    private final ExplorerController controller = explorer.controller;

    private SavedExperiment experiment(String map, SavedExperiment.Course course, SavedExperiment.Look look)
            throws IOException {
        Embedding embedding = explorer.openMap(Path.of(map)).embedding();
        return new SavedExperiment(
                "mine",
                new SavedExperiment.Origin(
                        "digits",
                        Fixture.IMAGES,
                        new MapData("digits", explorer.load("digits", JobScope.unattended())).hash(),
                        "digits.model",
                        "h1",
                        Fixture.LATENT,
                        map,
                        MapHash.of(embedding)),
                false,
                new SavedExperiment.Slots(
                        List.of(new Slot.OfImage(3), new Slot.OfImage(5)),
                        new Slot.OfImage(7),
                        Slot.EMPTY,
                        Slot.EMPTY,
                        List.of(Slot.EMPTY)),
                new Interpolation(3, List.of(1.5)),
                course,
                look);
    }

    private static SavedExperiment.Look look(ColourBy by, int clusters, Integer... hidden) {
        return new SavedExperiment.Look(
                VIEW,
                new SavedExperiment.Tiles(20, true, "input", 40, false, true),
                new SavedExperiment.Colours(by, clusters),
                new Filter(-1, -1, "", Set.of(hidden)));
    }

    private Path file(SavedExperiment kept) throws IOException {
        Path file = folder.resolve("mine" + ExperimentFile.EXTENSION);
        ExperimentFile.write(file, kept);
        return file;
    }

    private void assertOpen(SavedExperiment kept) {
        assertThat(controller.rooms().filter().look(model.map().viewport())).isEqualTo(kept.look());
        assertThat(controller.rooms().experiment().arrangement())
                .isEqualTo(new Arrangement(kept.analogies(), kept.slots(), kept.plan(), kept.course()));
        int[] lines = controller.rooms().filter().colouring().lineOf();
        int[] passing = IntStream.range(0, lines.length)
                .filter(point -> !kept.look().filter().hidden().contains(lines[point]))
                .toArray();
        assertThat(model.showing().visibleProperty().get().points()).containsExactly(passing);
    }

    @Test
    void itIsLookedAtAsItWasWhateverWasLookedAtBefore() throws IOException {
        controller.openMap(Path.of("digits.embedding"));
        for (SavedExperiment.Look look : List.of(
                look(ColourBy.CLUSTER, 4, 1),
                look(ColourBy.CLUSTER, 3, 0, 2),
                look(ColourBy.CLASS, 5, 2),
                look(ColourBy.CLASS, 5, 0, 1),
                look(ColourBy.ERROR, 5, 0),
                look(ColourBy.CLUSTER, 3, 1))) {
            SavedExperiment kept = experiment("digits.embedding", COMPARED, look);
            controller.openExperiment(file(kept));
            assertOpen(kept);
            controller.openExperiment(file(experiment(
                    "digits.embedding",
                    new SavedExperiment.Course(PathKind.STRAIGHT, false, false),
                    look(ColourBy.CLASS, 6))));
            controller.openExperiment(file(kept));
            assertOpen(kept);
        }
    }

    @Test
    void linesOfALegendThatIsNotThereAreNotHiddenInAnother() throws IOException {
        controller.openMap(Path.of("digits.embedding"));

        controller.openExperiment(file(experiment("digits.embedding", COMPARED, look(ColourBy.GROUP, 3, 0))));

        assertThat(model.showing().visibleProperty().get().count()).isEqualTo(Fixture.IMAGES);
        assertThat(explorer.session.notices())
                .extracting(Notice::sentence)
                .anyMatch(said -> said.contains("group") && said.contains("no groups yet"));
    }

    @Test
    void itsMapIsOpenedFirst() throws IOException {
        Files.createFile(folder.resolve("turned.embedding"));
        controller.openMap(Path.of("digits.embedding"));
        SavedExperiment kept = experiment("turned.embedding", COMPARED, look(ColourBy.CLUSTER, 3, 1));

        controller.openExperiment(file(kept));

        assertThat(model.exhibitProperty().get().map().file()).isEqualTo(folder.resolve("turned.embedding"));
        assertThat(controller.rooms().experiment().arrangement().course()).isEqualTo(COMPARED);
        assertThat(controller.rooms().filter().look(VIEW)).isEqualTo(kept.look());
    }

    @Test
    void anExperimentWhoseMapCouldNotBeOpenedDoesNotComeWithThatMapLater() throws IOException {
        Path map = Files.createFile(folder.resolve("turned.embedding"));
        Path file = file(experiment("turned.embedding", COMPARED, look(ColourBy.CLASS, 3)));
        explorer.locked = true;
        controller.openExperiment(file);
        assertThat(model.exhibitProperty().get()).isNull();
        explorer.locked = false;

        controller.openMap(map);

        assertThat(model.exhibitProperty().get()).isNotNull();
        assertThat(controller.rooms().experiment().arrangement().course().compare())
                .isFalse();
    }
}
