package latentexplorer.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class DataViewTest extends ApplicationTest {
    private final Session session = new Session();
    private Path root;
    private SampleLibrary library;

    @Override
    public void start(Stage stage) throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root = Files.createTempDirectory("data-view");
        library = new SampleLibrary(root);
        DataModel model = new DataModel();
        DataController controller = new DataController(model, session, new DirectJobs(), library.catalogue, library);
        stage.setScene(new Scene(new DataView(model, controller), 1210, 730));
        stage.sizeToScene();
        stage.show();
        session.workspaceProperty().set(Workspace.DATA);
    }

    @AfterEach
    void deleteFiles() throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private boolean shows(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(id).query().isVisible();
    }

    private String text(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void choosingASetInTheListShowsIt() {
        assertThat(text("#set-title")).isEqualTo("MNIST digits");
        clickOn("Fashion-MNIST");
        assertThat(text("#set-title")).isEqualTo("Fashion-MNIST");
        assertThat(lookup("#set-facts").query().lookupAll(".label").stream().map(node -> ((Label) node).getText()))
                .contains("30 images, bundled, 10 classes", "MIT");
        assertThat(lookup("#set-classes").queryAs(ListView.class).getItems().size())
                .isEqualTo(10);
        assertThat(lookup("Ankle boot").tryQuery()).isPresent();
    }

    @Test
    void theSetInUseIsMarked() {
        assertThat(shows("#in-use")).isFalse();
        clickOn("#use-in-explorer");
        assertThat(Objects.requireNonNull(session.dataSetProperty().get()).key())
                .isEqualTo("digits-10k");
        assertThat(shows("#in-use")).isTrue();
        clickOn("Fashion-MNIST");
        assertThat(shows("#in-use")).isFalse();
    }

    @Test
    void anOfflineDownloadIsToldAboveThePageAndPutAway() {
        clickOn("#download");
        assertThat(shows("#trouble")).isTrue();
        assertThat(text("#trouble-sentence")).endsWith("The bundled images stay in use.");
        clickOn("#trouble-close");
        assertThat(shows("#trouble")).isFalse();
        assertThat(shows("#set")).isTrue();
    }

    @Test
    void aFolderIsOpenedNamedInvertedAndAdded() throws IOException {
        library.folder = Optional.of(library.idxFolder("numbers"));
        clickOn("#open-folder");
        assertThat(shows("#import")).isTrue();
        assertThat(text("#import-summary")).contains("10 images");
        clickOn("#import-invert");
        clickOn("#import-name").push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.BACK_SPACE);
        assertThat(lookup("#import-add").query().isDisabled()).isTrue();
        write("Mine");
        clickOn("#import-add");
        assertThat(text("#set-title")).isEqualTo("Mine");
        assertThat(shows("#forget-set")).isTrue();
        clickOn("#forget-set");
        assertThat(text("#set-title")).isEqualTo("MNIST digits");
    }

    @Test
    void fromAFolderThatFailedAClickOnTheChosenSetLeadsBack() {
        library.folder = Optional.of(root.resolve("nowhere"));
        clickOn("#open-folder");
        assertThat(shows("#data-problem")).isTrue();
        clickOn("#data-problem #problem-details");
        assertThat(lookup("#problem-copy").query().isVisible()).isTrue();
        clickOn("MNIST digits");
        assertThat(shows("#data-problem")).isFalse();
        assertThat(shows("#set")).isTrue();
    }

    @Test
    void nothingIsCutOffAtTheSmallestSize() {
        WaitForAsyncUtils.waitForFxEvents();
        for (String id : new String[] {"#open-folder", "#use-in-training", "#download", "#other-samples", "#sets"}) {
            Node node = lookup(id).query();
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(1210);
            assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(730);
        }
    }
}
