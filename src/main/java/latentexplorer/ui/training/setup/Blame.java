package latentexplorer.ui.training.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which setting a sentence about a model, its training or its data is about. Models know sentences, not forms: the words
 * that they use decide, and a test lets each model say all of its sentences.
 */
record Blame(String words, Setting setting) {
    private static final List<Blame> ALL = List.of(
            about("no label", Setting.DATASET),
            about("has none", Setting.DATASET),
            about("of the class ", Setting.DATASET),
            about("class number", Setting.DATASET),
            about(" classes", Setting.DATASET),
            about("no training images", Setting.DATASET),
            about("The subsample", Setting.SUBSAMPLE),
            about("layer of the encoder", Setting.LAYERS),
            about("encoder of a variational", Setting.LAYERS),
            about("25 million weights", Setting.LAYERS),
            about("The latent dimension", Setting.LATENT),
            about("The style ", Setting.STYLE_SIZE),
            about("The hidden layers", Setting.WIDTH),
            about("25 million weights", Setting.WIDTH),
            about("PCA dimensions must", Setting.PCA_DIMS),
            about("PCA can keep", Setting.PCA_DIMS),
            about("The cross entropy", Setting.LOSS),
            about("The weight beta", Setting.BETA),
            about("annealing needs", Setting.CYCLES),
            about("fewer cycles", Setting.CYCLES),
            about("The lead", Setting.LEAD),
            about("The ramp of cyclic", Setting.RISE),
            about("The lowest beta", Setting.LOWEST_BETA),
            about("The highest beta", Setting.HIGHEST_BETA),
            about("The first beta", Setting.FIRST_BETA),
            about("The last beta", Setting.LAST_BETA),
            about("The inflection", Setting.INFLECTION),
            about("The sharpness", Setting.SHARPNESS),
            about("The weight of the generator", Setting.GENERATOR_WEIGHT),
            about("The standard deviation of the styles", Setting.PRIOR_DEVIATION),
            about("modality dropout", Setting.IMAGE_DROPOUT),
            about("Without labels", Setting.IMAGE_DROPOUT),
            about("Epochs and stages", Setting.EPOCHS),
            about("more epochs", Setting.EPOCHS),
            about("The batch size", Setting.BATCH),
            about("batches of one image", Setting.BATCH),
            about("The learning rate", Setting.LEARN_RATE),
            about("patience", Setting.PATIENCE),
            about("Raw pixels", Setting.RAW_INPUT),
            about("layer of the decoder", Setting.DECODER_LAYERS),
            about("decoder of a variational", Setting.DECODER_LAYERS),
            about("needs a dropout layer", Setting.DROPOUT_LAYER),
            about("The dropout layer", Setting.DROPOUT_LAYER),
            about("The dropout rate", Setting.DROPOUT_RATE),
            about("dropout layer with rate 0", Setting.DROPOUT_RATE),
            about("images to measure", Setting.MAX_SAMPLES),
            about("The weight decay", Setting.WEIGHT_DECAY),
            about("The longest gradient", Setting.CLIP_NORM));

    private static Blame about(String words, Setting setting) {
        return new Blame(words, setting);
    }

    /** @param shown the settings that there are */
    static Optional<Setting> of(String sentence, Set<Setting> shown) {
        return ALL.stream()
                .filter(each -> shown.contains(each.setting()) && sentence.contains(each.words()))
                .map(Blame::setting)
                .findFirst();
    }
}
