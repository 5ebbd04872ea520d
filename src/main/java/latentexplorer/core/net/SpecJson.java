package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** The settings of a model as JSON: what all kinds have and what each adds. */
final class SpecJson {
    private SpecJson() {}

    static ObjectNode write(ModelSpec spec) {
        ObjectNode json = Fields.object();
        json.put("kind", spec.kind());
        json.put("pcaDims", spec.input().pcaDims());
        json.put("whiten", spec.input().whiten());
        json.put("binary", spec.input().binary());
        if (!spec.input().centred()) {
            json.put("centred", false);
        }
        switch (spec) {
            case DenseSpec dense -> write(dense, json);
            case LabelledSpec labelled -> LabelledJson.write(labelled, json);
            case StyleSpec style -> StyleJson.write(style, json);
            case VariationalSpec variational -> VariationalJson.write(variational, json);
        }
        json.put("batchSize", spec.schedule().batchSize());
        json.put("epochs", spec.schedule().epochs());
        json.put("stages", spec.schedule().stages());
        json.put("learningRate", spec.schedule().learningRate());
        if (spec.schedule().stopsEarly()) {
            json.put("patience", spec.schedule().patience());
        }
        json.put("seed", spec.seed());
        return json;
    }

    private static void write(DenseSpec spec, ObjectNode json) {
        list(json.putArray("layers"), spec.layers());
        json.put("latentSize", spec.latentSize());
        list(json.putArray("decoderLayers"), spec.decoderLayers());
        json.put("codeActivation", spec.codeActivation().name().toLowerCase(Locale.ROOT));
        if (spec.outputActivation() != OutputActivation.SIGMOID) {
            json.put("outputActivation", spec.outputActivation().word());
        }
        write(spec.dropout(), json);
        json.put("loss", spec.loss().name().toLowerCase(Locale.ROOT));
    }

    static void write(Dropout dropout, ObjectNode json) {
        if (dropout.active()) {
            ObjectNode fields = json.putObject("dropout");
            fields.put("layer", dropout.layer());
            fields.put("rate", dropout.rate());
        }
    }

    static ModelSpec read(Path file, Fields json) throws BadFileException {
        ModelSpec spec = switch (json.text("kind")) {
            case "dense" -> dense(json);
            case "labelled" -> LabelledJson.read(json);
            case "style" -> StyleJson.read(json);
            case "variational" -> VariationalJson.read(json);
            default ->
                throw json.bad(
                        "kind",
                        "\"dense\", \"variational\", \"style\" or \"labelled\"",
                        "\"" + json.text("kind") + "\"");
        };
        List<String> problems = spec.problems();
        if (!problems.isEmpty()) {
            String sentence = problems.getFirst();
            throw new BadFileException(file, "its settings cannot be: " + sentence.substring(0, sentence.length() - 1));
        }
        return spec;
    }

    private static DenseSpec dense(Fields json) throws BadFileException {
        return new DenseSpec(
                input(json),
                json.integers("layers"),
                json.integer("latentSize", 1, Integer.MAX_VALUE),
                json.integers("decoderLayers"),
                activation(json),
                dropout(json),
                schedule(json),
                json.whole("seed"),
                loss(json),
                outputActivation(json));
    }

    static Dropout dropout(Fields json) throws BadFileException {
        if (!json.has("dropout")) {
            return Dropout.NONE;
        }
        Fields fields = json.object("dropout");
        return new Dropout(fields.integer("layer", 0, Integer.MAX_VALUE), fields.number("rate"));
    }

    static InputSpec input(Fields json) throws BadFileException {
        boolean centred = !json.has("centred") || json.flag("centred");
        return new InputSpec(json.number("pcaDims"), json.flag("whiten"), json.flag("binary"), centred);
    }

    static Schedule schedule(Fields json) throws BadFileException {
        return new Schedule(
                json.integer("batchSize", 1, Integer.MAX_VALUE),
                json.integer("epochs", 1, Integer.MAX_VALUE),
                json.integer("stages", 1, Integer.MAX_VALUE),
                json.number("learningRate"),
                json.has("patience") ? json.integer("patience", 1, Integer.MAX_VALUE) : Schedule.NO_PATIENCE);
    }

    /** The first version of the format wrote the unit of the only loss there was. */
    static Loss loss(Fields json) throws BadFileException {
        String name = json.text("loss");
        return switch (name) {
            case "mse", "MSE, pixels 0..1" -> Loss.MSE;
            case "bce" -> Loss.BCE;
            default -> throw json.bad("loss", "\"mse\" or \"bce\"", "\"" + name + "\"");
        };
    }

    private static CodeActivation activation(Fields json) throws BadFileException {
        String name = json.text("codeActivation");
        return switch (name) {
            case "relu" -> CodeActivation.RELU;
            case "linear" -> CodeActivation.LINEAR;
            default -> throw json.bad("codeActivation", "\"relu\" or \"linear\"", "\"" + name + "\"");
        };
    }

    private static OutputActivation outputActivation(Fields json) throws BadFileException {
        if (!json.has("outputActivation")) {
            return OutputActivation.SIGMOID;
        }
        String name = json.text("outputActivation");
        for (OutputActivation each : OutputActivation.values()) {
            if (each.word().equals(name)) {
                return each;
            }
        }
        throw json.bad("outputActivation", "\"sigmoid\", \"relu\" or \"linear\"", "\"" + name + "\"");
    }

    static void list(ArrayNode array, List<Integer> values) {
        values.forEach(array::add);
    }
}
