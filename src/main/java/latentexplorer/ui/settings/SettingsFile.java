package latentexplorer.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import latentexplorer.core.file.AtomicFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes {@code settings.json}. A file that cannot be read is set aside and the usual settings hold. */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Content(
            @Nullable ThemeChoice theme,
            int textSize,
            int threads,
            @Nullable String workspaceFolder,
            @Nullable WindowPlace window,
            @Nullable LastState last,
            @Nullable List<String> recent) {}

    /** The settings of the file, or the usual ones. */
    public Settings read() {
        Settings settings = new Settings();
        if (!Files.exists(file)) {
            return settings;
        }
        try {
            apply(JSON.readValue(file.toFile(), Content.class), settings);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} could not be read; the usual settings hold and the file is kept as .bad", file, e);
            setAside();
        }
        return settings;
    }

    private static void apply(Content content, Settings settings) {
        if (content.theme() != null) {
            settings.themeProperty().set(content.theme());
        }
        if (content.textSize() != 0) {
            settings.textSizeProperty()
                    .set(Math.clamp(content.textSize(), Settings.MIN_TEXT_SIZE, Settings.MAX_TEXT_SIZE));
        }
        if (content.threads() > 0) {
            settings.threadsProperty()
                    .set(Math.min(content.threads(), Runtime.getRuntime().availableProcessors()));
        }
        if (content.workspaceFolder() != null) {
            settings.workspaceFolderProperty().set(Path.of(content.workspaceFolder()));
        }
        if (content.window() != null) {
            settings.windowProperty().set(content.window());
        }
        if (content.last() != null) {
            settings.lastProperty().set(content.last());
        }
        if (content.recent() != null) {
            settings.recent().setAll(content.recent().stream().map(Path::of).toList());
        }
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".bad"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} could not be set aside", file, e);
        }
    }

    /** @throws IOException when the folder cannot be written to; the old file is still there */
    public void write(Settings settings) throws IOException {
        write(content(settings));
    }

    private static Content content(Settings settings) {
        Path folder = settings.workspaceFolderProperty().get();
        return new Content(
                settings.themeProperty().get(),
                settings.textSizeProperty().get(),
                settings.threadsProperty().get(),
                folder == null ? null : folder.toString(),
                settings.windowProperty().get(),
                settings.lastProperty().get(),
                settings.recent().stream().map(Path::toString).toList());
    }

    private void write(Content content) throws IOException {
        AtomicFile.write(file, out -> out.write(JSON.writeValueAsBytes(content)));
    }

    /**
     * Saves a second after the last change. Called on the JavaFX thread.
     *
     * @param background where the writing is done
     */
    public void keepSaved(Settings settings, Executor background) {
        PauseTransition pause = new PauseTransition(Duration.seconds(1));
        pause.setOnFinished(_ -> {
            Content content = content(settings);
            background.execute(() -> {
                try {
                    write(content);
                } catch (IOException e) {
                    LOG.warn("The settings were not saved", e);
                }
            });
        });
        settings.all().forEach(each -> each.addListener(_ -> pause.playFromStart()));
    }
}
