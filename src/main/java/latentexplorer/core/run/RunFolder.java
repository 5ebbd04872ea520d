package latentexplorer.core.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import latentexplorer.core.file.BadFileException;

/** Where things are in the folder of a run. */
record RunFolder(Path path) {
    private static final Pattern CHECKPOINT = Pattern.compile("(\\d{6,9})\\.checkpoint");

    String name() {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    /** What the run is; the folder is a run when this is there. */
    Path settings() {
        return path.resolve("run.json");
    }

    Path note() {
        return path.resolve("note.txt");
    }

    /** The model that the run began with. */
    Path start() {
        return path.resolve("start.model");
    }

    Path history() {
        return path.resolve("history.jsonl");
    }

    Path checkpoints() {
        return path.resolve("checkpoints");
    }

    Path checkpoint(int epoch) {
        return checkpoints().resolve(String.format(Locale.ROOT, "%06d.checkpoint", epoch));
    }

    Path end() {
        return path.resolve("end.json");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path owner() {
        return path.resolve("owner");
    }

    /** Epochs with a checkpoint, ascending. */
    List<Integer> checkpointEpochs() throws IOException {
        List<Integer> epochs = new ArrayList<>();
        try (Stream<Path> files = Files.list(checkpoints())) {
            for (Path each : (Iterable<Path>) files::iterator) {
                Matcher matcher = CHECKPOINT.matcher(each.getFileName().toString());
                if (matcher.matches()) {
                    epochs.add(Integer.parseInt(matcher.group(1)));
                }
            }
        } catch (NoSuchFileException _) {
            // None was written yet.
        }
        epochs.sort(null);
        return epochs;
    }

    /** The note, empty when there is none or it cannot be read. */
    String noteText() {
        try {
            return Files.readString(note(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "";
        }
    }

    /** @throws BadFileException when the folder is gone or is no run */
    void check() throws BadFileException {
        if (!Files.isDirectory(path)) {
            throw new BadFileException(
                    path, "there is no such run in " + path.toAbsolutePath().getParent());
        }
        if (!Files.isRegularFile(settings())) {
            throw new BadFileException(
                    path, "the folder is no run, or one that was not fully written: run.json is missing");
        }
    }
}
