package latentexplorer.core.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;
import latentexplorer.core.net.Origin;
import latentexplorer.core.net.TrainingJson;
import latentexplorer.core.net.TrainingResult.Outcome;

/** {@code run.json} and {@code end.json}: what a run is and how it ended. */
final class RunFile {
    private static final String FORMAT = "latent-explorer-run";
    private static final String END_FORMAT = "latent-explorer-run-end";
    private static final int VERSION = 1;

    private RunFile() {}

    static void write(RunFolder folder, RunInfo info) throws IOException {
        ObjectNode json = Fields.object();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("created", info.created().toString());
        info.preset().ifPresent(name -> json.put("preset", name));
        json.set("spec", TrainingJson.write(info.spec()));
        json.set("dataset", TrainingJson.write(info.dataset()));
        info.command().forEach(json.putArray("command")::add);
        info.parent().ifPresent(parent -> {
            ObjectNode fields = json.putObject("parent");
            fields.put("run", parent.run());
            fields.put("epoch", parent.epoch());
        });
        ObjectNode origin = json.putObject("origin");
        origin.put("epochs", info.origin().epochs());
        origin.put("updates", info.origin().updates());
        origin.put("stages", info.origin().stages());
        info.libraries().forEach(json.putObject("libraries")::put);
        save(folder.settings(), json);
    }

    /** @throws BadFileException when the folder is no run, or is damaged or newer than this program */
    static RunInfo read(RunFolder folder) throws IOException {
        folder.check();
        Path named = folder.path();
        Fields json = Fields.parse(named, "run.json", Files.readAllBytes(folder.settings()));
        json.checkFormat(FORMAT, VERSION);
        Fields origin = json.object("origin");
        return new RunInfo(
                folder.name(),
                instant(json, "created"),
                json.optionalText("preset"),
                TrainingJson.spec(named, json.object("spec")),
                TrainingJson.dataset(json.object("dataset")),
                json.texts("command"),
                json.has("parent") ? Optional.of(parent(json.object("parent"))) : Optional.empty(),
                new Origin(count(origin, "epochs"), count(origin, "updates"), count(origin, "stages")),
                json.textMap("libraries"));
    }

    private static RunInfo.Parent parent(Fields json) throws BadFileException {
        return new RunInfo.Parent(json.text("run"), count(json, "epoch"));
    }

    static void write(RunFolder folder, RunEnd end) throws IOException {
        ObjectNode json = Fields.object();
        json.put("format", END_FORMAT);
        json.put("version", VERSION);
        json.put("outcome", end.outcome().name().toLowerCase(Locale.ROOT));
        json.put("when", end.when().toString());
        json.put("epochs", end.epochs());
        json.put("bestEpoch", end.bestEpoch());
        if (Double.isFinite(end.testError())) {
            json.put("testError", end.testError());
        } else {
            json.putNull("testError");
        }
        json.put("message", end.message());
        save(folder.end(), json);
    }

    /** Empty when the run has not ended. */
    static Optional<RunEnd> readEnd(RunFolder folder) throws IOException {
        if (!Files.isRegularFile(folder.end())) {
            return Optional.empty();
        }
        Fields json = Fields.parse(folder.path(), "end.json", Files.readAllBytes(folder.end()));
        json.checkFormat(END_FORMAT, VERSION);
        String word = json.text("outcome");
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
        if (outcome == null) {
            throw json.bad("outcome", "\"finished\", \"early\", \"stopped\" or \"diverged\"", "\"" + word + "\"");
        }
        return Optional.of(new RunEnd(
                outcome,
                instant(json, "when"),
                count(json, "epochs"),
                count(json, "bestEpoch"),
                json.number("testError"),
                json.text("message")));
    }

    private static int count(Fields json, String name) throws BadFileException {
        return json.integer(name, 0, Integer.MAX_VALUE);
    }

    private static Instant instant(Fields json, String name) throws BadFileException {
        String text = json.text(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw json.bad(name, "a moment such as 2026-01-31T12:00:00Z", "\"" + text + "\"");
        }
    }

    private static void save(Path file, ObjectNode json) throws IOException {
        byte[] bytes = Fields.bytes(json);
        AtomicFile.write(file, out -> out.write(bytes));
    }
}
