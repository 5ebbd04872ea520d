package latentexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.file.Places;
import latentexplorer.ui.job.FxWatchdog;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.settings.SettingsFile;
import latentexplorer.ui.widget.FileDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole window, on the data and the maps that come with the program. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private App app;
    private Stage stage;

    @Start
    private void start(Stage given) {
        stage = given;
    }

    @BeforeEach
    void open() throws Exception {
        onFx(() -> {
            app = newApp();
            app.show(stage, dialogs);
            return true;
        });
        settle();
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            stage.hide();
            app.close();
            return true;
        });
    }

    private App newApp() {
        Places places = places();
        return new App(places, new SettingsFile(places.settingsFile()).read(), new DataCatalogue(places));
    }

    private Places places() {
        Path home = Places.ofThisUser().home();
        return new Places(home, folder.resolve("workspace"), folder.resolve("settings"), folder.resolve("cache"));
    }

    @Test
    void opensOnTheReadyMadeMapOfTheDigits() throws Exception {
        assertThat(app.session().dataSetProperty().get()).isNotNull();
        assertThat(app.session().modelProperty().get()).isNotNull();
        assertThat(app.session().embeddingProperty().get().embedding().size()).isEqualTo(10_000);
        assertThat(onFx(() -> find("#map").isVisible())).isTrue();
        assertThat(app.session().notices()).isEmpty();
    }

    @Test
    void keysLeadToEveryWorkspaceAndNothingIsReportedWrong() throws Exception {
        for (KeyCode code : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.COMMA)) {
            press(code, true);
            settle();
        }

        assertThat(app.session().workspaceProperty().get()).isEqualTo(Workspace.SETTINGS);
        assertThat(app.session().notices()).isEmpty();
    }

    @Test
    void theKeyOverviewOpensAndCloses() throws Exception {
        press(KeyCode.F1, false);
        assertThat(onFx(() -> find("#overlay-close").isVisible())).isTrue();

        press(KeyCode.F1, false);
        assertThat(onFx(() -> stage.getScene().lookup("#overlay-close"))).isNull();
    }

    @Test
    void theKeyOverviewIsClosedByEscapeWhereverTheFocusIsAndByGoingElsewhere() throws Exception {
        Node before = onFx(() -> stage.getScene().getFocusOwner());
        press(KeyCode.F1, false);
        onFx(() -> {
            assertThat(find("#rail-data").isDisabled()).isTrue();
            stage.getScene().getRoot().requestFocus();
            return true;
        });
        press(KeyCode.ESCAPE, false);
        assertThat(onFx(() -> stage.getScene().lookup("#overlay-close"))).isNull();
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).isSameAs(before);

        press(KeyCode.F1, false);
        press(KeyCode.DIGIT4, true);
        assertThat(onFx(() -> stage.getScene().lookup("#overlay-close"))).isNull();
        assertThat(onFx(() -> find("#rail-data").isDisabled())).isFalse();
        settle();
    }

    @Test
    void onceShownNoPaneKeepsTheJavaFxThreadBusyForLong() throws Exception {
        List<Workspace> order = List.of(Workspace.values());
        for (int round = 0; round < 2; round++) {
            for (Workspace workspace : order) {
                visit(workspace);
            }
        }
        List<FxWatchdog.Stall> stalls = new CopyOnWriteArrayList<>();
        FxWatchdog watchdog = onFx(() -> new FxWatchdog(stalls::add));
        for (Workspace workspace : order) {
            visit(workspace);
        }
        sweepTheMap();
        watchdog.close();

        assertThat(stalls).isEmpty();
    }

    @Test
    @DisplayName("CLU-21 the window answers while typefaces are clustered")
    void clusteringLeavesTheJavaFxThreadFree() throws Exception {
        visit(Workspace.TYPEFACES);
        cluster("#cluster-algorithm-k-means");
        List<FxWatchdog.Stall> stalls = new CopyOnWriteArrayList<>();
        FxWatchdog watchdog = onFx(() -> new FxWatchdog(stalls::add));
        cluster("#cluster-algorithm-spectral");
        watchdog.close();

        assertThat(onFx(() -> find("#mosaics").isVisible())).isTrue();
        assertThat(stalls).isEmpty();
    }

    private void cluster(String algorithm) throws Exception {
        onFx(() -> {
            ((RadioButton) find(algorithm)).fire();
            return true;
        });
        settle();
        onFx(() -> {
            ((Button) find("#cluster-run")).fire();
            return true;
        });
        settle();
    }

    @Test
    void theWindowComesBackWhereItWasWithWhatWasOpen() throws Exception {
        onFx(() -> {
            app.session().workspaceProperty().set(Workspace.DATA);
            stage.setWidth(1400);
            stage.setHeight(900);
            return true;
        });
        settle();
        onFx(() -> {
            stage.getOnCloseRequest().handle(closeRequest());
            return true;
        });

        App again = onFx(this::newApp);

        assertThat(again.settings().windowProperty().get().width()).isEqualTo(1400);
        assertThat(again.settings().lastProperty().get().workspace()).isEqualTo("DATA");
        assertThat(again.settings().lastProperty().get().dataset()).isNotEmpty();
        onFx(() -> {
            again.close();
            return true;
        });
    }

    @Test
    void aFileOfNoKnownKindIsSaidToBeSo() throws Exception {
        Path strange = folder.resolve("strange.xyz");
        Files.writeString(strange, "?");
        dialogs.answer = strange;

        press(KeyCode.O, true);
        settle();

        assertThat(app.session().notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentence()).contains("strange.xyz", "models", "maps"));
    }

    @Test
    void aForeignFileLeavesTheMapAsItWas() throws Exception {
        Path foreign = folder.resolve("foreign.embedding");
        Files.writeString(foreign, "this is no map");
        dialogs.answer = foreign;
        Object before = app.session().embeddingProperty().get();

        press(KeyCode.O, true);
        settle();

        assertThat(app.session().embeddingProperty().get()).isSameAs(before);
        assertThat(app.session().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.sentence()).contains("foreign.embedding");
            assertThat(notice.details()).isNotEmpty();
        });
    }

    private void visit(Workspace workspace) throws Exception {
        onFx(() -> {
            app.session().workspaceProperty().set(workspace);
            return true;
        });
        settle();
    }

    private void sweepTheMap() throws Exception {
        visit(Workspace.EXPLORER);
        for (int i = 0; i < 60; i++) {
            double share = 0.2 + 0.01 * i;
            onFx(() -> {
                Region map = (Region) find("#map");
                double x = share * map.getWidth();
                double y = map.getHeight() / 2;
                Event.fireEvent(map, moved(map, x, y));
                return true;
            });
        }
        settle();
    }

    private static MouseEvent moved(Node node, double x, double y) {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                x,
                y,
                x,
                y,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                new PickResult(node, x, y));
    }

    private WindowEvent closeRequest() {
        return new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
    }

    private Node find(String selector) {
        Node node = stage.getScene().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private void press(KeyCode code, boolean shortcut) throws Exception {
        onFx(() -> {
            Node target = stage.getScene().getFocusOwner() == null
                    ? stage.getScene().getRoot()
                    : stage.getScene().getFocusOwner();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
            return true;
        });
    }

    /** Until no work is under way and two pulses have passed. */
    private void settle() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (int quiet = 0; quiet < 5; ) {
            Thread.sleep(20);
            quiet = onFx(() -> app.jobs().isIdle()) ? quiet + 1 : 0;
            assertThat(System.nanoTime()).as("the window comes to rest").isLessThan(end);
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Answers every question with the same file. */
    private static final class FakeDialogs implements FileDialogs {
        private Path answer;

        @Override
        public Optional<Path> openFolder(String title) {
            return Optional.ofNullable(answer);
        }

        @Override
        public Optional<Path> openFile(String title, List<String> extensions) {
            return Optional.ofNullable(answer);
        }

        @Override
        public Optional<Path> saveFile(String title, String suggestedName, String extension) {
            return Optional.ofNullable(answer);
        }

        @Override
        public boolean confirm(String title, String question, String agree) {
            return false;
        }
    }
}
