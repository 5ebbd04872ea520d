package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import latentexplorer.core.data.ImageSet;

/**
 * Everything that determines a dense autoencoder and its training, apart from the images. May hold values that cannot
 * be; {@link #problems()} says which.
 *
 * @param input what happens to images before the network
 * @param layers units of the encoder's hidden layers; may be empty
 * @param latentSize number of values in a code
 * @param decoderLayers units of the decoder's hidden layers; empty: the encoder's reversed; {@link #NO_LAYERS}: none
 * @param codeActivation of the code layer
 * @param dropout in training
 * @param schedule of the training
 * @param seed of the first weights, the order of the images and dropout
 * @param loss what training makes small
 * @param outputActivation of the output layer
 */
public record DenseSpec(
        InputSpec input,
        List<Integer> layers,
        int latentSize,
        List<Integer> decoderLayers,
        CodeActivation codeActivation,
        Dropout dropout,
        Schedule schedule,
        long seed,
        Loss loss,
        OutputActivation outputActivation)
        implements ModelSpec {
    /** What {@link TrainingResult#testError()} measures, on which scale. */
    public static final String METRIC = Loss.MSE.unit();

    /** The name of that error in histories whose loss is another one. */
    static final String MSE = "mse";

    /** The name of the number of hidden units that do nothing in histories. */
    public static final String DEAD_HIDDEN = "dead hidden units";

    /** The name of the number of units of the code that do nothing in histories. */
    public static final String DEAD_CODE = "dead code units";

    /** The name of the share of the images for which each unit of the code is not 0 in histories. */
    public static final String UNIT_ACTIVITY = "unit activity";

    static final String DEAD_HIDDEN_UNIT = "units of hidden layers that are 0 for every image; on at most 1,000 images";

    public static final DenseSpec DEFAULT = new DenseSpec(
            InputSpec.DEFAULT,
            List.of(),
            16,
            List.of(),
            CodeActivation.RELU,
            Dropout.NONE,
            Schedule.DEFAULT,
            0,
            Loss.MSE,
            OutputActivation.SIGMOID);

    /** As decoder layers: from the code straight to the pixels, whatever the encoder has. */
    public static final List<Integer> NO_LAYERS = List.of(0);

    static final int MOST_UNITS = 65_536;

    public DenseSpec {
        layers = List.copyOf(layers);
        decoderLayers = List.copyOf(decoderLayers);
    }

    /** With {@link Loss#MSE} and a sigmoid at the end. */
    public DenseSpec(
            InputSpec input,
            List<Integer> layers,
            int latentSize,
            List<Integer> decoderLayers,
            CodeActivation codeActivation,
            Dropout dropout,
            Schedule schedule,
            long seed) {
        this(
                input,
                layers,
                latentSize,
                decoderLayers,
                codeActivation,
                dropout,
                schedule,
                seed,
                Loss.MSE,
                OutputActivation.SIGMOID);
    }

    public DenseSpec withInput(InputSpec newInput) {
        return new DenseSpec(
                newInput,
                layers,
                latentSize,
                decoderLayers,
                codeActivation,
                dropout,
                schedule,
                seed,
                loss,
                outputActivation);
    }

    public DenseSpec withLayers(List<Integer> encoder, int newLatentSize, List<Integer> decoder) {
        return new DenseSpec(
                input,
                encoder,
                newLatentSize,
                decoder,
                codeActivation,
                dropout,
                schedule,
                seed,
                loss,
                outputActivation);
    }

    public DenseSpec withCodeActivation(CodeActivation newActivation) {
        return new DenseSpec(
                input,
                layers,
                latentSize,
                decoderLayers,
                newActivation,
                dropout,
                schedule,
                seed,
                loss,
                outputActivation);
    }

    public DenseSpec withDropout(Dropout newDropout) {
        return new DenseSpec(
                input,
                layers,
                latentSize,
                decoderLayers,
                codeActivation,
                newDropout,
                schedule,
                seed,
                loss,
                outputActivation);
    }

    @Override
    public DenseSpec withSchedule(Schedule newSchedule) {
        return new DenseSpec(
                input,
                layers,
                latentSize,
                decoderLayers,
                codeActivation,
                dropout,
                newSchedule,
                seed,
                loss,
                outputActivation);
    }

    public DenseSpec withSeed(long newSeed) {
        return new DenseSpec(
                input,
                layers,
                latentSize,
                decoderLayers,
                codeActivation,
                dropout,
                schedule,
                newSeed,
                loss,
                outputActivation);
    }

    public DenseSpec withLoss(Loss newLoss) {
        return new DenseSpec(
                input,
                layers,
                latentSize,
                decoderLayers,
                codeActivation,
                dropout,
                schedule,
                seed,
                newLoss,
                outputActivation);
    }

    public DenseSpec withOutputActivation(OutputActivation newActivation) {
        return new DenseSpec(
                input, layers, latentSize, decoderLayers, codeActivation, dropout, schedule, seed, loss, newActivation);
    }

    /** The decoder's hidden layers in their order, the encoder's reversed when none are given. */
    public List<Integer> effectiveDecoderLayers() {
        return decoder(layers, decoderLayers);
    }

    static List<Integer> decoder(List<Integer> encoder, List<Integer> wanted) {
        if (wanted.equals(NO_LAYERS)) {
            return List.of();
        }
        return wanted.isEmpty() ? encoder.reversed() : wanted;
    }

    @Override
    public List<String> problems() {
        List<String> found = new ArrayList<>(input.problems());
        if (latentSize < 1 || latentSize > MOST_UNITS) {
            found.add("The latent dimension must be from 1 to 65,536, not " + latentSize + ".");
        }
        unitProblems("encoder", layers, found);
        unitProblems("decoder", decoderLayers.equals(NO_LAYERS) ? List.of() : decoderLayers, found);
        found.addAll(dropout.problems(layers.size()));
        found.addAll(schedule.problems());
        if (loss == Loss.BCE && outputActivation != OutputActivation.SIGMOID) {
            found.add("The cross entropy needs outputs from 0 to 1: take the sigmoid output or the loss mse.");
        }
        if (found.isEmpty() && DenseLayout.weights(sizes(input.mostOutputs())) > MOST_WEIGHTS) {
            found.add("The network would have more than 25 million weights: use fewer or smaller layers.");
        }
        return List.copyOf(found);
    }

    static void unitProblems(String part, List<Integer> units, List<String> found) {
        if (units.stream().anyMatch(n -> n < 1 || n > MOST_UNITS)) {
            found.add("Each hidden layer of the " + part + " must have from 1 to 65,536 units, not " + units + ".");
        }
    }

    @Override
    public List<String> warnings() {
        int inputs = input.mostOutputs();
        return latentSize > inputs
                ? List.of("The latent dimension " + latentSize + " is larger than the network's input of " + inputs
                        + ": the code need not compress anything.")
                : List.of();
    }

    @Override
    public String kind() {
        return "dense";
    }

    @Override
    public Map<String, String> metrics() {
        Map<String, String> metrics = new LinkedHashMap<>();
        metrics.put(LOSS, loss.unit());
        if (loss != Loss.MSE) {
            metrics.put(MSE, METRIC);
        }
        metrics.put(DEAD_PIXELS, DEAD_PIXELS_UNIT);
        metrics.put(DEAD_HIDDEN, DEAD_HIDDEN_UNIT);
        metrics.put(DEAD_CODE, "units of the code that are 0 for every image; on at most 1,000 images");
        metrics.put(
                UNIT_ACTIVITY, "share of the images for which a unit of the code is not 0; on at most 1,000 images");
        return Collections.unmodifiableMap(metrics);
    }

    @Override
    public List<Block> blocks(int inputs) {
        DenseLayout layout = layout(inputs);
        int encoder = layout.matrixOffset(layout.codeLayer() + 1);
        return List.of(new Block("encoder", encoder), new Block("decoder", layout.parameters() - encoder));
    }

    @Override
    public String shape(int inputs) {
        return layout(inputs).sizes() + ", code behind layer " + layers.size() + ", " + codeActivation + ", whiten "
                + input.whiten() + ", binary " + input.binary()
                + (outputActivation == OutputActivation.SIGMOID ? "" : ", output " + outputActivation);
    }

    /**
     * The network for a number of input coordinates.
     *
     * @param inputs coordinates after the projection, 784 without
     */
    public DenseLayout layout(int inputs) {
        return new DenseLayout(sizes(inputs), layers.size(), codeActivation, outputActivation);
    }

    private List<Integer> sizes(int inputs) {
        List<Integer> sizes = new ArrayList<>();
        sizes.add(inputs);
        sizes.addAll(layers);
        sizes.add(latentSize);
        sizes.addAll(effectiveDecoderLayers());
        sizes.add(ImageSet.PIXELS);
        return sizes;
    }

    /** For example {@code digits_Dense(PCA(25,UW)_units=256-64-16_Drop(l=0,r=0.50))}. */
    @Override
    public String displayName(String dataset, int inputs) {
        StringBuilder name = new StringBuilder(dataset);
        if (input.binary()) {
            name.append("-BIN");
        }
        name.append("_Dense(PCA(").append(inputs).append(input.whiten() ? ",W)" : ",UW)");
        List<Integer> units = new ArrayList<>(layers);
        units.add(latentSize);
        name.append("_units=").append(dashed(units));
        if (!decoderLayers.isEmpty()) {
            name.append("_dec-units=").append(decoderLayers.equals(NO_LAYERS) ? "none" : dashed(decoderLayers));
        }
        if (dropout.active()) {
            name.append(String.format(Locale.ROOT, "_Drop(l=%d,r=%.2f)", dropout.layer(), dropout.rate()));
        }
        if (outputActivation != OutputActivation.SIGMOID) {
            name.append("_Out(").append(outputActivation.word()).append(')');
        }
        return name.append(')').toString();
    }

    /** The name of a font set as an image set in descriptive names, for example {@code alphaNumeric-120f-51c}. */
    public static String fontSetName(int typefaces, int characters) {
        return String.format(Locale.ROOT, "alphaNumeric-%df-%dc", typefaces, characters);
    }

    static String dashed(List<Integer> units) {
        return units.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
