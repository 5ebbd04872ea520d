package latentexplorer.core.net.classify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;
import latentexplorer.core.net.ModelBundle;

/**
 * The file of a classifier, {@code *.classifier}: a zip archive of {@code classifier.json} and the weights as little-endian
 * single-precision numbers. The same classifier gives the same bytes.
 */
public final class ClassifierFile {
    public static final String EXTENSION = ".classifier";

    private static final String FORMAT = "latent-explorer-classifier";
    private static final int VERSION = 1;
    private static final String DESCRIPTION = "classifier.json";
    private static final String WEIGHTS = "weights.bin";

    private ClassifierFile() {}

    /** Writes in one step: after a failure the old file is still there. */
    public static void write(Path file, TrainedClassifier classifier) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(DESCRIPTION, Fields.bytes(describe(classifier)));
        entries.put(WEIGHTS, Archive.bytes(classifier.weights()));
        Archive.write(file, entries);
    }

    private static ObjectNode describe(TrainedClassifier classifier) {
        ObjectNode json = Fields.object();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        classifier.created().ifPresent(when -> json.put("created", when));
        ClassifierSpec spec = classifier.spec();
        ObjectNode settings = json.putObject("spec");
        spec.layers().forEach(settings.putArray("layers")::add);
        settings.put("dropout", spec.dropout());
        settings.put("shift", spec.shift());
        settings.put("batchSize", spec.batchSize());
        settings.put("epochs", spec.epochs());
        settings.put("learningRate", spec.learningRate());
        settings.put("seed", spec.seed());
        ModelBundle.Dataset dataset = classifier.dataset();
        ObjectNode data = json.putObject("dataset");
        data.put("key", dataset.key());
        data.put("description", dataset.description());
        dataset.classNames().forEach(data.putArray("classNames")::add);
        dataset.parts().ifPresent(parts -> {
            data.put("train", parts.train());
            data.put("test", parts.test());
            data.put("how", parts.how());
        });
        number(json, "accuracy", classifier.accuracy());
        number(json, "strictAccuracy", classifier.strict());
        return json;
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isNaN(value)) {
            json.putNull(name);
        } else {
            json.put(name, value);
        }
    }

    /**
     * @throws BadFileException when the file is no classifier, damaged, or newer than this program; the message names the
     *     entry, the field and what was expected
     */
    public static TrainedClassifier read(Path file) throws IOException {
        Archive archive = Archive.read(file);
        Fields json = Fields.parse(file, DESCRIPTION, archive.entry(DESCRIPTION));
        json.checkFormat(FORMAT, VERSION);
        ClassifierSpec spec = spec(json.object("spec"));
        List<String> problems = spec.problems();
        if (!problems.isEmpty()) {
            String sentence = problems.getFirst();
            throw new BadFileException(file, "its settings cannot be: " + sentence.substring(0, sentence.length() - 1));
        }
        Fields data = json.object("dataset");
        ModelBundle.Dataset dataset = dataset(data);
        if (dataset.classNames().size() < 2) {
            throw data.bad(
                    "classNames",
                    "a list of at least two texts",
                    dataset.classNames().toString());
        }
        float[] weights = archive.floats(
                WEIGHTS, spec.network(dataset.classNames().size()).parameters());
        for (float each : weights) {
            if (!Float.isFinite(each)) {
                throw new BadFileException(file, "the entry " + WEIGHTS + " holds a value that is no number");
            }
        }
        return new TrainedClassifier(
                spec,
                dataset,
                weights,
                json.number("accuracy"),
                json.number("strictAccuracy"),
                json.optionalText("created"));
    }

    private static ClassifierSpec spec(Fields json) throws BadFileException {
        return new ClassifierSpec(
                json.integers("layers"),
                json.number("dropout"),
                json.integer("shift", 0, Integer.MAX_VALUE),
                json.integer("batchSize", 1, Integer.MAX_VALUE),
                json.integer("epochs", 1, Integer.MAX_VALUE),
                json.number("learningRate"),
                json.whole("seed"));
    }

    private static ModelBundle.Dataset dataset(Fields json) throws BadFileException {
        ModelBundle.Dataset dataset = new ModelBundle.Dataset(
                json.text("key"), json.text("description"), json.texts("classNames"), List.of());
        if (!json.has("how")) {
            return dataset;
        }
        int test = json.integer("test", 0, Integer.MAX_VALUE);
        return dataset.with(new ModelBundle.Parts(
                json.integer("train", 1, Integer.MAX_VALUE), test, test, false, false, json.text("how")));
    }
}
