package latentexplorer.core.embed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** How a map came about, as its file says it. */
final class ProvenanceJson {
    private static final String CODES = "codes";
    private static final String IMAGES = "images";
    private static final int MOST_COMPONENTS = 65_536;

    private ProvenanceJson() {}

    static void write(Provenance made, ObjectNode json) {
        ObjectNode space = json.putObject("space");
        switch (made.space()) {
            case MapSpace.Codes _ -> space.put("kind", CODES);
            case MapSpace.Images images -> {
                space.put("kind", IMAGES);
                space.put("components", images.components());
                put(space, "explainedVariance", images.explainedVariance());
            }
        }
        json.put("dataHash", made.dataHash());
        made.sample().ifPresent(sample -> {
            ObjectNode drawn = json.putObject("sample");
            drawn.put("points", sample.points());
            drawn.put("of", sample.of());
            drawn.put("seed", sample.seed());
        });
        put(json, "seconds", made.seconds());
        made.quality().ifPresent(quality -> write(quality, json.putObject("quality")));
        ObjectNode libraries = json.putObject("libraries");
        made.libraries().forEach(libraries::put);
    }

    private static void write(MapQuality quality, ObjectNode json) {
        json.put("anchors", quality.anchors());
        json.put("neighbours", quality.neighbours());
        put(json, "trustworthiness", quality.trustworthiness());
        put(json, "continuity", quality.continuity());
        put(json, "rankCorrelation", quality.rankCorrelation());
        put(json, "labelAgreement", quality.labelAgreement());
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }

    static Provenance read(Fields json) throws BadFileException {
        return new Provenance(
                space(json.object("space")),
                json.text("dataHash"),
                json.has("sample") ? Optional.of(sample(json.object("sample"))) : Optional.empty(),
                json.number("seconds"),
                json.has("quality") ? Optional.of(quality(json.object("quality"))) : Optional.empty(),
                json.textMap("libraries"));
    }

    private static MapSpace space(Fields json) throws BadFileException {
        String kind = json.text("kind");
        return switch (kind) {
            case CODES -> new MapSpace.Codes();
            case IMAGES ->
                new MapSpace.Images(json.integer("components", 0, MOST_COMPONENTS), json.number("explainedVariance"));
            default -> throw json.bad("kind", "\"" + CODES + "\" or \"" + IMAGES + "\"", "\"" + kind + "\"");
        };
    }

    private static MapSample sample(Fields json) throws BadFileException {
        int of = json.integer("of", 0, Integer.MAX_VALUE);
        return new MapSample(json.integer("points", 0, of), of, json.whole("seed"));
    }

    private static MapQuality quality(Fields json) throws BadFileException {
        return new MapQuality(
                json.integer("anchors", 0, Integer.MAX_VALUE),
                json.integer("neighbours", 0, Integer.MAX_VALUE),
                json.number("trustworthiness"),
                json.number("continuity"),
                json.number("rankCorrelation"),
                json.number("labelAgreement"));
    }
}
