package latentexplorer.ui.training.setup;

import java.util.List;
import java.util.Locale;
import latentexplorer.ui.training.setup.Entry.Choice;
import latentexplorer.ui.training.setup.Entry.Text;

/**
 * Everything that can be set for a training of any kind, in the order of the form. Values are kept as the user typed them;
 * which settings matter to a kind, and what they mean to its model, say the {@link SpecForms forms} of the kinds.
 */
enum Setting {
    DATASET(
            Group.DATA,
            new Choice(List.of()),
            "Data set",
            "--dataset",
            "",
            "Images to learn from; a part is held out."),
    SUBSAMPLE(
            Group.DATA,
            Text.PLAIN,
            "Subsample",
            "--subsample",
            "images",
            "Learn from so many, drawn at random; 0: from all."),
    NAME(
            Group.DATA,
            new Text("from the settings"),
            "Name",
            "--name",
            "",
            "Of the run and its model; a number is put behind one that is taken."),
    NOTE(Group.DATA, new Text("none"), "Note", "--note", "", "Kept with the run; can be changed at any time."),
    LAYERS(
            Group.NETWORK,
            new Text("none"),
            "Encoder layers",
            "--layers",
            "units",
            "Hidden sizes, for example 256 64; 1 to 65,536 each."),
    LATENT(Group.NETWORK, Text.PLAIN, "Latent dimension", "--d-latent", "values", "Size of the code, 1 to 65,536."),
    STYLE_SIZE(
            Group.NETWORK,
            Text.PLAIN,
            "Style size",
            "--style-size",
            "values",
            "What the code says beside the class, 1 to 1,024."),
    WIDTH(Group.NETWORK, Text.PLAIN, "Width", "--width", "units", "Of the hidden layers, 1 to 65,536."),
    LABELS(Group.NETWORK, Entry.SWITCH, "Labels", "--labels", "", "The model sees the class of an image, too."),
    PCA_DIMS(
            Group.NETWORK,
            Text.PLAIN,
            "PCA dimensions",
            "--pca-dims",
            "0..784",
            "0: all pixels; 0.9: components with 90 % of the variance."),
    LOSS(
            Group.LOSS,
            new Choice(List.of("mse", "bce")),
            "Loss",
            "--loss",
            "",
            "mse: mean squared error; bce: binary cross entropy."),
    BETA_SCHEDULE(
            Group.LOSS,
            new Choice(List.of("constant", "cyclic", "ramp")),
            "Beta schedule",
            "",
            "",
            "How the weight of the KL divergence changes in training."),
    BETA(
            Group.LOSS,
            Text.PLAIN,
            "Beta",
            "--beta",
            "0 or more",
            "Weight of the KL divergence: more draws the codes together."),
    CYCLES(Group.LOSS, Text.PLAIN, "Cycles", "--anneal", "1 or more", "How often beta rises."),
    LEAD(Group.LOSS, Text.PLAIN, "Lead", "--anneal", "0..1", "Share of the training before the first cycle, below 1."),
    RISE(Group.LOSS, Text.PLAIN, "Rise", "--anneal", "0..1", "Share of a cycle in which beta rises."),
    LOWEST_BETA(Group.LOSS, Text.PLAIN, "Lowest beta", "--anneal", "0 or more", "Where each cycle begins."),
    HIGHEST_BETA(Group.LOSS, Text.PLAIN, "Highest beta", "--anneal", "0 or more", "Where each cycle ends."),
    FIRST_BETA(Group.LOSS, Text.PLAIN, "First beta", "--ramp", "0 or more", "Where the ramp begins."),
    LAST_BETA(Group.LOSS, Text.PLAIN, "Last beta", "--ramp", "0 or more", "Where the ramp ends."),
    INFLECTION(
            Group.LOSS,
            Text.PLAIN,
            "Inflection",
            "--ramp",
            "0..1",
            "Where it is steepest, as a share of the training."),
    SHARPNESS(
            Group.LOSS,
            Text.PLAIN,
            "Sharpness",
            "--ramp",
            "0 or more",
            "0: a straight line; 10: a step in a fifth of the training."),
    GENERATOR_WEIGHT(
            Group.LOSS,
            Text.PLAIN,
            "Generator weight",
            "--generator-weight",
            "0 or more",
            "Of the adversarial loss towards the end."),
    PRIOR_DEVIATION(
            Group.LOSS,
            Text.PLAIN,
            "Prior deviation",
            "--prior-deviation",
            "above 0",
            "Standard deviation that styles should have."),
    IMAGE_DROPOUT(
            Group.LOSS,
            Text.PLAIN,
            "Image dropout",
            "--image-dropout",
            "0..1",
            "How often the image is missing in training."),
    LABEL_DROPOUT(
            Group.LOSS,
            Text.PLAIN,
            "Label dropout",
            "--label-dropout",
            "0..1",
            "How often the label is missing in training."),
    EPOCHS(Group.TRAINING, Text.PLAIN, "Epochs", "--epochs", "per stage", "Passes over all images, 1 or more."),
    STAGES(
            Group.TRAINING,
            Text.PLAIN,
            "Stages",
            "--stages",
            "",
            "How often the epochs are run, each with its pictures; 1 or more."),
    BATCH(
            Group.TRAINING,
            Text.PLAIN,
            "Batch size",
            "--batch-size",
            "images",
            "Images to each update of the weights, 1 or more."),
    LEARN_RATE(
            Group.TRAINING,
            Text.PLAIN,
            "Learning rate",
            "--learn-rate",
            "above 0",
            "Step of the optimiser, Adam or AdamW."),
    PATIENCE(
            Group.TRAINING,
            Text.PLAIN,
            "Patience",
            "--patience",
            "epochs",
            "End when so many were no better than the best; 0: never."),
    OWN_VALIDATION(
            Group.TRAINING,
            Entry.SWITCH,
            "Own validation",
            "--own-validation",
            "",
            "A sixth of the training images chooses the best epoch, instead of the test images."),
    BINARY(Group.MORE, Entry.SWITCH, "Binary input", "--binary-input", "", "Pixels become 0 or 1, split at 0.5."),
    WHITEN(Group.MORE, Entry.SWITCH, "Whiten", "--whiten", "", "Gives each input variance 1."),
    RAW_INPUT(
            Group.MORE,
            Entry.SWITCH,
            "Raw input",
            "--raw-input",
            "",
            "Without PCA: not even the mean image is taken off."),
    DECODER_LAYERS(
            Group.MORE,
            new Text("encoder's reversed"),
            "Decoder layers",
            "--dec-layers",
            "units",
            "Empty: the encoder's reversed; 0: none."),
    CODE_ACTIVATION(
            Group.MORE,
            new Choice(List.of("relu", "linear")),
            "Code activation",
            "--code-activation",
            "",
            "relu: codes are 0 or more; linear: any sign."),
    OUTPUT_ACTIVATION(
            Group.MORE,
            new Choice(List.of("sigmoid", "relu", "linear")),
            "Output activation",
            "--output-activation",
            "",
            "sigmoid: 0..1; relu: 0 or more; linear: any."),
    DROPOUT_LAYER(
            Group.MORE,
            new Text("none"),
            "Dropout layer",
            "--dropout-layer",
            "from 0",
            "After this encoder layer; empty: none."),
    DROPOUT_RATE(
            Group.MORE,
            Text.PLAIN,
            "Dropout rate",
            "--dropout-rate",
            "0..1",
            "Share of hidden units silenced in training, below 1."),
    NORMALISATION(
            Group.MORE,
            new Choice(List.of("channel", "element")),
            "Normalisation",
            "--normalisation",
            "",
            "Standardise over all pixels together or each by itself."),
    MAX_SAMPLES(
            Group.MORE, Text.PLAIN, "Max. samples", "--max-samples", "images", "Measured for that at most; 0: all."),
    KL(
            Group.MORE,
            new Choice(List.of("mean", "sum")),
            "KL divergence",
            "--kl",
            "",
            "mean or sum of the divergences of a code's values."),
    RESTART_BETA(
            Group.MORE, Entry.SWITCH, "Restart beta", "--restart-beta", "", "The schedule begins again in each stage."),
    WEIGHT_DECAY(
            Group.MORE,
            Text.PLAIN,
            "Weight decay",
            "--weight-decay",
            "0..1",
            "AdamW takes so much off each weight, times the learning rate."),
    CLIP_NORM(Group.MORE, Text.PLAIN, "Clip norm", "--clip-norm", "0 or more", "The longest gradient; 0: no limit."),
    SEED(Group.MORE, Text.PLAIN, "Seed", "--seed", "", "Same seed and settings: same model.");

    private final Group group;
    private final Entry entry;
    private final String label;
    private final String flag;
    private final String unit;
    private final String help;

    Setting(Group group, Entry entry, String label, String flag, String unit, String help) {
        this.group = group;
        this.entry = entry;
        this.label = label;
        this.flag = flag;
        this.unit = unit;
        this.help = help;
    }

    Group group() {
        return group;
    }

    /** How it is entered. */
    Entry entry() {
        return entry;
    }

    String label() {
        return label;
    }

    /**
     * Its option on the command line, or empty when there is none. Settings that share an option are its values, in the order
     * of the form.
     */
    String flag() {
        return flag;
    }

    /** Unit or range, beside the control; may be empty. */
    String unit() {
        return unit;
    }

    /** One line of help. */
    String help() {
        return help;
    }

    /** The id of its control, for example "training-learn-rate". */
    String id() {
        return "training-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
