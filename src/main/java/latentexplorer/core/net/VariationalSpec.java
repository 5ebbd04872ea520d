package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;

/**
 * Everything that determines a variational autoencoder and its training, apart from the images. May hold values that cannot
 * be; {@link #problems()} says which.
 *
 * @param input what happens to images before the network
 * @param layers units of the encoder's hidden layers, at least one
 * @param latentSize number of values in a code
 * @param decoderLayers units of the decoder's hidden layers; empty: the encoder's reversed
 * @param dropout in training
 * @param kl the part of the loss that draws codes towards the standard normal distribution
 * @param schedule of the training
 * @param seed of the first weights, the order of the images, dropout and the codes that are drawn
 * @param loss the part of the loss that compares pictures
 */
public record VariationalSpec(
        InputSpec input,
        List<Integer> layers,
        int latentSize,
        List<Integer> decoderLayers,
        Dropout dropout,
        KlTerm kl,
        Schedule schedule,
        long seed,
        Loss loss)
        implements ModelSpec {
    /** The name of the divergence in histories. */
    public static final String KLD = "kld";

    /** The name of the share of the units that carry something in histories: see {@link Collapse}. */
    public static final String ACTIVE = "active";

    /** The name of the weight of the divergence among what was different at each update. */
    public static final String BETA = "beta";

    /** The name of each unit's divergence in histories. */
    public static final String UNIT_KLD = "unit kld";

    /** The name of the variance of each unit's mean in histories. */
    public static final String UNIT_VARIANCE = "unit variance";

    public static final VariationalSpec DEFAULT = new VariationalSpec(
            InputSpec.DEFAULT, List.of(64), 16, List.of(), Dropout.NONE, KlTerm.DEFAULT, Schedule.DEFAULT, 0, Loss.MSE);

    public VariationalSpec {
        layers = List.copyOf(layers);
        decoderLayers = List.copyOf(decoderLayers);
    }

    public VariationalSpec withInput(InputSpec newInput) {
        return new VariationalSpec(newInput, layers, latentSize, decoderLayers, dropout, kl, schedule, seed, loss);
    }

    public VariationalSpec withLayers(List<Integer> encoder, int newLatentSize, List<Integer> decoder) {
        return new VariationalSpec(input, encoder, newLatentSize, decoder, dropout, kl, schedule, seed, loss);
    }

    public VariationalSpec withDropout(Dropout newDropout) {
        return new VariationalSpec(input, layers, latentSize, decoderLayers, newDropout, kl, schedule, seed, loss);
    }

    public VariationalSpec withKl(KlTerm newKl) {
        return new VariationalSpec(input, layers, latentSize, decoderLayers, dropout, newKl, schedule, seed, loss);
    }

    @Override
    public VariationalSpec withSchedule(Schedule newSchedule) {
        return new VariationalSpec(input, layers, latentSize, decoderLayers, dropout, kl, newSchedule, seed, loss);
    }

    public VariationalSpec withSeed(long newSeed) {
        return new VariationalSpec(input, layers, latentSize, decoderLayers, dropout, kl, schedule, newSeed, loss);
    }

    public VariationalSpec withLoss(Loss newLoss) {
        return new VariationalSpec(input, layers, latentSize, decoderLayers, dropout, kl, schedule, seed, newLoss);
    }

    /** The decoder's hidden layers in their order, the encoder's reversed when none are given. */
    public List<Integer> effectiveDecoderLayers() {
        return DenseSpec.decoder(layers, decoderLayers);
    }

    @Override
    public List<String> problems() {
        List<String> found = new ArrayList<>(input.problems());
        if (latentSize < 1 || latentSize > DenseSpec.MOST_UNITS) {
            found.add("The latent dimension must be from 1 to 65,536, not " + latentSize + ".");
        }
        if (layers.isEmpty()) {
            found.add("The encoder of a variational autoencoder needs at least one hidden layer, "
                    + "which its means and its variances share.");
        }
        DenseSpec.unitProblems("encoder", layers, found);
        if (decoderLayers.equals(DenseSpec.NO_LAYERS)) {
            found.add("The decoder of a variational autoencoder needs at least one hidden layer, as DL4J's does.");
        } else {
            DenseSpec.unitProblems("decoder", decoderLayers, found);
        }
        found.addAll(dropout.problems(layers.size()));
        found.addAll(kl.problems());
        found.addAll(schedule.problems());
        if (found.isEmpty() && mostWeights() > MOST_WEIGHTS) {
            found.add("The network would have more than 25 million weights: use fewer or smaller layers.");
        }
        return List.copyOf(found);
    }

    /** With both heads of the code. */
    private long mostWeights() {
        return DenseLayout.weights(sizes(input.mostOutputs())) + (layers.getLast() + 1L) * latentSize;
    }

    @Override
    public List<String> warnings() {
        List<String> found = new ArrayList<>();
        int inputs = input.mostOutputs();
        if (latentSize > inputs) {
            found.add("The latent dimension " + latentSize + " is larger than the network's input of " + inputs
                    + ": the code need not compress anything.");
        }
        if (schedule.batchSize() == 1) {
            found.add("With batches of one image, no unit of the code varies within a batch: "
                    + "the share of active units is measured on the test images alone.");
        }
        return List.copyOf(found);
    }

    @Override
    public String kind() {
        return "variational";
    }

    /** The name of the part of the loss that compares pictures. */
    public String reconstruction() {
        return loss.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> metrics() {
        Map<String, String> metrics = new LinkedHashMap<>();
        metrics.put(LOSS, reconstruction() + " + beta x " + KLD);
        metrics.put(reconstruction(), loss.unit());
        metrics.put(DenseSpec.MSE, Loss.MSE.unit());
        metrics.put(KLD, kl.reduction().unit());
        metrics.put(ACTIVE, "share of units whose mean has a variance above 0.01");
        metrics.put(BETA, "weight of " + KLD + " in the loss");
        metrics.put(DEAD_PIXELS, DEAD_PIXELS_UNIT);
        metrics.put(DenseSpec.DEAD_HIDDEN, DenseSpec.DEAD_HIDDEN_UNIT);
        metrics.put(UNIT_KLD, "KL divergence of each unit, mean over the images, nats");
        metrics.put(UNIT_VARIANCE, "variance of each unit's mean over the images");
        return Collections.unmodifiableMap(metrics);
    }

    /**
     * With the weight that the schedule ends with: the losses of epochs with different weights do not compare, and an epoch
     * of a warm-up would win for its small weight alone.
     */
    @Override
    public double criterion(Epoch epoch) {
        return criterion(epoch, Double.NaN);
    }

    @Override
    public double criterion(Epoch epoch, double beta) {
        Map<String, Double> measured = epoch.validation().containsKey(KLD) ? epoch.validation() : epoch.train();
        return measured.getOrDefault(reconstruction(), Double.NaN)
                + (Double.isNaN(beta) ? kl.beta().last() : beta) * measured.getOrDefault(KLD, Double.NaN);
    }

    @Override
    public Optional<KlTerm> betaTerm() {
        return Optional.of(kl);
    }

    @Override
    public List<Block> blocks(int inputs) {
        return layout(inputs).blocks();
    }

    @Override
    public String shape(int inputs) {
        return "variational " + sizes(inputs) + ", code behind layer " + layers.size() + ", whiten " + input.whiten()
                + ", binary " + input.binary();
    }

    VariationalLayout layout(int inputs) {
        return new VariationalLayout(new DenseLayout(sizes(inputs), layers.size(), CodeActivation.LINEAR));
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

    /** For example {@code digits-BIN_VAE-TORCH(PCA(25,W)_Encoder-256-64_Drop(l=0,r=0.25)_Decoder-64-256_Dlatent=2)}. */
    @Override
    public String displayName(String dataset, int inputs) {
        StringBuilder name = new StringBuilder(dataset);
        if (input.binary()) {
            name.append("-BIN");
        }
        name.append("_VAE-TORCH(PCA(").append(inputs).append(input.whiten() ? ",W)" : ",UW)");
        name.append("_Encoder-").append(DenseSpec.dashed(layers));
        if (dropout.active()) {
            name.append(String.format(Locale.ROOT, "_Drop(l=%d,r=%.2f)", dropout.layer(), dropout.rate()));
        }
        if (!decoderLayers.isEmpty()) {
            name.append("_Decoder-").append(DenseSpec.dashed(decoderLayers));
        }
        return name.append("_Dlatent=").append(latentSize).append(')').toString();
    }
}
