package latentexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import javafx.application.Platform;
import javafx.stage.Stage;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.ui.settings.SettingsFile;
import latentexplorer.ui.widget.NoDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The short form of the long walk about the window: {@code src/bench/wander.sh} takes the long one. */
@ExtendWith(ApplicationExtension.class)
class WanderTest {
    private static final Duration SHORT = Duration.ofMillis(4500);

    /** Megabytes: less than a scene or two of this map kept each time. */
    private static final double MOST_GROWTH = 40;

    @TempDir
    private Path folder;

    private Stage stage;

    @Start
    private void start(Stage given) {
        stage = given;
    }

    @Test
    void wanderingLeavesTheWindowQuickAndTheHeapAsItWas() throws Exception {
        Places places = new Places(
                Places.ofThisUser().home(),
                folder.resolve("workspace"),
                folder.resolve("settings"),
                folder.resolve("cache"));
        App app = onFx(() -> {
            App made = new App(places, new SettingsFile(places.settingsFile()).read(), new DataCatalogue(places));
            made.show(stage, new NoDialogs());
            return made;
        });
        WindowBench.firstPicture(stage);
        List<BenchRow> rows = new ArrayList<>();
        Wander.Report report = Wander.about(app, stage, SHORT, rows::add);
        List<String> said = onFx(() -> {
            List<String> notices = app.session().notices().stream()
                    .map(notice -> notice.sentence() + notice.details())
                    .toList();
            stage.hide();
            app.close();
            return notices;
        });

        assertThat(said).isEmpty();
        assertThat(rows.stream().filter(row -> row.key().endsWith(".frames")))
                .hasSize(3)
                .anySatisfy(row -> assertThat(row.value()).isPositive());
        // How long a frame takes on a machine that does other work besides, and a tenth of a heap that the toolkit's
        // pictures come and go in, are for the long walk to tell.
        assertThat(report.faults()).noneMatch(fault -> fault.contains("answer"));
        assertThat(report.rows().getLast().value() - report.rows().get(2).value())
                .as("megabytes more than at first")
                .isLessThan(MOST_GROWTH);
    }

    @Test
    void theReportNamesWhatIsNotAsItShouldBe() {
        assertThat(report(80, 60, 100, 104, 99, 100, 101, 108).faults()).isEmpty();
        assertThat(report(120, 0, 100, 100, 100).faults())
                .singleElement()
                .asString()
                .contains("A frame took 120 ms");
        assertThat(report(1, 130, 100, 100, 100).faults())
                .singleElement()
                .asString()
                .contains("did not answer for 130 ms");
        // one collection that came late does not count, a slope does
        assertThat(report(1, 0, 100, 100, 140, 100, 105, 130).faults()).isEmpty();
        assertThat(report(1, 0, 100, 104, 108, 110, 112, 115).faults())
                .singleElement()
                .asString()
                .contains("from 100 MB to 112 MB");
    }

    private static Wander.Report report(double frame, double busy, double... heap) {
        return new Wander.Report(DoubleStream.of(heap)
                .mapToObj(each -> new Wander.Stretch(frame, busy, each))
                .toList());
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }
}
