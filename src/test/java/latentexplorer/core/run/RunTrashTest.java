package latentexplorer.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTrashTest {
    @TempDir
    Path runs;

    @Test
    void whatCameLaterStaysAndCanComeBack() throws IOException {
        SyntheticRuns.write(runs, 1, 2, 1);
        RunTrash trash = new RunTrash(runs);
        trash.discard("run-0001");

        trash.empty(Instant.now().minus(Duration.ofHours(1)));
        trash.restore("run-0001");

        assertThat(RunCurves.read(runs.resolve("run-0001")).epochs()).isEqualTo(2);
    }

    @Test
    void whatCameBeforeIsGoneForGood() throws IOException {
        SyntheticRuns.write(runs, 2, 2, 1);
        RunTrash trash = new RunTrash(runs);
        trash.discard("run-0001");
        trash.discard("run-0002");

        trash.empty(Instant.now());

        assertThat(runs.resolve(".trash")).doesNotExist();
        assertThat(new Runs(runs).names()).isEmpty();
    }

    @Test
    void noTrashIsEmptyAlready() throws IOException {
        new RunTrash(runs.resolve("none")).empty(Instant.now());

        assertThat(Files.exists(runs.resolve("none"))).isFalse();
    }
}
