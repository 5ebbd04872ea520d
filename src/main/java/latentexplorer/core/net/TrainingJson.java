package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** The values of a training as JSON, the same in the file of a model and in the files of a run. */
public final class TrainingJson {
    private TrainingJson() {}

    public static ObjectNode write(ModelSpec spec) {
        return SpecJson.write(spec);
    }

    /** @throws BadFileException when the settings are not readable or cannot be; the message names the field */
    public static ModelSpec spec(Path file, Fields json) throws BadFileException {
        return SpecJson.read(file, json);
    }

    public static ObjectNode write(ModelBundle.Dataset dataset) {
        return DatasetJson.write(dataset);
    }

    /** @throws BadFileException with the name of the field */
    public static ModelBundle.Dataset dataset(Fields json) throws BadFileException {
        return DatasetJson.read(json);
    }

    public static ObjectNode write(Epoch epoch) {
        return HistoryJson.line(epoch);
    }

    /** @throws BadFileException with the name of the field */
    public static Epoch epoch(Fields json) throws BadFileException {
        return HistoryJson.epoch(json);
    }
}
