package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;
import latentexplorer.core.linalg.Pca;

/**
 * The file of a model, {@code *.model}: a zip archive of {@code model.json}, the projection's numbers, and the weights. A kind
 * that DL4J has a network for brings DL4J's own entries, so that {@code ModelSerializer.restoreMultiLayerNetwork} opens the
 * file too; the others have an entry for each part of the weights and their graph for {@code SameDiff.fromFlatBuffers}, which
 * we write and do not read. The variational kind has its parts, too: its DL4J entries are made from them, see
 * {@link PixelWeights}. The weights from which training can go on are there when they are others than the best. The same
 * bundle gives the same bytes. Reading needs no ND4J; writing does for a kind with a graph.
 */
public final class ModelFile {
    public static final String EXTENSION = ".model";

    private static final String FORMAT = "latent-explorer-model";
    private static final int VERSION = 2;
    private static final double SAME = 1e-5;

    private static final String DESCRIPTION = "model.json";
    private static final String PROJECTION = "projection.bin";
    private static final String CONFIGURATION = "configuration.json";
    private static final String WEIGHTS = "coefficients.bin";
    private static final String GRAPH = "samediff.fb";
    private static final String UPDATER = "updaterState.bin";
    /** For weights in parts: DL4J would take the other name for the memory of its own network. */
    private static final String OWN_UPDATER = "updater.bin";

    private static final String LAST_WEIGHTS = "last.weights.bin";
    private static final String LAST_UPDATER = "last.updater.bin";

    private ModelFile() {}

    /** Writes in one step: after a failure the old file is still there. */
    public static void write(Path file, ModelBundle bundle) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(DESCRIPTION, Fields.bytes(describe(bundle)));
        Pca projection = bundle.projection();
        entries.put(PROJECTION, Archive.bytes(projection.mean(), projection.components(), projection.variances()));
        if (inParts(bundle.spec())) {
            for (ModelSpec.Block each : bundle.spec().blocks(projection.outputs())) {
                entries.put(entry(each), Nd4jArray.write(bundle.block(each.name())));
            }
            putGraph(entries, bundle);
        }
        if (!bundle.configuration().isEmpty()) {
            entries.put(CONFIGURATION, bundle.configuration().getBytes(StandardCharsets.UTF_8));
            entries.put(WEIGHTS, Nd4jArray.write(dl4jWeights(bundle.spec(), projection, bundle.weights())));
        }
        putVector(entries, updater(bundle.spec()), bundle.updaterState());
        bundle.last().filter(last -> !isBest(last, bundle)).ifPresent(last -> {
            putVector(entries, LAST_WEIGHTS, last.weights());
            putVector(entries, LAST_UPDATER, last.updaterState());
        });
        Archive.write(file, entries);
    }

    /** Whether each part of the weights has an entry: what DL4J is to read is something else, or there is nothing for it. */
    private static boolean inParts(ModelSpec spec) {
        return !(spec instanceof DenseSpec);
    }

    private static String updater(ModelSpec spec) {
        return inParts(spec) ? OWN_UPDATER : UPDATER;
    }

    /** What DL4J is to read. */
    private static float[] dl4jWeights(ModelSpec spec, Pca projection, float[] weights) {
        return switch (spec) {
            case DenseSpec _, LabelledSpec _, StyleSpec _ -> weights;
            case VariationalSpec variational ->
                PixelWeights.of(variational.layout(projection.outputs()), projection, weights);
        };
    }

    private static String entry(ModelSpec.Block block) {
        return block.name() + ".bin";
    }

    /** What {@code SameDiff.fromFlatBuffers} reads, for the kinds that have no DL4J network. */
    private static void putGraph(Map<String, byte[]> entries, ModelBundle bundle) throws IOException {
        if (bundle.spec() instanceof StyleSpec style) {
            entries.put(GRAPH, StyleGraph.flatBuffers(style, bundle.weights()));
        } else if (bundle.spec() instanceof LabelledSpec labelled) {
            ArrayNormalisation normalisation = ArrayNormalisation.of(bundle.projection());
            entries.put(GRAPH, LabelledGraph.flatBuffers(labelled, normalisation, bundle.weights()));
        }
    }

    private static void putVector(Map<String, byte[]> entries, String name, float[] values) {
        if (values.length > 0) {
            entries.put(name, Nd4jArray.write(values));
        }
    }

    private static boolean isBest(Checkpoint last, ModelBundle bundle) {
        return last.epoch() == bundle.bestEpoch() && last.updates() == bundle.updates();
    }

    private static ObjectNode describe(ModelBundle bundle) {
        ObjectNode json = Fields.object();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("name", bundle.displayName());
        bundle.created().ifPresent(when -> json.put("created", when));
        json.set("spec", SpecJson.write(bundle.spec()));
        json.set("dataset", DatasetJson.write(bundle.dataset()));
        ObjectNode projection = json.putObject("projection");
        projection.put("projected", bundle.projection().components().length > 0);
        projection.put("outputs", bundle.projection().outputs());
        projection.put("totalVariance", bundle.projection().totalVariance());
        projection.put("explainedVariance", bundle.projection().explainedVariance());
        json.put("weights", bundle.weights().length);
        json.put("hash", bundle.hash());
        HistoryJson.number(json, "testError", bundle.testError());
        json.put("bestEpoch", bundle.bestEpoch());
        json.put("updates", bundle.updates());
        bundle.last().ifPresent(last -> {
            ObjectNode moment = json.putObject("last");
            moment.put("epoch", last.epoch());
            moment.put("updates", last.updates());
        });
        json.set("history", HistoryJson.write(bundle.spec(), bundle.history()));
        ObjectNode libraries = json.putObject("libraries");
        bundle.libraries().forEach(libraries::put);
        return json;
    }

    /**
     * @throws BadFileException when the file is no model, damaged, or newer than this program; the message names the
     *     entry, the field and what was expected
     */
    public static ModelBundle read(Path file) throws IOException {
        Archive archive = Archive.read(file);
        Fields json = Fields.parse(file, DESCRIPTION, archive.entry(DESCRIPTION));
        json.checkFormat(FORMAT, VERSION);
        ModelSpec spec = SpecJson.read(file, json.object("spec"));
        Pca projection = projection(archive, spec, json.object("projection"));
        int count = spec.weights(projection.outputs());
        if (json.integer("weights", 1, Integer.MAX_VALUE) != count) {
            throw json.bad(
                    "weights",
                    count + " for the network " + spec.shape(projection.outputs()),
                    String.valueOf(json.integer("weights", 1, Integer.MAX_VALUE)));
        }
        Checkpoint best = best(archive, json, spec, projection.outputs());
        ModelBundle bundle = new ModelBundle(
                spec,
                DatasetJson.read(json.object("dataset")),
                projection,
                best,
                last(archive, json, spec, best),
                configuration(archive, spec, projection, best.weights()),
                HistoryJson.read(json.object("history")),
                json.number("testError"),
                json.textMap("libraries"),
                json.optionalText("created"));
        if (!bundle.hash().equals(json.text("hash"))) {
            throw json.bad(
                    "hash", bundle.hash() + ", the SHA-256 of settings, weights and projection", json.text("hash"));
        }
        return bundle;
    }

    /** DL4J's description, checked; empty when the kind has none. */
    private static String configuration(Archive archive, ModelSpec spec, Pca projection, float[] weights)
            throws BadFileException {
        if (spec instanceof StyleSpec || spec instanceof LabelledSpec) {
            if (archive.has(CONFIGURATION)) {
                throw new BadFileException(
                        archive.file(),
                        "the entry " + CONFIGURATION + " should not be there: DL4J has no network for a " + spec.kind()
                                + " model");
            }
            return "";
        }
        int inputs = projection.outputs();
        byte[] text = archive.entry(CONFIGURATION);
        if (spec instanceof DenseSpec dense) {
            Dl4jConfiguration.check(archive.file(), CONFIGURATION, text, dense.layout(inputs));
        } else if (spec instanceof VariationalSpec variational) {
            Dl4jConfiguration.check(archive.file(), CONFIGURATION, text, variational.layout(inputs));
            checkSame(archive, dl4jWeights(spec, projection, weights));
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static Checkpoint best(Archive archive, Fields json, ModelSpec spec, int inputs) throws BadFileException {
        int count = spec.weights(inputs);
        float[] weights;
        if (!inParts(spec)) {
            weights = vector(archive, WEIGHTS, count);
        } else {
            weights = new float[count];
            int at = 0;
            for (ModelSpec.Block each : spec.blocks(inputs)) {
                System.arraycopy(vector(archive, entry(each), each.size()), 0, weights, at, each.size());
                at += each.size();
            }
        }
        String updater = updater(spec);
        float[] state = archive.has(updater) ? vector(archive, updater, 2 * count) : new float[0];
        return new Checkpoint(weights, state, json.integer("bestEpoch", 0, Integer.MAX_VALUE), updates(archive, json));
    }

    /** The first version of the format said it in DL4J's description alone. */
    private static int updates(Archive archive, Fields json) throws BadFileException {
        return json.has("updates")
                ? json.integer("updates", 0, Integer.MAX_VALUE)
                : Fields.parse(archive.file(), CONFIGURATION, archive.entry(CONFIGURATION))
                        .integer("iterationCount", 0, Integer.MAX_VALUE);
    }

    private static Optional<Checkpoint> last(Archive archive, Fields json, ModelSpec spec, Checkpoint best)
            throws BadFileException {
        if (!json.has("last")) {
            boolean firstVersion = !json.has("updates");
            return firstVersion && best.updaterState().length > 0 ? Optional.of(best) : Optional.empty();
        }
        if (best.updates() > 0 && best.updaterState().length == 0) {
            throw new BadFileException(archive.file(), "the entry " + updater(spec) + " is missing");
        }
        Fields moment = json.object("last");
        int epoch = moment.integer("epoch", 0, Integer.MAX_VALUE);
        int updates = moment.integer("updates", 0, Integer.MAX_VALUE);
        if (epoch == best.epoch() && updates == best.updates()) {
            return Optional.of(best);
        }
        int count = best.weights().length;
        float[] state = updates == 0 ? new float[0] : vector(archive, LAST_UPDATER, 2 * count);
        return Optional.of(new Checkpoint(vector(archive, LAST_WEIGHTS, count), state, epoch, updates));
    }

    private static Pca projection(Archive archive, ModelSpec spec, Fields json) throws BadFileException {
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
        if (!Arrays.stream(all).allMatch(Double::isFinite)) {
            throw new BadFileException(archive.file(), "the entry " + PROJECTION + " holds a value that is no number");
        }
        double[] mean = Arrays.copyOf(all, d);
        double[] components = Arrays.copyOfRange(all, d, all.length - k);
        double[] variances = Arrays.copyOfRange(all, all.length - k, all.length);
        return new Pca(spec.input().whiten(), mean, components, variances, json.number("totalVariance"));
    }

    /** Made from the parts, on whatever processor: equal within rounding. */
    private static void checkSame(Archive archive, float[] expected) throws BadFileException {
        float[] found = vector(archive, WEIGHTS, expected.length);
        for (int i = 0; i < expected.length; i++) {
            if (Math.abs(found[i] - expected[i]) > SAME * (1 + Math.abs(expected[i]))) {
                throw new BadFileException(
                        archive.file(),
                        "the entry " + WEIGHTS
                                + " should hold the same network as the parts beside it but holds another");
            }
        }
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
