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
        switch (spec) {
            case DenseSpec dense -> write(dense, json);
            case LabelledSpec labelled -> write(labelled, json);
        }
        json.put("batchSize", spec.schedule().batchSize());
        json.put("epochs", spec.schedule().epochs());
        json.put("stages", spec.schedule().stages());
        json.put("learningRate", spec.schedule().learningRate());
        json.put("seed", spec.seed());
        return json;
    }

    private static void write(DenseSpec spec, ObjectNode json) {
        list(json.putArray("layers"), spec.layers());
        json.put("latentSize", spec.latentSize());
        list(json.putArray("decoderLayers"), spec.decoderLayers());
        json.put("codeActivation", spec.codeActivation().name().toLowerCase(Locale.ROOT));
        if (spec.dropout().active()) {
            ObjectNode dropout = json.putObject("dropout");
            dropout.put("layer", spec.dropout().layer());
            dropout.put("rate", spec.dropout().rate());
        }
        json.put("loss", spec.loss().name().toLowerCase(Locale.ROOT));
    }

    private static void write(LabelledSpec spec, ObjectNode json) {
        json.put("classes", spec.classes());
        json.put("width", spec.width());
        json.put("latentSize", spec.latentSize());
        json.put("dropoutRate", spec.dropout());
        ObjectNode missing = json.putObject("modalityDropout");
        missing.put("image", spec.modalityDropout().image());
        missing.put("label", spec.modalityDropout().label());
        json.put("normalisation", spec.normalisation().name().toLowerCase(Locale.ROOT));
        json.put("maxSamples", spec.maxSamples());
        json.put("weightDecay", spec.weightDecay());
        json.put("clippingNorm", spec.clippingNorm());
    }

    static ModelSpec read(Path file, Fields json) throws BadFileException {
        ModelSpec spec = switch (json.text("kind")) {
            case "dense" -> dense(json);
            case "labelled" -> labelled(json);
            default -> throw json.bad("kind", "\"dense\" or \"labelled\"", "\"" + json.text("kind") + "\"");
        };
        List<String> problems = spec.problems();
        if (!problems.isEmpty()) {
            String sentence = problems.getFirst();
            throw new BadFileException(file, "its settings cannot be: " + sentence.substring(0, sentence.length() - 1));
        }
        return spec;
    }

    private static DenseSpec dense(Fields json) throws BadFileException {
        Dropout dropout = Dropout.NONE;
        if (json.has("dropout")) {
            Fields fields = json.object("dropout");
            dropout = new Dropout(fields.integer("layer", 0, Integer.MAX_VALUE), fields.number("rate"));
        }
        return new DenseSpec(
                input(json),
                json.integers("layers"),
                json.integer("latentSize", 1, Integer.MAX_VALUE),
                json.integers("decoderLayers"),
                activation(json),
                dropout,
                schedule(json),
                json.whole("seed"),
                loss(json));
    }

    private static LabelledSpec labelled(Fields json) throws BadFileException {
        Fields missing = json.object("modalityDropout");
        return new LabelledSpec(
                json.integer("classes", 0, Integer.MAX_VALUE),
                json.integer("width", 1, Integer.MAX_VALUE),
                json.integer("latentSize", 1, Integer.MAX_VALUE),
                json.number("dropoutRate"),
                new ModalityDropout(missing.number("image"), missing.number("label")),
                normalisation(json),
                json.integer("maxSamples", 0, Integer.MAX_VALUE),
                json.number("weightDecay"),
                json.number("clippingNorm"),
                schedule(json),
                json.whole("seed"));
    }

    private static ArrayNormalisation.By normalisation(Fields json) throws BadFileException {
        String name = json.text("normalisation");
        return switch (name) {
            case "channel" -> ArrayNormalisation.By.CHANNEL;
            case "element" -> ArrayNormalisation.By.ELEMENT;
            default -> throw json.bad("normalisation", "\"channel\" or \"element\"", "\"" + name + "\"");
        };
    }

    private static InputSpec input(Fields json) throws BadFileException {
        return new InputSpec(json.number("pcaDims"), json.flag("whiten"), json.flag("binary"));
    }

    private static Schedule schedule(Fields json) throws BadFileException {
        return new Schedule(
                json.integer("batchSize", 1, Integer.MAX_VALUE),
                json.integer("epochs", 1, Integer.MAX_VALUE),
                json.integer("stages", 1, Integer.MAX_VALUE),
                json.number("learningRate"));
    }

    /** The first version of the format wrote the unit of the only loss there was. */
    private static Loss loss(Fields json) throws BadFileException {
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

    private static void list(ArrayNode array, List<Integer> values) {
        values.forEach(array::add);
    }
}
