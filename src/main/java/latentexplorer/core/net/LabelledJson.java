package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** What the settings of a labelled autoencoder have beyond those of all models, as JSON. */
final class LabelledJson {
    private LabelledJson() {}

    static void write(LabelledSpec spec, ObjectNode json) {
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

    static LabelledSpec read(Fields json) throws BadFileException {
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
                SpecJson.schedule(json),
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
}
