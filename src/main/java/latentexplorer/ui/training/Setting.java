package latentexplorer.ui.training;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Everything that can be set for a training, in the order of the form. Values are kept as the user typed them. */
enum Setting {
    DATASET(Group.DATA, Kind.CHOICE, "Data set", "", "digits", "Images to learn from; a part is held out."),
    NAME(Group.DATA, Kind.TEXT, "Name", "", "", "Of the model's file."),
    LAYERS(Group.ARCHITECTURE, Kind.TEXT, "Encoder layers", "units", "", "Hidden sizes, for example 256 64."),
    LATENT(Group.ARCHITECTURE, Kind.TEXT, "Latent size", "values", "16", "Size of the code, 1 to 4,096."),
    PCA_DIMS(Group.ARCHITECTURE, Kind.TEXT, "PCA dims", "0..784", "25", "0: all pixels; 0.9: 90 % variance."),
    EPOCHS(Group.TRAINING, Kind.TEXT, "Epochs", "per stage", "25", "Passes over it all, 1 to 100,000."),
    BATCH(Group.TRAINING, Kind.TEXT, "Batch size", "images", "256", "Images a step, 1 to 65,536."),
    LEARN_RATE(Group.TRAINING, Kind.TEXT, "Learning rate", "0..1", "0.001", "Adam's step: above 0, at most 1."),
    SUBSAMPLE(Group.MORE, Kind.TEXT, "Subsample", "images", "0", "So many, drawn at random; 0: all."),
    BINARY(Group.MORE, Kind.SWITCH, "Binary input", "", "false", "Pixels become 0 or 1, split at 0.5."),
    WHITEN(Group.MORE, Kind.SWITCH, "Whiten", "", "false", "Gives each input variance 1."),
    DECODER_LAYERS(Group.MORE, Kind.TEXT, "Decoder layers", "units", "", "Empty: the encoder's reversed."),
    CODE_ACTIVATION(Group.MORE, Kind.CHOICE, "Code activation", "", "relu", "relu: 0 or more; linear: any sign."),
    DROPOUT_LAYER(Group.MORE, Kind.TEXT, "Dropout layer", "from 0", "", "After this encoder layer; empty: none."),
    DROPOUT_RATE(Group.MORE, Kind.TEXT, "Dropout rate", "0..1", "0", "Share of units dropped, below 1."),
    STAGES(Group.MORE, Kind.TEXT, "Stages", "", "1", "Runs of the epochs, 1 to 1,000."),
    SEED(Group.MORE, Kind.TEXT, "Seed", "", "0", "Same seed and settings: same model.");

    /** Where the form shows a setting. */
    enum Group {
        DATA("Data"),
        ARCHITECTURE("Architecture"),
        TRAINING("Training"),
        MORE("More");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** What kind of control a setting gets. */
    enum Kind {
        TEXT,
        SWITCH,
        CHOICE
    }

    private final Group group;
    private final Kind kind;
    private final String label;
    private final String unit;
    private final String standard;
    private final String help;

    Setting(Group group, Kind kind, String label, String unit, String standard, String help) {
        this.group = group;
        this.kind = kind;
        this.label = label;
        this.unit = unit;
        this.standard = standard;
        this.help = help;
    }

    Group group() {
        return group;
    }

    Kind kind() {
        return kind;
    }

    String label() {
        return label;
    }

    /** Unit or range, beside the control; may be empty. */
    String unit() {
        return unit;
    }

    /** The value at the start. */
    String standard() {
        return standard;
    }

    /** One line of help. */
    String help() {
        return help;
    }

    /** The id of its control, for example "training-learn-rate". */
    String id() {
        return "training-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All settings at their start. */
    static Map<Setting, String> standards() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : values()) {
            values.put(setting, setting.standard);
        }
        return values;
    }
}
