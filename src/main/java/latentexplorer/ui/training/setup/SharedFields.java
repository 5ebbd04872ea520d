package latentexplorer.ui.training.setup;

import java.util.List;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.Schedule;

/** The fields of what more than one kind of model has. */
final class SharedFields {
    /** Hidden layers and code of a network of fully connected layers. */
    record Layers(List<Integer> encoder, int latent, List<Integer> decoder) {}

    static final List<Field<Layers>> LAYERS = List.of(
            Field.of(
                    Setting.LAYERS,
                    Format.SIZES,
                    Layers::encoder,
                    (all, sizes) -> new Layers(sizes, all.latent(), all.decoder())),
            Field.of(
                    Setting.LATENT,
                    Format.WHOLE,
                    Layers::latent,
                    (all, size) -> new Layers(all.encoder(), size, all.decoder())),
            Field.of(
                    Setting.DECODER_LAYERS,
                    Format.SIZES,
                    Layers::decoder,
                    (all, sizes) -> new Layers(all.encoder(), all.latent(), sizes)));

    static final List<Field<InputSpec>> INPUT = List.of(
            Field.of(
                    Setting.PCA_DIMS,
                    Format.REAL,
                    InputSpec::pcaDims,
                    (in, dims) -> new InputSpec(dims, in.whiten(), in.binary(), in.centred())),
            Field.of(
                    Setting.BINARY,
                    Format.SWITCH,
                    InputSpec::binary,
                    (in, on) -> new InputSpec(in.pcaDims(), in.whiten(), on, in.centred())),
            Field.of(
                    Setting.WHITEN,
                    Format.SWITCH,
                    InputSpec::whiten,
                    (in, on) -> new InputSpec(in.pcaDims(), on, in.binary(), in.centred())),
            Field.of(
                    Setting.RAW_INPUT,
                    Format.SWITCH,
                    in -> !in.centred(),
                    (in, on) -> new InputSpec(in.pcaDims(), in.whiten(), in.binary(), !on)));

    static final List<Field<Dropout>> DROPOUT = List.of(
            Field.of(
                    Setting.DROPOUT_LAYER,
                    Format.LAYER,
                    Dropout::layer,
                    (dropout, layer) -> new Dropout(layer, dropout.rate())),
            Field.of(
                    Setting.DROPOUT_RATE,
                    Format.REAL,
                    Dropout::rate,
                    (dropout, rate) -> new Dropout(dropout.layer(), rate)));

    static final List<Field<Schedule>> SCHEDULE = List.of(
            Field.of(
                    Setting.EPOCHS,
                    Format.WHOLE,
                    Schedule::epochs,
                    (all, n) -> new Schedule(all.batchSize(), n, all.stages(), all.learningRate(), all.patience())),
            Field.of(
                    Setting.BATCH,
                    Format.WHOLE,
                    Schedule::batchSize,
                    (all, n) -> new Schedule(n, all.epochs(), all.stages(), all.learningRate(), all.patience())),
            Field.of(
                    Setting.LEARN_RATE,
                    Format.REAL,
                    Schedule::learningRate,
                    (all, rate) -> new Schedule(all.batchSize(), all.epochs(), all.stages(), rate, all.patience())),
            Field.of(Setting.PATIENCE, Format.WHOLE, Schedule::patience, Schedule::withPatience),
            Field.of(
                    Setting.STAGES,
                    Format.WHOLE,
                    Schedule::stages,
                    (all, n) -> new Schedule(all.batchSize(), all.epochs(), n, all.learningRate(), all.patience())));

    private SharedFields() {}
}
