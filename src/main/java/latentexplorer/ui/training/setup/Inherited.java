package latentexplorer.ui.training.setup;

import java.util.EnumSet;
import java.util.Set;

/**
 * The settings that a training leaves as they are when it goes on from an epoch of another one: its weights fit one network
 * with one input, its history is of one loss, and other images or another draw of them would test it with what it has learned from.
 */
final class Inherited {
    private static final Set<Setting> OF_THE_DATA =
            EnumSet.of(Setting.DATASET, Setting.SUBSAMPLE, Setting.OWN_VALIDATION, Setting.SEED);

    private static final Set<Setting> OF_THE_NETWORK = EnumSet.of(
            Setting.LAYERS,
            Setting.LATENT,
            Setting.STYLE_SIZE,
            Setting.WIDTH,
            Setting.LABELS,
            Setting.PCA_DIMS,
            Setting.BINARY,
            Setting.WHITEN,
            Setting.RAW_INPUT,
            Setting.DECODER_LAYERS,
            Setting.CODE_ACTIVATION,
            Setting.OUTPUT_ACTIVATION,
            Setting.NORMALISATION);

    /** Another one is another number. */
    private static final Set<Setting> OF_THE_NUMBERS = EnumSet.of(Setting.LOSS, Setting.KL);

    private Inherited() {}

    /** Why a setting stays as it is in such a training; empty when it may be another. */
    static String reason(Setting setting) {
        if (OF_THE_DATA.contains(setting)) {
            return "As in the run that it goes on from: its test images must stay unseen.";
        }
        if (OF_THE_NUMBERS.contains(setting)) {
            return "As in the run that it goes on from: the numbers of its history would not compare.";
        }
        return OF_THE_NETWORK.contains(setting) ? "As in the run that it goes on from: its weights fit no other." : "";
    }
}
