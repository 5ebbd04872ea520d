package latentexplorer.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void everyChoiceComesBack() throws IOException {
        Settings settings = new Settings();
        settings.themeProperty().set(ThemeChoice.DARK);
        settings.textSizeProperty().set(16);
        settings.threadsProperty().set(1);
        settings.workspaceFolderProperty().set(Path.of("/tmp/mine"));
        settings.windowProperty().set(new WindowPlace(10, 20, 1500, 900, true));
        settings.lastProperty().set(new LastState("TRAINING", "fashion", "/a b/c.model", "/d.embedding"));
        settings.remember(Path.of("/x/first.model"));
        settings.remember(Path.of("/x/second.model"));

        file().write(settings);
        Settings read = file().read();

        assertThat(read.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(read.textSizeProperty().get()).isEqualTo(16);
        assertThat(read.threadsProperty().get()).isEqualTo(1);
        assertThat(read.workspaceFolderProperty().get()).isEqualTo(Path.of("/tmp/mine"));
        assertThat(read.windowProperty().get()).isEqualTo(new WindowPlace(10, 20, 1500, 900, true));
        assertThat(read.lastProperty().get())
                .isEqualTo(new LastState("TRAINING", "fashion", "/a b/c.model", "/d.embedding"));
        assertThat(read.recent()).containsExactly(Path.of("/x/second.model"), Path.of("/x/first.model"));
    }

    @Test
    void withoutAFileTheUsualSettingsHold() {
        Settings read = file().read();

        assertThat(read.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(read.windowProperty().get()).isEqualTo(WindowPlace.FIRST);
    }

    @Test
    void aBrokenFileIsSetAsideAndTheUsualSettingsHold() throws IOException {
        Files.writeString(path(), "{ \"theme\": \"DARK\", \"textSize\": ");

        Settings read = file().read();

        assertThat(read.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(path()).doesNotExist();
        assertThat(folder.resolve("settings.json.bad")).exists();
    }

    @Test
    void settingsOfANewerVersionAreReadAsFarAsTheyAreKnown() throws IOException {
        Files.writeString(path(), "{ \"theme\": \"LIGHT\", \"tomorrow\": { \"a\": 1 } }");

        assertThat(file().read().themeProperty().get()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void valuesOutOfRangeAreBroughtIntoIt() throws IOException {
        Files.writeString(
                path(),
                "{ \"textSize\": 400, \"threads\": 4000, \"window\": { \"x\": 0, \"y\": 0, \"width\": 3, \"height\": 3 } }");

        Settings read = file().read();

        assertThat(read.textSizeProperty().get()).isEqualTo(Settings.MAX_TEXT_SIZE);
        assertThat(read.threadsProperty().get())
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(read.windowProperty().get().width()).isEqualTo(WindowPlace.MIN_WIDTH);
    }

    @Test
    void theRecentFilesAreTenAtMostAndEachOnce() {
        Settings settings = new Settings();
        for (int i = 0; i < 14; i++) {
            settings.remember(Path.of("/f" + i));
        }
        settings.remember(Path.of("/f9"));

        assertThat(settings.recent()).hasSize(10).startsWith(Path.of("/f9"), Path.of("/f13"));
    }

    private Path path() {
        return folder.resolve("settings.json");
    }

    private SettingsFile file() {
        return new SettingsFile(path());
    }
}
