package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ObjectNode;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** What a model learned from, as JSON. */
final class DatasetJson {
    private DatasetJson() {}

    static ObjectNode write(ModelBundle.Dataset dataset) {
        ObjectNode json = Fields.object();
        json.put("key", dataset.key());
        json.put("description", dataset.description());
        dataset.classNames().forEach(json.putArray("classNames")::add);
        dataset.typefaces().forEach(json.putArray("typefaces")::add);
        dataset.parts().ifPresent(parts -> write(parts, json.putObject("parts")));
        return json;
    }

    private static void write(ModelBundle.Parts parts, ObjectNode json) {
        json.put("train", parts.train());
        json.put("validation", parts.validation());
        json.put("test", parts.test());
        json.put("ownValidation", parts.ownValidation());
        json.put("subsampled", parts.subsampled());
        json.put("how", parts.how());
    }

    static ModelBundle.Dataset read(Fields json) throws BadFileException {
        ModelBundle.Dataset dataset = new ModelBundle.Dataset(
                json.text("key"), json.text("description"), json.texts("classNames"), json.texts("typefaces"));
        return json.has("parts") ? dataset.with(parts(json.object("parts"))) : dataset;
    }

    private static ModelBundle.Parts parts(Fields json) throws BadFileException {
        return new ModelBundle.Parts(
                json.integer("train", 1, Integer.MAX_VALUE),
                json.integer("validation", 0, Integer.MAX_VALUE),
                json.integer("test", 0, Integer.MAX_VALUE),
                json.flag("ownValidation"),
                json.flag("subsampled"),
                json.text("how"));
    }
}
