package latentexplorer.core.net;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that determines a model of one kind and its training, apart from the images. */
public sealed interface ModelSpec permits DenseSpec, LabelledSpec, StyleSpec, VariationalSpec {
    /** The name of a loss in histories: what the best epoch is chosen by. */
    String LOSS = "loss";

    /** The name of the number of pixels that the model has given up in histories. */
    String DEAD_PIXELS = "dead pixels";

    /** What that is. */
    String DEAD_PIXELS_UNIT =
            "pixels that differ between the images and not in what the model makes of them, of 784; on at"
                    + " most 1,000 images";

    /**
     * The most weights of a network: at up to 28 bytes each (weights for us and for DL4J, the optimiser's memory, both for the
     * best and the last moment) as many as {@link ModelFile} opens again.
     */
    int MOST_WEIGHTS = 25_000_000;

    /** A stretch of the weights that belong together, in the order of the weights. */
    record Block(String name, int size) {}

    /** The kind's name in files and on the command line: "dense", … */
    String kind();

    /** What happens to images before the network. */
    InputSpec input();

    /** Number of values in a code. */
    int latentSize();

    Schedule schedule();

    /** The same, trained by another schedule. */
    ModelSpec withSchedule(Schedule newSchedule);

    /** Of the first weights, the order of the images and whatever else is drawn at random. */
    long seed();

    /**
     * The same for images with so many classes; kinds that learn no classes do not care. Images without any are refused when
     * they are learned, by a sentence that says so.
     */
    default ModelSpec forClasses(int classes) {
        return this;
    }

    /** Why this cannot be trained: sentences for the user; empty when it can. */
    List<String> problems();

    /** Why this cannot learn from these images: sentences for the user; empty when it can. */
    default List<String> problems(TrainingData data) {
        return List.of();
    }

    /** What is allowed and probably not meant: sentences for the user. */
    List<String> warnings();

    /** As {@link #warnings()}, also of what these images lack. */
    default List<String> warnings(TrainingData data) {
        return warnings();
    }

    /** @throws IllegalArgumentException with all {@link #problems()} */
    default void check() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
    }

    /** Whether the last weights are kept instead of those of the best epoch, because losses of different epochs differ. */
    default boolean keepsLast() {
        return false;
    }

    /** What the numbers of a history mean: the unit of each metric by its name, {@link #LOSS} among them. */
    Map<String, String> metrics();

    /** What the best epoch is chosen by, the smaller the better: mostly its validation loss. */
    default double criterion(Epoch epoch) {
        return epoch.criterion();
    }

    /**
     * As {@link #criterion(Epoch)}, for kinds whose criterion weighs a divergence.
     *
     * @param beta the weight that took the place of the schedule's; NaN when none did
     */
    default double criterion(Epoch epoch, double beta) {
        return criterion(epoch);
    }

    /** The weight of the divergence in the loss, for kinds with one. */
    default Optional<KlTerm> betaTerm() {
        return Optional.empty();
    }

    /**
     * Whether a training with the settings of an earlier model can go on with these.
     *
     * @param inputs coordinates after the earlier model's projection, 784 without
     */
    default boolean continues(ModelSpec earlier, int inputs) {
        return earlier.kind().equals(kind())
                && earlier.shape(inputs).equals(shape(inputs))
                && earlier.input().equals(input());
    }

    /** @throws IllegalArgumentException with a sentence when the model cannot be trained on with these settings */
    default void checkContinues(ModelBundle earlier) {
        if (!continues(earlier.spec(), earlier.projection().outputs())) {
            throw new IllegalArgumentException("The model " + earlier.displayName()
                    + " cannot be trained on with these settings: its network or its input is another one.");
        }
    }

    /**
     * The descriptive name.
     *
     * @param dataset the name of the image set
     * @param inputs coordinates after the projection, 784 without
     */
    String displayName(String dataset, int inputs);

    /**
     * The parts of the weights: "encoder", "decoder", …
     *
     * @param inputs coordinates after the projection, 784 without
     */
    List<Block> blocks(int inputs);

    /** Number of weights of all {@link #blocks}. */
    default int weights(int inputs) {
        return blocks(inputs).stream().mapToInt(Block::size).sum();
    }

    /** The settings that decide what a model does with its weights, in words: see {@link ModelBundle#hash()}. */
    String shape(int inputs);
}
