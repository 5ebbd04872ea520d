package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;
import latentexplorer.core.linalg.Pca;

/**
 * The file of a model, {@code *.model}: a zip archive of {@code model.json}, the projection's numbers, and DL4J's own
 * entries, so that {@code ModelSerializer.restoreMultiLayerNetwork} opens it too. The same bundle gives the same bytes.
 * Reading and writing need no ND4J.
 */
public final class ModelFile {
    public static final String EXTENSION = ".model";

    private static final String FORMAT = "latent-explorer-model";
    private static final int VERSION = 1;
    private static final String DESCRIPTION = "model.json";
    private static final String PROJECTION = "projection.bin";
    private static final String CONFIGURATION = "configuration.json";
    private static final String WEIGHTS = "coefficients.bin";
    private static final String UPDATER = "updaterState.bin";

    private ModelFile() {}

    /** Writes in one step: after a failure the old file is still there. */
    public static void write(Path file, ModelBundle bundle) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(DESCRIPTION, Fields.bytes(describe(bundle)));
        Pca projection = bundle.projection();
        entries.put(PROJECTION, Archive.bytes(projection.mean(), projection.components(), projection.variances()));
        entries.put(CONFIGURATION, bundle.configuration().getBytes(StandardCharsets.UTF_8));
        entries.put(WEIGHTS, Nd4jArray.write(bundle.weights()));
        if (bundle.updaterState().length > 0) {
            entries.put(UPDATER, Nd4jArray.write(bundle.updaterState()));
        }
        Archive.write(file, entries);
    }

    private static ObjectNode describe(ModelBundle bundle) {
        ObjectNode json = Fields.object();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("name", bundle.displayName());
        bundle.created().ifPresent(when -> json.put("created", when));
        json.set("spec", SpecJson.write(bundle.spec()));
        ObjectNode dataset = json.putObject("dataset");
        dataset.put("key", bundle.dataset().key());
        dataset.put("description", bundle.dataset().description());
        bundle.dataset().classNames().forEach(dataset.putArray("classNames")::add);
        bundle.dataset().typefaces().forEach(dataset.putArray("typefaces")::add);
        ObjectNode projection = json.putObject("projection");
        projection.put("projected", bundle.projection().components().length > 0);
        projection.put("outputs", bundle.projection().outputs());
        projection.put("totalVariance", bundle.projection().totalVariance());
        projection.put("explainedVariance", bundle.projection().explainedVariance());
        json.put("weights", bundle.weights().length);
        json.put("hash", bundle.hash());
        number(json, "testError", bundle.testError());
        json.put("bestEpoch", bundle.bestEpoch());
        ObjectNode history = json.putObject("history");
        history.put("metric", DenseSpec.METRIC);
        history.put("loss", "training images, mean over the batches of the epoch");
        history.put("val_loss", "test images, after the epoch");
        var epochs = history.putArray("epochs");
        for (Epoch each : bundle.history()) {
            ObjectNode line = epochs.addObject();
            line.put("epoch", each.number());
            line.put("stage", each.stage());
            number(line, "loss", each.trainLoss());
            number(line, "val_loss", each.validationLoss());
            line.put("learning_rate", each.learningRate());
        }
        ObjectNode libraries = json.putObject("libraries");
        bundle.libraries().forEach(libraries::put);
        return json;
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }

    /**
     * @throws BadFileException when the file is no model, damaged, or newer than this program; the message names the
     *     entry, the field and what was expected
     */
    public static ModelBundle read(Path file) throws IOException {
        Archive archive = Archive.read(file);
        Fields json = Fields.parse(file, DESCRIPTION, archive.entry(DESCRIPTION));
        json.checkFormat(FORMAT, VERSION);
        DenseSpec spec = SpecJson.read(file, json.object("spec"));
        Pca projection = projection(archive, spec, json.object("projection"));
        DenseLayout layout = spec.layout(projection.outputs());
        if (json.integer("weights", 1, Integer.MAX_VALUE) != layout.parameters()) {
            throw json.bad(
                    "weights",
                    layout.parameters() + " for the network " + layout.sizes(),
                    String.valueOf(json.integer("weights", 1, Integer.MAX_VALUE)));
        }
        String configuration = new String(archive.entry(CONFIGURATION), StandardCharsets.UTF_8);
        Dl4jConfiguration.check(file, CONFIGURATION, archive.entry(CONFIGURATION), layout);
        ModelBundle bundle = new ModelBundle(
                spec,
                dataset(json.object("dataset")),
                projection,
                vector(archive, WEIGHTS, layout.parameters()),
                archive.has(UPDATER) ? vector(archive, UPDATER, 2 * layout.parameters()) : new float[0],
                configuration,
                history(json.object("history")),
                json.integer("bestEpoch", 0, Integer.MAX_VALUE),
                json.number("testError"),
                json.textMap("libraries"),
                json.optionalText("created"));
        if (!bundle.hash().equals(json.text("hash"))) {
            throw json.bad(
                    "hash", bundle.hash() + ", the SHA-256 of settings, weights and projection", json.text("hash"));
        }
        return bundle;
    }

    private static Pca projection(Archive archive, DenseSpec spec, Fields json) throws BadFileException {
        int d = ImageSet.PIXELS;
        boolean projected = json.flag("projected");
        double dims = spec.input().pcaDims();
        if (projected != (dims != 0)) {
            throw json.bad("projected", dims != 0 ? "true" : "false", String.valueOf(projected));
        }
        int k = json.integer("outputs", projected ? 1 : d, d);
        if (dims >= 1 && k != (int) dims) {
            throw json.bad("outputs", "the " + (int) dims + " of the settings", String.valueOf(k));
        }
        double[] all = archive.doubles(PROJECTION, d + (projected ? (long) k * d : 0) + k);
        double[] mean = Arrays.copyOf(all, d);
        double[] components = Arrays.copyOfRange(all, d, all.length - k);
        double[] variances = Arrays.copyOfRange(all, all.length - k, all.length);
        return new Pca(spec.input().whiten(), mean, components, variances, json.number("totalVariance"));
    }

    private static ModelBundle.Dataset dataset(Fields json) throws BadFileException {
        return new ModelBundle.Dataset(
                json.text("key"), json.text("description"), json.texts("classNames"), json.texts("typefaces"));
    }

    private static List<Epoch> history(Fields json) throws BadFileException {
        List<Epoch> epochs = new ArrayList<>();
        for (Fields line : json.objects("epochs")) {
            epochs.add(new Epoch(
                    line.integer("epoch", 1, Integer.MAX_VALUE),
                    line.integer("stage", 1, Integer.MAX_VALUE),
                    line.number("loss"),
                    line.number("val_loss"),
                    line.number("learning_rate")));
        }
        return epochs;
    }

    private static float[] vector(Archive archive, String entry, int count) throws BadFileException {
        float[] values = Nd4jArray.read(archive.entry(entry))
                .orElseThrow(() -> new BadFileException(
                        archive.file(), "the entry " + entry + " should be a vector of floats as ND4J writes it"));
        if (values.length != count) {
            throw new BadFileException(
                    archive.file(),
                    "the entry " + entry + " should hold " + count + " values for this network but holds "
                            + values.length);
        }
        for (float each : values) {
            if (!Float.isFinite(each)) {
                throw new BadFileException(archive.file(), "the entry " + entry + " holds a value that is no number");
            }
        }
        return values;
    }
}
