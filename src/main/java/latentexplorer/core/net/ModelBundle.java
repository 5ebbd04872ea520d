package latentexplorer.core.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
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
 * @param best its weights, with the optimiser's memory that belongs to them (empty when there is none) and the number of the
 *     epoch that they are from (0 for none)
 * @param last the moment from which the training can go on, if that was kept
 * @param configuration DL4J's description of the network as JSON; empty for a kind that it has no network for
 * @param history all epochs
 * @param testError {@link DenseSpec#METRIC} over the test images; NaN when not measured
 * @param libraries name and version of what trained
 * @param created when, as the maker wants it written; nothing by default, so that a remake gives the same bytes
 */
public record ModelBundle(
        ModelSpec spec,
        Dataset dataset,
        Pca projection,
        Checkpoint best,
        Optional<Checkpoint> last,
        String configuration,
        List<Epoch> history,
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
     * @param parts how its images were shared out, if that is known
     */
    public record Dataset(
            String key, String description, List<String> classNames, List<String> typefaces, Optional<Parts> parts) {
        public Dataset {
            classNames = List.copyOf(classNames);
            typefaces = List.copyOf(typefaces);
        }

        public Dataset(String key, String description, List<String> classNames, List<String> typefaces) {
            this(key, description, classNames, typefaces, Optional.empty());
        }

        public Dataset with(Parts shares) {
            return new Dataset(key, description, classNames, typefaces, Optional.of(shares));
        }
    }

    /**
     * How images were shared out.
     *
     * @param train number of images to learn from
     * @param validation number of images that chose the best epoch
     * @param test number of images that the outcome was measured with
     * @param ownValidation whether the validation images are others than the test images
     * @param subsampled whether the images to learn from are a part of those that there were
     * @param how in words: by whom or by what draw
     */
    public record Parts(int train, int validation, int test, boolean ownValidation, boolean subsampled, String how) {
        public static Parts of(TrainingData data, boolean subsampled, String how) {
            return new Parts(
                    data.train().length,
                    data.validation().length,
                    data.test().length,
                    !Arrays.equals(data.validation(), data.test()),
                    subsampled,
                    how);
        }
    }

    public ModelBundle {
        history = List.copyOf(history);
        libraries = Collections.unmodifiableMap(new LinkedHashMap<>(libraries));
        int expected = spec.weights(projection.outputs());
        if (best.weights().length != expected || last.isPresent() && last.get().weights().length != expected) {
            throw new IllegalArgumentException("the network has " + expected + " weights, not " + best.weights().length
                    + last.map(l -> " and " + l.weights().length).orElse(""));
        }
    }

    /** The bundle of a training. */
    public static ModelBundle of(ModelSpec spec, Dataset dataset, TrainingResult result) {
        return new ModelBundle(
                spec,
                dataset,
                result.projection(),
                result.best(),
                Optional.of(result.last()),
                result.configuration(),
                result.history(),
                result.testError(),
                result.libraries(),
                Optional.empty());
    }

    /** The same model to be used and not to be trained on: a smaller file. */
    public ModelBundle withoutTraining() {
        Checkpoint alone = new Checkpoint(best.weights(), new float[0], best.epoch(), best.updates());
        return new ModelBundle(
                spec,
                dataset,
                projection,
                alone,
                Optional.empty(),
                configuration,
                history,
                testError,
                libraries,
                created);
    }

    /** The same with another date of making. */
    public ModelBundle created(Optional<String> when) {
        return new ModelBundle(
                spec, dataset, projection, best, last, configuration, history, testError, libraries, when);
    }

    /** The same network, trained on with other settings of the training. */
    public ModelBundle with(ModelSpec other) {
        return new ModelBundle(
                other, dataset, projection, best, last, configuration, history, testError, libraries, created);
    }

    /**
     * The same network at another moment of its training; its error on the test images is not known.
     *
     * @param moment its weights
     * @param goesOn the moment from which training can go on
     * @param upToThen the epochs up to that moment
     */
    public ModelBundle at(Checkpoint moment, Checkpoint goesOn, List<Epoch> upToThen) {
        return new ModelBundle(
                spec,
                dataset,
                projection,
                moment,
                Optional.of(goesOn),
                spec instanceof DenseSpec
                        ? Dl4jConfiguration.at(configuration, moment.updates(), moment.epoch())
                        : configuration,
                upToThen,
                Double.NaN,
                libraries,
                created);
    }

    /** In the order of {@link ModelSpec#blocks}. */
    public float[] weights() {
        return best.weights();
    }

    /** Of the optimiser, as DL4J keeps it; empty when it was not kept. */
    public float[] updaterState() {
        return best.updaterState();
    }

    /** The number of the epoch that the weights are from; 0 for none. */
    public int bestEpoch() {
        return best.epoch();
    }

    /** Updates of the weights up to then. */
    public int updates() {
        return best.updates();
    }

    /**
     * A copy of one part of the weights.
     *
     * @param name of one of {@link ModelSpec#blocks}
     * @throws IllegalArgumentException when the model has no such part
     */
    public float[] block(String name) {
        int from = 0;
        for (ModelSpec.Block each : spec.blocks(projection.outputs())) {
            if (each.name().equals(name)) {
                return Arrays.copyOfRange(weights(), from, from + each.size());
            }
            from += each.size();
        }
        throw new IllegalArgumentException("A " + spec.kind() + " model has no part \"" + name + "\".");
    }

    /** The descriptive name: see {@link ModelSpec#displayName}; a font set goes by its counts, not by its path. */
    public String displayName() {
        boolean fontSet =
                dataset.key().endsWith(".json") && !dataset.typefaces().isEmpty();
        String name = fontSet
                ? DenseSpec.fontSetName(
                        dataset.typefaces().size(), dataset.classNames().size())
                : dataset.key();
        return spec.displayName(name, projection.outputs());
    }

    /** Whether it is what one training by its settings leaves, neither cut short nor trained on. */
    public boolean ofOneTraining() {
        Schedule schedule = spec.schedule();
        boolean inItsStages = history.stream()
                .allMatch(epoch -> epoch.stage() == (epoch.number() - 1) / schedule.epochs() + 1
                        && epoch.learningRate() == schedule.learningRate());
        boolean patienceWasOver = schedule.stopsEarly() && history.size() - bestEpoch() == schedule.patience();
        boolean updatedOnceABatch = dataset.parts()
                .map(parts -> updates() == (long) bestEpoch() * Math.ceilDiv(parts.train(), schedule.batchSize()))
                .orElse(true);
        return inItsStages && updatedOnceABatch && (history.size() == schedule.totalEpochs() || patienceWasOver);
    }

    /** The model in use, without DL4J. */
    public LatentModel model() {
        return switch (spec) {
            case DenseSpec dense ->
                new DenseModel(
                        dense.layout(projection.outputs()),
                        projection,
                        dense.input().binary(),
                        weights());
            case StyleSpec style -> new StyleModel(style, weights());
            case VariationalSpec variational ->
                new VariationalModel(
                        variational.layout(projection.outputs()),
                        projection,
                        variational.input().binary(),
                        weights());
            case LabelledSpec labelled -> new LabelledModel(labelled, ArrayNormalisation.of(projection), weights());
        };
    }

    /**
     * SHA-256 in hexadecimal of what makes codes from images and images from codes: the shape of the network, the
     * settings that its numbers do not show, the weights and the projection. By it an embedding knows its model.
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(spec.shape(projection.outputs()).getBytes(StandardCharsets.UTF_8));
            float[] weights = weights();
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
