package latentexplorer.core.analogy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** The file of the scores that are kept. The same scores give the same bytes. */
public final class ScoreFile {
    /** Its name in the workspace. */
    public static final String NAME = "analogies.json";

    private static final String FORMAT = "latent-explorer-analogies";
    private static final int VERSION = 1;
    private static final int LARGEST = 1 << 26;

    private ScoreFile() {}

    /** Writes in one step: after a failure the old file is still there. */
    public static void write(Path file, ScoreBook book) throws IOException {
        ObjectNode json = Fields.object();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        ArrayNode all = json.putArray("scores");
        for (KeptScore kept : book.scores()) {
            put(all.addObject(), kept);
        }
        AtomicFile.write(file, out -> out.write(Fields.bytes(json)));
    }

    private static void put(ObjectNode json, KeptScore kept) {
        AnalogyScore score = kept.score();
        json.put("model", kept.model());
        json.put("modelHash", kept.modelHash());
        json.put("dataset", kept.dataset());
        json.put("images", kept.images());
        json.put("typefaces", kept.faces());
        json.put("group", word(score.group()));
        json.put("seed", score.seed());
        json.put("candidates", score.candidates());
        put(json.putObject("answers"), score.model());
        put(json.putObject("unchanged"), score.unchanged());
        put(json.putObject("meanGlyph"), score.meanGlyph());
        put(json.putObject("reconstruction"), score.reconstruction());
        ArrayNode characters = json.putArray("characters");
        for (AnalogyScore.CharacterScore each : score.byCharacter()) {
            put(characters.addObject().put("character", each.character()), each.model());
        }
    }

    private static void put(ObjectNode json, Tally tally) {
        json.put("count", tally.count());
        putNumber(json, "error", tally.error());
        putNumber(json, "top1", tally.top1());
        putNumber(json, "top5", tally.top5());
        putNumber(json, "medianRank", tally.medianRank());
    }

    /** JSON has no NaN, which a model that has diverged gives. */
    private static void putNumber(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }

    /** The scores of a file; none when there is no file yet. */
    public static ScoreBook readIfThere(Path file) throws IOException {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadFileException(file, "it is too large to be a file of scores");
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return ScoreBook.EMPTY;
        }
        Fields json = Fields.parse(file, "the file", bytes);
        json.checkFormat(FORMAT, VERSION);
        List<KeptScore> scores = new ArrayList<>();
        for (Fields each : json.objects("scores")) {
            scores.add(kept(each));
        }
        return new ScoreBook(scores);
    }

    private static KeptScore kept(Fields json) throws BadFileException {
        List<AnalogyScore.CharacterScore> characters = new ArrayList<>();
        for (Fields each : json.objects("characters")) {
            characters.add(new AnalogyScore.CharacterScore(each.text("character"), tally(each)));
        }
        AnalogyScore score = new AnalogyScore(
                group(json),
                tally(json.object("answers")),
                tally(json.object("unchanged")),
                tally(json.object("meanGlyph")),
                tally(json.object("reconstruction")),
                characters,
                json.number("candidates"),
                json.whole("seed"));
        return new KeptScore(
                json.text("model"),
                json.text("modelHash"),
                json.text("dataset"),
                json.integer("images", 0, Integer.MAX_VALUE),
                json.integer("typefaces", 0, Integer.MAX_VALUE),
                score);
    }

    private static Tally tally(Fields json) throws BadFileException {
        return new Tally(
                json.integer("count", 1, Integer.MAX_VALUE),
                json.number("error"),
                json.number("top1"),
                json.number("top5"),
                json.number("medianRank"));
    }

    private static AnalogyScore.Group group(Fields json) throws BadFileException {
        String found = json.text("group");
        for (AnalogyScore.Group group : AnalogyScore.Group.values()) {
            if (word(group).equals(found)) {
                return group;
            }
        }
        throw json.bad("group", "\"seen\" or \"unseen\"", "\"" + found + "\"");
    }

    private static String word(AnalogyScore.Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }
}
