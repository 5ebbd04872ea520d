package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** A training's history as JSON, with the units of its metrics and what each split is. */
final class HistoryJson {
    private HistoryJson() {}

    static ObjectNode write(ModelSpec spec, List<Epoch> epochs) {
        ObjectNode history = Fields.object();
        ObjectNode metrics = history.putObject("metrics");
        spec.metrics().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> metrics.put(each.getKey(), each.getValue()));
        history.put("train", "training images, mean over the batches of the epoch as they were learned");
        history.put("validation", "images that are not learned from, after the epoch");
        ArrayNode lines = history.putArray("epochs");
        for (Epoch each : epochs) {
            lines.add(write(each));
        }
        return history;
    }

    static ObjectNode write(Epoch epoch) {
        ObjectNode line = Fields.object();
        line.put("epoch", epoch.number());
        line.put("stage", epoch.stage());
        line.put("learning_rate", epoch.learningRate());
        numbers(line.putObject("train"), epoch.train());
        numbers(line.putObject("validation"), epoch.validation());
        if (!epoch.updates().isEmpty()) {
            ObjectNode updates = line.putObject("updates");
            epoch.updates().forEach((name, values) -> values.forEach(updates.putArray(name)::add));
        }
        return line;
    }

    private static void numbers(ObjectNode json, Map<String, Double> values) {
        values.forEach((name, value) -> number(json, name, value));
    }

    /** JSON knows no NaN and nothing infinite: null. */
    static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }

    static List<Epoch> read(Fields json) throws BadFileException {
        List<Epoch> epochs = new ArrayList<>();
        for (Fields line : json.objects("epochs")) {
            epochs.add(epoch(line));
        }
        return epochs;
    }

    static Epoch epoch(Fields line) throws BadFileException {
        int number = line.integer("epoch", 1, Integer.MAX_VALUE);
        int stage = line.integer("stage", 1, Integer.MAX_VALUE);
        double rate = line.number("learning_rate");
        // The first version of the format had the loss alone.
        return line.has("train")
                ? new Epoch(
                        number,
                        stage,
                        rate,
                        line.numberMap("train"),
                        line.numberMap("validation"),
                        line.has("updates") ? line.numberLists("updates") : Map.of())
                : Epoch.of(number, stage, line.number("loss"), line.number("val_loss"), rate);
    }
}
