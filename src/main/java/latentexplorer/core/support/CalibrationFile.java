package latentexplorer.core.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/**
 * A calibration inside the file of its model: the entries {@code reality.json} and {@code reality.bin}, quantiles of distances
 * and then of gaps as little-endian doubles. Whoever knows nothing of them reads the model as before.
 */
public final class CalibrationFile {
    private static final String FORMAT = "latent-explorer-reality";
    private static final int VERSION = 1;
    private static final String DESCRIPTION = "reality.json";
    private static final String NUMBERS = "reality.bin";

    private CalibrationFile() {}

    /** Puts the calibration into the model's file, in place of an earlier one; in one step. */
    public static void write(Path model, Calibration calibration) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(Archive.read(model).entries());
        entries.put(DESCRIPTION, Fields.bytes(describe(calibration)));
        entries.put(
                NUMBERS,
                Archive.bytes(
                        calibration.distances().values(), calibration.gaps().values()));
        Archive.write(model, entries);
    }

    private static ObjectNode describe(Calibration calibration) {
        ObjectNode json = Fields.object();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("modelHash", calibration.modelHash());
        json.put("dataset", calibration.dataset());
        json.put("unseen", calibration.unseen());
        json.put("references", calibration.references());
        json.put("neighbours", RealCodes.NEIGHBOURS);
        json.put("heldOut", calibration.heldOut());
        json.put("distances", calibration.distances().values().length);
        json.put("gaps", calibration.gaps().values().length);
        return json;
    }

    /**
     * The calibration in a model's file; nothing when there is none, or one of other weights.
     *
     * @param modelHash of the model that was read from the file
     * @throws BadFileException when the file is no archive, or the calibration is damaged
     */
    public static Optional<Calibration> read(Path model, String modelHash) throws IOException {
        Archive archive = Archive.read(model);
        if (!archive.has(DESCRIPTION)) {
            return Optional.empty();
        }
        Fields json = Fields.parse(model, DESCRIPTION, archive.entry(DESCRIPTION));
        json.checkFormat(FORMAT, VERSION);
        boolean ofThis = json.text("modelHash").equals(modelHash)
                && json.integer("neighbours", 1, Integer.MAX_VALUE) == RealCodes.NEIGHBOURS;
        if (!ofThis) {
            return Optional.empty();
        }
        int distances = json.integer("distances", 1, Quantiles.MOST);
        int gaps = json.integer("gaps", 1, Quantiles.MOST);
        double[] numbers = archive.doubles(NUMBERS, distances + gaps);
        try {
            return Optional.of(new Calibration(
                    modelHash,
                    json.text("dataset"),
                    json.text("unseen"),
                    json.integer("references", 1, Integer.MAX_VALUE),
                    json.integer("heldOut", 1, Integer.MAX_VALUE),
                    new Quantiles(Arrays.copyOf(numbers, distances)),
                    new Quantiles(Arrays.copyOfRange(numbers, distances, distances + gaps))));
        } catch (IllegalArgumentException e) {
            throw new BadFileException(
                    model, "the entry " + NUMBERS + " should hold ascending finite numbers but does not", e);
        }
    }
}
