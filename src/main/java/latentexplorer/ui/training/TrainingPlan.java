package latentexplorer.ui.training;

import java.util.List;
import java.util.OptionalInt;
import latentexplorer.core.net.CodeActivation;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.Schedule;

/**
 * What the form asks for, checked and typed. See {@link Setting} for ranges and units.
 *
 * @param dataset key of the data set
 * @param name chosen by the user, or empty
 * @param layers hidden layers of the encoder
 * @param decoderLayers hidden layers of the decoder; empty: the encoder's reversed
 * @param latent values in a code
 * @param linearCode whether codes are linear instead of ReLU
 * @param pcaDims 0: all pixels; 0 to 1: share of the variance; else a whole number of components
 * @param dropoutLayer index of the encoder layer followed by dropout
 * @param dropoutRate share of units switched off, 0 when there is no dropout
 * @param learnRate Adam's
 * @param subsample number of training images; 0: all
 */
record TrainingPlan(
        String dataset,
        String name,
        List<Integer> layers,
        List<Integer> decoderLayers,
        int latent,
        boolean linearCode,
        double pcaDims,
        boolean whiten,
        OptionalInt dropoutLayer,
        double dropoutRate,
        int batch,
        int epochs,
        int stages,
        double learnRate,
        boolean binaryInput,
        int subsample,
        long seed) {

    /** All stages together. */
    int totalEpochs() {
        return epochs * stages;
    }

    /** The same as the network's package wants it. */
    DenseSpec spec() {
        return new DenseSpec(
                new InputSpec(pcaDims, whiten, binaryInput),
                layers,
                latent,
                decoderLayers,
                linearCode ? CodeActivation.LINEAR : CodeActivation.RELU,
                dropoutLayer.isPresent() ? new Dropout(dropoutLayer.getAsInt(), dropoutRate) : Dropout.NONE,
                new Schedule(batch, epochs, stages, learnRate),
                seed);
    }

    NetworkShape shape() {
        boolean byShare = pcaDims > 0 && pcaDims < 1;
        int input = byShare ? 0 : pcaDims == 0 ? NetworkShape.PIXELS : (int) pcaDims;
        return new NetworkShape(
                input,
                pcaDims,
                pcaDims > 0,
                layers,
                latent,
                decoderLayers.isEmpty() ? layers.reversed() : decoderLayers);
    }
}
