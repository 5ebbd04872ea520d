package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
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
        epochs.forEach(each -> lines.add(line(each)));
        return history;
    }

    static ObjectNode line(Epoch epoch) {
        ObjectNode line = Fields.object();
        line.put("epoch", epoch.number());
        line.put("stage", epoch.stage());
        line.put("learning_rate", epoch.learningRate());
        numbers(line.putObject("train"), epoch.train());
        numbers(line.putObject("validation"), epoch.validation());
        lists(line, "updates", epoch.updates());
        lists(line, "units", epoch.units());
        if (!epoch.changes().isEmpty()) {
            ArrayNode changes = line.putArray("changes");
            epoch.changes().forEach(each -> changes.add(change(each)));
        }
        return line;
    }

    private static ObjectNode change(Change change) {
        ObjectNode json = Fields.object();
        json.put("epoch", change.epoch());
        json.put("update", change.update());
        json.put("what", change.what().word());
        number(json, "from", change.from());
        number(json, "to", change.to());
        return json;
    }

    private static void lists(ObjectNode line, String field, Map<String, List<Double>> lists) {
        if (!lists.isEmpty()) {
            ObjectNode json = line.putObject(field);
            lists.forEach((name, values) -> {
                ArrayNode list = json.putArray(name);
                values.forEach(list::add);
            });
        }
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

    /** The first versions of the format had the loss alone, or neither units nor changes. */
    static Epoch epoch(Fields line) throws BadFileException {
        int number = line.integer("epoch", 1, Integer.MAX_VALUE);
        int stage = line.integer("stage", 1, Integer.MAX_VALUE);
        double rate = line.number("learning_rate");
        if (!line.has("train")) {
            return Epoch.of(number, stage, line.number("loss"), line.number("val_loss"), rate);
        }
        List<Change> changes = new ArrayList<>();
        for (Fields each : line.has("changes") ? line.objects("changes") : List.<Fields>of()) {
            changes.add(change(each));
        }
        return new Epoch(
                number,
                stage,
                rate,
                line.numberMap("train"),
                line.numberMap("validation"),
                lists(line, "updates"),
                lists(line, "units"),
                changes);
    }

    private static Map<String, List<Double>> lists(Fields line, String field) throws BadFileException {
        return line.has(field) ? line.numberLists(field) : Map.of();
    }

    private static Change change(Fields json) throws BadFileException {
        String word = json.text("what");
        Change.What what = Arrays.stream(Change.What.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> json.bad("what", "learning_rate, beta or beta_schedule", "\"" + word + "\""));
        double to = json.number("to");
        boolean sound = Double.isFinite(to) && (what == Change.What.LEARNING_RATE ? to > 0 : to >= 0);
        if (!sound) {
            throw json.bad("to", "a setting to train with", String.valueOf(to));
        }
        return new Change(
                json.integer("epoch", 1, Integer.MAX_VALUE),
                json.integer("update", 0, Integer.MAX_VALUE),
                what,
                json.number("from"),
                to);
    }
}
