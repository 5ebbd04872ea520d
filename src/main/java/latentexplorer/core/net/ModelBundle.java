package latentexplorer.core.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.linalg.Pca;

/**
 * A trained network with all that is needed to use it again or to train it on. The arrays are shared and not to be
 * changed.
 *
 * @param spec its settings, with the seed
 * @param dataset what it learned from
 * @param projection fitted on the training images
 * @param weights in the order of {@link #layout()}
 * @param updaterState Adam's state as DL4J keeps it; empty when training cannot be resumed
 * @param configuration DL4J's description of the network as JSON
 * @param history all epochs
 * @param bestEpoch the number of the epoch that the weights are from; 0 for none
 * @param testError {@link DenseSpec#METRIC} over the test images; NaN when not measured
 * @param libraries name and version of what trained
 * @param created when, as the maker wants it written; nothing by default, so that a remake gives the same bytes
 */
public record ModelBundle(
        DenseSpec spec,
        Dataset dataset,
        Pca projection,
        float[] weights,
        float[] updaterState,
        String configuration,
        List<Epoch> history,
        int bestEpoch,
        double testError,
        Map<String, String> libraries,
        Optional<String> created) {
    /**
     * What a model learned from.
     *
     * @param key by which the image set is found again: "digits", "numeric", …
     * @param description what the user reads
     * @param classNames the names of the classes in their fixed order
     * @param typefaces the names of the typefaces of a font set, in their order; empty for other images
     */
    public record Dataset(String key, String description, List<String> classNames, List<String> typefaces) {
        public Dataset {
            classNames = List.copyOf(classNames);
            typefaces = List.copyOf(typefaces);
        }
    }

    public ModelBundle {
        history = List.copyOf(history);
        libraries = Collections.unmodifiableMap(new LinkedHashMap<>(libraries));
        int expected = spec.layout(projection.outputs()).parameters();
        if (weights.length != expected) {
            throw new IllegalArgumentException("the network has " + expected + " weights, not " + weights.length);
        }
    }

    /** The bundle of a training. */
    public static ModelBundle of(DenseSpec spec, Dataset dataset, TrainingResult result) {
        return new ModelBundle(
                spec,
                dataset,
                result.projection(),
                result.weights(),
                result.updaterState(),
                result.configuration(),
                result.history(),
                result.bestEpoch(),
                result.testError(),
                result.libraries(),
                Optional.empty());
    }

    public DenseLayout layout() {
        return spec.layout(projection.outputs());
    }

    /** The descriptive name: see {@link DenseSpec#displayName}; a font set goes by its counts, not by its path. */
    public String displayName() {
        boolean fontSet =
                dataset.key().endsWith(".json") && !dataset.typefaces().isEmpty();
        String name = fontSet
                ? DenseSpec.fontSetName(
                        dataset.typefaces().size(), dataset.classNames().size())
                : dataset.key();
        return spec.displayName(name, projection.outputs());
    }

    /** The model in use, without DL4J. */
    public LatentModel model() {
        return new DenseModel(layout(), projection, spec.input().binary(), weights);
    }

    /**
     * SHA-256 in hexadecimal of what makes codes from images and images from codes: the shape of the network, the
     * settings that its numbers do not show, the weights and the projection. By it an embedding knows its model.
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String shape = layout().sizes() + ", code behind layer "
                    + spec.layers().size() + ", " + spec.codeActivation() + ", whiten "
                    + spec.input().whiten() + ", binary " + spec.input().binary();
            digest.update(shape.getBytes(StandardCharsets.UTF_8));
            ByteBuffer floats =
                    ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            floats.asFloatBuffer().put(weights);
            digest.update(floats);
            for (double[] part : new double[][] {projection.mean(), projection.components(), projection.variances()}) {
                ByteBuffer doubles =
                        ByteBuffer.allocate(part.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                doubles.asDoubleBuffer().put(part);
                digest.update(doubles);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
