package latentexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.settings.Settings;
import latentexplorer.ui.widget.FileDialogs;
import org.junit.jupiter.api.Test;

class ShellControllerTest {
    private final HeldJobs jobs = new HeldJobs();
    private final Asked asked = new Asked();
    private final ShellController controller =
            new ShellController(new ShellModel(new Session(), new Settings(), List.of(), List.of()), jobs, asked);

    private void start(Lane lane, String name) {
        jobs.start(lane, name, _ -> name, _ -> {}, _ -> {});
    }

    @Test
    void closesWithoutAQuestionWhenNothingRuns() {
        assertThat(controller.mayClose()).isTrue();
        assertThat(asked.questions).isEmpty();
    }

    @Test
    void saysWhatClosingStops() {
        start(Lane.COMPUTE, "Read the typefaces");
        start(Lane.COMPUTE, "Download");

        assertThat(controller.mayClose()).isFalse();
        assertThat(asked.questions)
                .containsExactly("2 jobs are still running: Read the typefaces, Download. Closing stops them.");
    }

    @Test
    void saysThatATrainingIsLost() {
        start(Lane.TRAIN, "Train MNIST digits 16");

        assertThat(controller.mayClose()).isFalse();
        assertThat(asked.questions)
                .singleElement()
                .satisfies(question -> assertThat(question)
                        .startsWith(
                                "A job is still running: Train MNIST digits 16. Closing stops it. What the training")
                        .contains("not saved", "lost"));
    }

    @Test
    void stopsWhatRunsWhenTheUserAgrees() {
        start(Lane.TRAIN, "Train");
        asked.agrees = true;

        assertThat(controller.mayClose()).isTrue();
        var job = jobs.running().getFirst();
        jobs.letGo();
        assertThat(job.state()).isEqualTo(latentexplorer.ui.job.Job.State.CANCELLED);
    }

    /** Remembers what it was asked. */
    private static final class Asked implements FileDialogs {
        private final List<String> questions = new ArrayList<>();
        private boolean agrees;

        @Override
        public Optional<Path> openFolder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> openFile(String title, List<String> extensions) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String title, String suggestedName, String extension) {
            return Optional.empty();
        }

        @Override
        public boolean confirm(String title, String question, String agree) {
            questions.add(question);
            return agrees;
        }
    }
}
