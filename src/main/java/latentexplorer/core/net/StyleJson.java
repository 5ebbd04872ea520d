package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ObjectNode;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** What the settings of a style autoencoder have beyond those of all models, as JSON. */
final class StyleJson {
    private StyleJson() {}

    static void write(StyleSpec spec, ObjectNode json) {
        json.put("classes", spec.classes());
        json.put("styleSize", spec.styleSize());
        json.put("adversarial", spec.adversarial());
        json.put("weightDecay", spec.weightDecay());
        json.put("priorDeviation", spec.priorDeviation());
        json.put("generatorFactor", spec.generatorFactor());
    }

    static StyleSpec read(Fields json) throws BadFileException {
        return new StyleSpec(
                json.integer("classes", 2, Integer.MAX_VALUE),
                json.integer("styleSize", 1, Integer.MAX_VALUE),
                json.flag("adversarial"),
                SpecJson.schedule(json),
                json.number("weightDecay"),
                json.number("priorDeviation"),
                json.number("generatorFactor"),
                json.whole("seed"));
    }
}
