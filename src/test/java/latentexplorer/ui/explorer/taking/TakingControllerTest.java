package latentexplorer.ui.explorer.taking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.paint.Color;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapCaption;
import latentexplorer.core.raster.TileFrame;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Filter;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.exhibit.Arrangement;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakingControllerTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aMap() {
        desk = new Desk(new DirectJobs(), folder);
        desk.hang(folder.resolve("mine.embedding"), Desk.embedding(0));
    }

    private Path answer(String name) {
        Path file = folder.resolve(name);
        desk.dialogs.answer = file;
        return file;
    }

    @Test
    void theViewIsTakenAsItIsSeenWithCaptions() {
        desk.only(0, 1, 2, 4);
        desk.map.frames().add(new RoleFrame(2, Color.rgb(255, 20, 47)));
        Viewport view = Viewport.fit(300, 200).zoomed(5, 20, 30);
        desk.map.viewportProperty().set(view);
        desk.model.scaleProperty().set(8);
        Path file = answer("view.png");

        desk.controller.savePicture();

        Packing.View seen = (Packing.View) desk.packed.getFirst();
        assertThat(desk.packed.get(1)).isEqualTo(8);
        assertThat(seen.view()).isEqualTo(view);
        assertThat(seen.scene()).isSameAs(desk.map.scene());
        assertThat(seen.frames()).containsExactly(new TileFrame(2, 0xFFFF142F));
        MapCaption caption = seen.caption().orElseThrow();
        assertThat(caption.title()).isEqualTo("Map of digits");
        assertThat(caption.about()).contains("PCA · 2 values a code, by dense.model", "tiles: input", "4 of 12 shown");
        assertThat(caption.legend())
                .containsExactly(
                        new MapCaption.Line("0", Ground.LIGHT.ink(0), 1),
                        new MapCaption.Line("1", Ground.LIGHT.ink(1), 2),
                        new MapCaption.Line("2", Ground.LIGHT.ink(2), 1));
        assertThat(desk.dialogs.suggested).isEqualTo("mine.map.png");
        assertThat(desk.told()).isEqualTo("The picture of the map is saved as " + file + ".");
        assertThat(desk.model.pixelsProperty().get()).isEqualTo("2,400 × 1,600 pixels and captions");
    }

    @Test
    void theWholeMapHasOnlyWhatShowsAndFramesAtTheirTiles() {
        desk.only(3, 5, 6);
        desk.map.frames().setAll(new RoleFrame(5, Color.BLACK), new RoleFrame(0, Color.BLACK));
        desk.model.wholeProperty().set(true);
        desk.model.sizeProperty().set(16_384);
        desk.model.transparentProperty().set(true);
        desk.model.captionsProperty().set(false);
        answer("whole.png");

        desk.controller.savePicture();

        Packing.Whole whole = (Packing.Whole) desk.packed.getFirst();
        assertThat(desk.packed.get(1)).isEqualTo(16_384);
        assertThat(whole.index()).containsExactly(3, 5, 6);
        assertThat(whole.x()).containsExactly(1, 1 / 3f, 2 / 3f);
        assertThat(whole.inks()).containsExactly(Ground.LIGHT.ink(0), Ground.LIGHT.ink(2), Ground.LIGHT.ink(0));
        assertThat(whole.frames()).containsExactly(new TileFrame(1, 0xFF000000));
        assertThat(whole.paper() >>> 24).isZero();
        assertThat(whole.caption()).isEmpty();
        assertThat(whole.pixels())
                .isEqualTo(desk.showing.exhibitProperty().get().inputs());
    }

    @Test
    void theViewIsCopiedToTheClipboardWithItsGround() {
        desk.model.transparentProperty().set(true);
        desk.controller.copyPicture();
        assertThat(desk.copied).hasSize(1);
        assertThat(((Packing.View) desk.packed.getFirst()).transparent()).isFalse();
        assertThat(desk.told()).contains("on the clipboard");
    }

    @Test
    @DisplayName("EXP-20 the grid is saved as a picture at the scale that was chosen")
    void theGridIsSaved() {
        desk.model.gridScaleProperty().set(4);
        Path file = answer("grid.png");
        desk.controller.saveGrid();
        assertThat(((ResultGrid) desk.packed.getFirst()).title()).isEqualTo("Ways to 7");
        assertThat(desk.packed.getLast()).isEqualTo(4);
        assertThat(desk.dialogs.suggested).isEqualTo("Ways-to-7.png");
        assertThat(file).hasContent("half");

        desk.results = false;
        desk.controller.saveGrid();
        assertThat(desk.told()).contains("fill its slots first");
    }

    @Test
    void aPathIsAnimatedAsFastAsWanted() {
        desk.model.pathProperty().set(1);
        desk.model.speedProperty().set(20);
        answer("path.gif");
        desk.controller.savePath();
        assertThat(desk.packed).containsExactly(List.of("source", "target"), 20.0);
        assertThat(desk.dialogs.suggested).isEqualTo("mean-of-5.gif");
    }

    @Test
    void whatCanBeTakenIsKnown() {
        assertThat(desk.model.pathsProperty().get()).containsExactly("0 #3", "mean of 5");
        desk.model.pathProperty().set(1);
        desk.analogies = true;
        desk.selection = Selection.of(3, 4);
        desk.controller.refresh();
        assertThat(desk.model.pathsProperty().get()).isEmpty();
        assertThat(desk.model.pathProperty().get()).isZero();
        assertThat(desk.model.resultsProperty().get()).isTrue();
        assertThat(desk.model.selectedProperty().get()).isEqualTo(2);
        desk.showing.exhibitProperty().set(null);
        assertThat(desk.model.mapProperty().get()).isFalse();
        assertThat(desk.model.resultsProperty().get()).isFalse();
        desk.controller.savePicture();
        assertThat(desk.told()).contains("no map yet");
    }

    @Test
    void theTableHasTheSelectionOrElseAllThatShows() throws IOException {
        desk.only(1, 4);
        Path file = answer("t.csv");
        desk.controller.saveTable();
        assertThat(Files.readAllLines(file)).hasSize(3).element(2).asString().startsWith("4,1,,,");
        assertThat(desk.told()).contains("what shows", "It has 2 images");

        desk.selection = Selection.of(0, 7, 900);
        desk.controller.saveTable();
        assertThat(Files.readAllLines(file)).hasSize(3).element(1).asString().startsWith("0,0,,,");
        assertThat(desk.dialogs.suggested).isEqualTo("mine.selection.csv");
        assertThat(desk.told()).contains("selection");
    }

    @Test
    void thePageIsEstimatedBeforeAndHasOnlyWhatShows() {
        desk.only(2, 3);
        desk.controller.show(TakingModel.Form.PAGE);
        assertThat(desk.model.estimateProperty().get()).isEqualTo("2 images, about 1.2 MB.");
        assertThat(desk.model.refusalProperty().get()).isEmpty();
        answer("map.html");
        desk.controller.savePage();
        Packing.Page page = (Packing.Page) desk.packed.getLast();
        assertThat(page.ids()).containsExactly(2, 3);
        assertThat(page.labels().labels()).containsExactly(2, 0);
        assertThat(page.colouring().lineOf()).containsExactly(2, 0);
        assertThat(desk.told()).endsWith("It has 1.3 MB.");
        assertThat(desk.model.formProperty().get()).as("closed after that").isNull();

        desk.only();
        desk.controller.show(TakingModel.Form.PAGE);
        assertThat(desk.model.refusalProperty().get()).contains("clear the filter");
    }

    @Test
    void anExperimentOpensAgainExactly() throws IOException {
        Arrangement before = desk.arrangement();
        assertThat(before.course().held()).isTrue();
        Viewport view = new Viewport(1234.5678901234567, -17.000000001, 3e-9, 300, 200);
        desk.map.viewportProperty().set(view);
        desk.filter = new Filter(2, -1, "mine", Set.of(1));
        desk.picture = TilePicture.DIFFERENCE;
        Path file = answer("a.experiment.json");
        desk.controller.saveExperiment();
        assertThat(desk.dialogs.suggested).isEqualTo("mine.experiment.json");
        assertThat(desk.told()).contains("experiment is saved");

        desk.setup = Desk.setup(9);
        desk.filter = Filter.NONE;
        desk.picture = TilePicture.INPUT;
        desk.tileSize = 4;
        desk.map.fitAll();
        desk.controller.openExperiment();

        assertThat(desk.arrangement()).isEqualTo(before);
        assertThat(desk.map.viewport()).isEqualTo(view);
        assertThat(desk.filter).isEqualTo(new Filter(2, -1, "mine", Set.of(1)));
        assertThat(desk.picture).isEqualTo(TilePicture.DIFFERENCE);
        assertThat(desk.tileSize).isEqualTo(28);
        assertThat(desk.restored.tiles()).isEqualTo(new SavedExperiment.Tiles(28, true, "difference", 30, false, true));
        assertThat(desk.restored.colours()).isEqualTo(new SavedExperiment.Colours(ColourBy.CLUSTER, 4));
        assertThat(desk.told()).isEqualTo("The experiment a is open as it was kept.");
        assertThat(file).exists();
    }

    @Test
    void anExperimentOfAnotherMapOpensThatMapFirst() throws IOException {
        EmbeddingFile.write(folder.resolve("mine.embedding"), Desk.embedding(0));
        EmbeddingFile.write(folder.resolve("other.embedding"), Desk.embedding(1));
        answer("a.experiment.json");
        desk.controller.saveExperiment();
        desk.setup = Desk.setup(9);
        desk.hang(folder.resolve("other.embedding"), Desk.embedding(1));

        desk.controller.openExperiment();
        assertThat(desk.showing.exhibitProperty().get().map().file().getFileName())
                .hasToString("mine.embedding");
        assertThat(desk.arrangement()).isEqualTo(Desk.setup(3));

        Files.move(
                folder.resolve("mine.embedding"),
                Files.createDirectory(folder.resolve("away")).resolve("m"));
        desk.hang(folder.resolve("other.embedding"), Desk.embedding(1));
        desk.setup = Desk.setup(9);
        desk.controller.openExperiment();
        assertThat(desk.told()).contains("made on another map, mine.embedding");
        assertThat(desk.arrangement()).as("untouched").isEqualTo(Desk.setup(9));
    }

    @Test
    void anExperimentWhoseMapDoesNotComeIsForgotten() throws IOException {
        EmbeddingFile.write(folder.resolve("mine.embedding"), Desk.embedding(0));
        EmbeddingFile.write(folder.resolve("other.embedding"), Desk.embedding(1));
        answer("a.experiment.json");
        desk.controller.saveExperiment();
        desk.setup = Desk.setup(9);
        desk.hang(folder.resolve("other.embedding"), Desk.embedding(1));
        desk.away = true;
        desk.controller.openExperiment();
        desk.givenUp.run();

        desk.hang(folder.resolve("mine.embedding"), Desk.embedding(0));

        assertThat(desk.arrangement()).as("untouched").isEqualTo(Desk.setup(9));
    }

    @Test
    void anExperimentThatDoesNotFitIsRefusedWithTheReason() throws IOException {
        Path file = answer("a.experiment.json");
        desk.controller.saveExperiment();
        desk.setup = Desk.setup(9);
        desk.pixel = 19;
        desk.hang(folder.resolve("mine.embedding"), Desk.embedding(0));
        desk.controller.openExperiment();
        assertThat(desk.told()).contains("not opened", "the image set has changed since");
        desk.pixel = 20;
        desk.hash = "h2";
        desk.hang(folder.resolve("mine.embedding"), Desk.embedding(0));
        desk.controller.openExperiment();
        assertThat(desk.told()).contains("made with another model, dense.model");
        desk.hash = "";
        desk.hang(folder.resolve("mine.embedding"), Desk.embedding(0));
        desk.controller.openExperiment();
        assertThat(desk.told()).contains("dense.model, was not found");
        desk.controller.saveExperiment();
        assertThat(desk.told()).contains("not saved", "Without the map's model");
        desk.showing.exhibitProperty().set(null);
        desk.controller.openExperiment();
        assertThat(desk.told()).contains("the map mine.embedding");
        Files.writeString(file, "{");
        desk.controller.openExperiment();
        assertThat(desk.session.notices().getLast().kind()).isEqualTo(Notice.Kind.PROBLEM);
        Files.writeString(file, "{}");
        desk.controller.openExperiment();
        assertThat(desk.told()).contains("a.experiment.json");
        assertThat(desk.arrangement()).isEqualTo(Desk.setup(9));
    }

    @Test
    void onAFullDiskInALockedFolderOrStoppedTheOldFileStaysAndItIsSaid() throws IOException {
        Path file = answer("old.png");
        Files.writeString(file, "old");
        desk.full = true;
        desk.controller.savePicture();
        assertThat(desk.told()).contains("was not saved", "old.png", "No space left on device");
        desk.full = false;
        desk.stopped = true;
        desk.controller.saveGrid();
        assertThat(desk.told()).contains("Stopped", "picture of the experiment was not saved", "is as it was");
        desk.stopped = false;
        desk.dialogs.answer = folder.resolve("old.png/below.png");
        desk.controller.savePicture();
        assertThat(desk.told()).contains("was not saved", "old.png is a file, not a folder");
        assertThat(file).hasContent("old");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aNameWithoutItsEndingGetsItAndNobodyIsAskedForNothing() {
        answer("plain");
        desk.controller.savePicture();
        assertThat(folder.resolve("plain.png")).exists();
        desk.dialogs.answer = null;
        desk.session.notices().clear();
        desk.controller.savePicture();
        desk.controller.openExperiment();
        assertThat(desk.session.notices()).isEmpty();
    }
}
