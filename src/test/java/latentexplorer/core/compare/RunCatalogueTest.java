package latentexplorer.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.run.RunTrash;
import latentexplorer.core.run.Runs;
import latentexplorer.core.run.SyntheticRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCatalogueTest {
    @TempDir
    private Path folder;

    private final JobScope scope = JobScope.unattended();
    private RunCatalogue catalogue;

    @BeforeEach
    void write() throws IOException {
        SyntheticRuns.write(folder, 6, 40, 3);
        catalogue = new RunCatalogue(folder);
    }

    private List<RunRow> list() throws IOException {
        return catalogue.list(scope);
    }

    private RunRow row(String name) throws IOException {
        return list().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunIsARowWithItsSettings() throws IOException {
        RunRow run = row("run-0002");
        assertThat(run.kind()).isEqualTo("dense");
        assertThat(run.dataset()).isEqualTo("fashion");
        assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(run.epochs()).isEqualTo(40);
        assertThat(run.lastEpoch()).isEqualTo(40);
        assertThat(run.settings()).containsEntry("latent-size", "4").containsEntry("epochs", "40");
        assertThat(run.unit()).isEqualTo("MSE, pixels 0..1");
    }

    @Test
    void lossesHaveTheBestEpochAndTheTimeThatTheRunRecorded() throws IOException {
        RunLosses losses = catalogue.losses("run-0001");
        assertThat(losses.train()).hasSize(40);
        assertThat(losses.bestEpoch())
                .isEqualTo(new Runs(folder).run("run-0001").bestEpoch());
        assertThat(losses.best()).isEqualTo(losses.validation()[losses.bestEpoch() - 1]);
        assertThat(losses.validated()).isTrue();
        assertThat(losses.seconds()).isCloseTo(20, within(1e-9));
    }

    @Test
    void aFolderThatIsNotThereHasNoRuns() throws IOException {
        assertThat(new RunCatalogue(folder.resolve("none")).list(scope)).isEmpty();
    }

    @Test
    @DisplayName("a damaged run is a row that says why, and the others are there")
    void aDamagedRunSaysWhy() throws IOException {
        Files.writeString(folder.resolve("run-0003/run.json"), "{\"format\": ");
        assertThat(list()).hasSize(6);
        assertThat(row("run-0003").readable()).isFalse();
        assertThat(row("run-0003").trouble()).contains("run.json");
    }

    @Test
    void theOtherRunsAreTheSameObjectsWhenANoteIsWritten() throws IOException {
        RunRow before = row("run-0001");
        new Runs(folder).note("run-0002", "the one");
        assertThat(row("run-0001")).isSameAs(before);
        assertThat(row("run-0002").note()).isEqualTo("the one");
    }

    @Test
    void discardedRunsAreNotListedAndComeBack() throws IOException {
        RunTrash trash = new RunTrash(folder);
        trash.discard("run-0004");
        assertThat(list())
                .extracting(RunRow::name)
                .doesNotContain("run-0004", ".trash")
                .hasSize(5);
        trash.restore("run-0004");
        assertThat(list()).hasSize(6);
        assertThat(catalogue.losses("run-0004").train()).hasSize(40);
    }

    @Test
    void theTrashRefusesWhatIsNotARunAndIsEmptied() throws IOException {
        RunTrash trash = new RunTrash(folder);
        assertThatThrownBy(() -> trash.discard("..")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> trash.discard("unknown")).hasMessageContaining("no run unknown");
        trash.discard("run-0001");
        trash.empty(Instant.now());
        assertThatThrownBy(() -> trash.restore("run-0001")).hasMessageContaining("not in the trash");
        assertThat(folder.resolve(".trash")).doesNotExist();
    }

    @Test
    void aRunOfTheSameNameIsNotReplacedByOneFromTheTrash() throws IOException {
        RunTrash trash = new RunTrash(folder);
        trash.discard("run-0001");
        new Runs(folder).rename("run-0002", "run-0001");
        assertThatThrownBy(() -> trash.restore("run-0001")).hasMessageContaining("another one of that name");
        assertThat(row("run-0001").settings()).containsEntry("latent-size", "4");
    }

    @Test
    @DisplayName("TOOL-01 filters by words and by conditions on settings")
    void filtersByWordsAndSettings() throws IOException {
        List<RunRow> runs = list();
        assertThat(names("", runs)).hasSize(6);
        assertThat(names("fashion", runs)).containsExactlyInAnyOrder("run-0002", "run-0004", "run-0006");
        assertThat(names("latent-size>=16", runs)).containsExactlyInAnyOrder("run-0004", "run-0005");
        assertThat(names("latent=2 learning-rate!=0.001", runs)).containsExactly("run-0001");
        assertThat(names("name=*6", runs)).containsExactly("run-0006");
        assertThat(names("\"run-0002\" FASHION", runs)).containsExactly("run-0002");
        assertThat(names("latent-size=many", runs)).isEmpty();
        assertThat(RunFilter.of("colour=red").remark(runs)).hasValue("No run has a setting called colour.");
        assertThat(RunFilter.of("latent-size=2").remark(runs)).isEmpty();
    }

    private static List<String> names(String filter, List<RunRow> runs) {
        return RunFilter.of(filter).apply(runs).stream().map(RunRow::name).toList();
    }

    @Test
    void settingsBesideEachOtherSayWhatDiffers() throws IOException {
        List<RunRow> two = List.of(row("run-0001"), row("run-0003"));
        assertThat(RunSettings.differing(two)).containsExactly("latent-size", "seed");
    }
}
