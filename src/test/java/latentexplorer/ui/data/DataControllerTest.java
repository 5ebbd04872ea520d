package latentexplorer.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.OpenOptions.Inversion;
import latentexplorer.ui.data.ShownSet.ClassRow;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.session.Notice;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataControllerTest {
    @TempDir
    Path root;

    private final DataModel model = new DataModel();
    private final Session session = new Session();
    private SampleLibrary library;
    private DataController controller;

    @BeforeEach
    void open() throws IOException {
        library = new SampleLibrary(root);
        controller = new DataController(model, session, new DirectJobs(), library.catalogue, library);
    }

    private DataPage.Shown shown() {
        assertThat(model.pageProperty().get()).isInstanceOf(DataPage.Shown.class);
        return (DataPage.Shown) model.pageProperty().get();
    }

    private DataPage.Importing importing() {
        assertThat(model.pageProperty().get()).isInstanceOf(DataPage.Importing.class);
        return (DataPage.Importing) model.pageProperty().get();
    }

    @Test
    void theSetsAreListedWhenTheWorkspaceFirstShowsAndTheFirstIsShown() {
        assertThat(model.sets()).isEmpty();
        session.workspaceProperty().set(Workspace.DATA);
        assertThat(model.sets()).extracting(DataSetDescription::key).startsWith("digits-10k", "fashion-10k");
        assertThat(shown().set().description().key()).isEqualTo("digits-10k");
        assertThat(shown().content().rows()).hasSize(10).allSatisfy(row -> {
            assertThat(row.count()).isEqualTo(3);
            assertThat(row.share()).isEqualTo(1);
            assertThat(row.samples()).isEqualTo(3);
        });
    }

    @Test
    void aFolderThatIsTheFirstThingOpenedStaysInView() throws IOException {
        HeldJobs jobs = new HeldJobs();
        DataModel first = new DataModel();
        Session fresh = new Session();
        DataController opener = new DataController(first, fresh, jobs, library.catalogue, library);
        fresh.workspaceProperty().set(Workspace.DATA);
        opener.openFolder(library.idxFolder("numbers"));
        jobs.letGo();

        assertThat(first.pageProperty().get()).isInstanceOf(DataPage.Importing.class);
        assertThat(first.sets()).isNotEmpty();
        opener.leaveFolder();
        jobs.letGo();
        assertThat(first.pageProperty().get()).isInstanceOf(DataPage.Shown.class);
    }

    @Test
    void anImportCancelledFromOutsideCanBeStartedAgain() throws IOException {
        HeldJobs jobs = new HeldJobs();
        DataController opener = new DataController(model, session, jobs, library.catalogue, library);
        opener.openFolder(library.idxFolder("numbers"));
        jobs.letGo();
        opener.take();
        jobs.running().getFirst().cancel();
        jobs.letGo();

        assertThat(model.takingProperty().get()).isNull();
        opener.take();
        jobs.letGo();
        assertThat(shown().set().description().title()).isEqualTo("numbers");
    }

    @Test
    void aDownloadCancelledFromOutsideIsOver() {
        HeldJobs jobs = new HeldJobs();
        DataController downloader = new DataController(model, session, jobs, library.catalogue, library);
        controller.open();
        downloader.download();
        assertThat(model.downloadProperty().get()).isNotNull();
        jobs.running().getFirst().cancel();
        jobs.letGo();

        assertThat(model.downloadProperty().get()).isNull();
    }

    @Test
    void theSamplesOfAClassAreImagesOfThatClass() {
        controller.open();
        byte[] sample = new byte[784];
        for (ClassRow row : shown().content().rows()) {
            for (int i = 0; i < row.samples(); i++) {
                row.copySample(i, sample);
                assertThat(sample[0] % 10).isEqualTo(Integer.parseInt(row.name()));
                assertThat(sample).containsOnly(sample[0]);
            }
        }
    }

    @Test
    void otherSamplesLeaveTheCountsAsTheyAre() {
        controller.open();
        ShownSet before = shown().content();
        controller.otherSamples();
        assertThat(shown().content().statistics()).isSameAs(before.statistics());
        assertThat(shown().content().mosaic()).isNotSameAs(before.mosaic());
    }

    @Test
    void usingASetMakesItTheOneOfTheSessionAndGoesThere() {
        controller.open();
        controller.use(Workspace.TRAINING);
        assertThat(Objects.requireNonNull(session.dataSetProperty().get()).key())
                .isEqualTo("digits-10k");
        assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.TRAINING);
        assertThat(model.keyInUseProperty().get()).isEqualTo("digits-10k");
    }

    @Test
    void theSetInUseIsTheOneThatShowsFirst() {
        controller.open();
        controller.choose(model.sets().get(1));
        controller.use(Workspace.EXPLORER);
        controller.open();
        assertThat(shown().set().description().key()).isEqualTo("fashion-10k");
    }

    @Test
    void aSetWithoutItsFilesFailsInPlaceAndCanBeTriedAgain() throws IOException {
        controller.open();
        DataSetDescription typefaces = model.sets().get(2);
        controller.choose(typefaces);
        assertThat(model.pageProperty().get()).isInstanceOfSatisfying(DataPage.Failed.class, failed -> {
            assertThat(failed.problem().sentence()).startsWith("Typefaces could not be read: typefaces-");
            assertThat(failed.problem().details()).contains("Exception");
        });
        assertThat(session.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.PROBLEM);
        controller.showChosen();
        assertThat(model.pageProperty().get()).isInstanceOf(DataPage.Failed.class);
    }

    @Test
    void offlineADownloadSaysSoAndTheBundledSetStays() {
        controller.open();
        assertThat(model.offerProperty().get()).isPresent();
        controller.download();
        assertThat(model.downloadProperty().get()).isNull();
        assertThat(Objects.requireNonNull(model.troubleProperty().get()).sentence())
                .endsWith("The bundled images stay in use.");
        assertThat(session.notices()).hasSize(1);
        assertThat(shown().set().description().origin()).isEqualTo(Origin.BUNDLED);
        controller.dismissTrouble();
        assertThat(model.troubleProperty().get()).isNull();
    }

    @Test
    void onlyABundledPartIsOfferedWhole() throws IOException {
        controller.open();
        controller.choose(model.sets().get(2));
        assertThat(model.offerProperty().get()).isEmpty();
        controller.download();
        assertThat(session.notices())
                .as("nothing is fetched")
                .noneMatch(n -> n.sentence().contains("fetched"));
    }

    @Test
    void aFolderIsShownBeforeItIsTakenAndThenIsASetOfItsOwn() throws IOException {
        controller.open();
        library.folder = Optional.of(library.idxFolder("My numbers"));
        controller.openFolder();
        assertThat(model.importNameProperty().get()).isEqualTo("My numbers");
        assertThat(importing().preview().total()).isEqualTo(10);
        assertThat(importing().preview().inverted()).isFalse();
        assertThat(importing().preview().first().pixels()[3 * 784]).isEqualTo((byte) 3);
        model.importNameProperty().set(" Numbers ");
        controller.take();
        assertThat(shown().set().description().title()).isEqualTo("Numbers");
        assertThat(shown().set().description().origin()).isEqualTo(Origin.OPENED);
        assertThat(model.sets())
                .contains(Objects.requireNonNull(model.chosenProperty().get()));
        assertThat(model.takingProperty().get()).isNull();
    }

    @Test
    void invertingShowsTheFolderAnewAndHoldsForTheSet() throws IOException {
        controller.openFolder(library.idxFolder("numbers"));
        model.importInversionProperty().set(Inversion.YES);
        assertThat(importing().preview().first().pixels()[3 * 784]).isEqualTo((byte) 252);
        controller.take();
        assertThat(shown().set().images().pixels()[3 * 784]).isEqualTo((byte) 252);
        controller.openFolder(library.idxFolder("other"));
        assertThat(importing().preview().inverted())
                .as("each folder is judged anew")
                .isFalse();
    }

    @Test
    void aSetWithoutANameIsNotTaken() throws IOException {
        controller.openFolder(library.idxFolder("numbers"));
        model.importNameProperty().set("  ");
        controller.take();
        assertThat(model.pageProperty().get()).isInstanceOf(DataPage.Importing.class);
    }

    @Test
    void leavingAFolderShowsTheChosenSetAgain() throws IOException {
        controller.open();
        controller.openFolder(library.idxFolder("numbers"));
        controller.leaveFolder();
        assertThat(shown().set().description().key()).isEqualTo("digits-10k");
        assertThat(model.sets()).hasSize(3);
    }

    @Test
    void aFolderWithoutImagesFailsInPlaceAndSaysWhatWasExpected() throws IOException {
        Path empty = Files.createDirectories(root.resolve("empty"));
        controller.openFolder(empty);
        assertThat(model.pageProperty().get())
                .isInstanceOfSatisfying(
                        DataPage.FolderFailed.class,
                        failed -> assertThat(failed.problem().sentence())
                                .startsWith("The folder could not be opened: empty: ")
                                .contains("IDX files", "PNG or JPEG", "NPY"));
    }

    @Test
    void theUsersCancelledDialogChangesNothing() {
        controller.open();
        DataPage before = model.pageProperty().get();
        controller.openFolder();
        assertThat(model.pageProperty().get()).isSameAs(before);
    }

    @Test
    void anOpenedSetIsRemovedOnlyAfterTheUserAgrees() throws IOException {
        controller.open();
        controller.openFolder(library.idxFolder("numbers"));
        controller.take();
        library.agrees = false;
        controller.forget();
        assertThat(model.sets()).hasSize(4);
        library.agrees = true;
        controller.forget();
        assertThat(model.sets()).hasSize(3);
        assertThat(root.resolve("numbers")).isDirectory();
        assertThat(shown().set().description().key()).isEqualTo("digits-10k");
    }
}
