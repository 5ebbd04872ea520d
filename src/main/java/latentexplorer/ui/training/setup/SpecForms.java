package latentexplorer.ui.training.setup;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.net.ArrayNormalisation;
import latentexplorer.core.net.CodeActivation;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.Loss;
import latentexplorer.core.net.ModalityDropout;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.OutputActivation;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.ui.training.setup.SharedFields.Layers;

/** The form of each kind of model. */
final class SpecForms {
    private static final Format<Loss> LOSSES = Format.words(Loss.class);

    private static final List<Field<DenseSpec>> DENSE = all(
            Field.within(
                    SharedFields.LAYERS,
                    spec -> new Layers(spec.layers(), spec.latentSize(), spec.decoderLayers()),
                    (spec, now) -> spec.withLayers(now.encoder(), now.latent(), now.decoder())),
            Field.within(SharedFields.INPUT, DenseSpec::input, DenseSpec::withInput),
            Field.within(SharedFields.DROPOUT, DenseSpec::dropout, DenseSpec::withDropout),
            List.of(
                    Field.of(Setting.LOSS, LOSSES, DenseSpec::loss, DenseSpec::withLoss),
                    Field.of(
                            Setting.CODE_ACTIVATION,
                            Format.words(CodeActivation.class),
                            DenseSpec::codeActivation,
                            DenseSpec::withCodeActivation),
                    Field.of(
                            Setting.OUTPUT_ACTIVATION,
                            Format.words(OutputActivation.class),
                            DenseSpec::outputActivation,
                            DenseSpec::withOutputActivation)),
            Field.within(SharedFields.SCHEDULE, DenseSpec::schedule, DenseSpec::withSchedule),
            List.of(Field.of(Setting.SEED, Format.SEED, DenseSpec::seed, DenseSpec::withSeed)));

    private static final List<Field<VariationalSpec>> VARIATIONAL = all(
            Field.within(
                    SharedFields.LAYERS,
                    spec -> new Layers(spec.layers(), spec.latentSize(), spec.decoderLayers()),
                    (spec, now) -> spec.withLayers(now.encoder(), now.latent(), now.decoder())),
            Field.within(SharedFields.INPUT, VariationalSpec::input, VariationalSpec::withInput),
            Field.within(SharedFields.DROPOUT, VariationalSpec::dropout, VariationalSpec::withDropout),
            List.of(Field.of(Setting.LOSS, LOSSES, VariationalSpec::loss, VariationalSpec::withLoss)),
            Field.within(SharedFields.SCHEDULE, VariationalSpec::schedule, VariationalSpec::withSchedule),
            List.of(Field.of(Setting.SEED, Format.SEED, VariationalSpec::seed, VariationalSpec::withSeed)));

    private static final List<Field<StyleSpec>> PLAIN_STYLE = all(
            List.of(
                    Field.of(Setting.STYLE_SIZE, Format.WHOLE, StyleSpec::styleSize, StyleSpec::withStyleSize),
                    Field.of(
                            Setting.PRIOR_DEVIATION,
                            Format.REAL,
                            StyleSpec::priorDeviation,
                            (spec, now) -> changed(spec, spec.weightDecay(), now, spec.generatorFactor())),
                    Field.of(
                            Setting.WEIGHT_DECAY,
                            Format.REAL,
                            StyleSpec::weightDecay,
                            (spec, now) -> changed(spec, now, spec.priorDeviation(), spec.generatorFactor()))),
            Field.within(SharedFields.SCHEDULE, StyleSpec::schedule, StyleSpec::withSchedule),
            List.of(Field.of(Setting.SEED, Format.SEED, StyleSpec::seed, StyleSpec::withSeed)));

    private static final List<Field<StyleSpec>> ADVERSARIAL = all(
            PLAIN_STYLE,
            List.of(Field.of(
                    Setting.GENERATOR_WEIGHT,
                    Format.REAL,
                    StyleSpec::generatorFactor,
                    (spec, now) -> changed(spec, spec.weightDecay(), spec.priorDeviation(), now))));

    private static final List<Field<LabelledSpec>> UNLABELLED = all(
            List.of(
                    Field.of(
                                    Setting.LABELS,
                                    Format.SWITCH,
                                    LabelledSpec::labelled,
                                    (LabelledSpec spec, Boolean on) -> on ? spec : spec.withoutLabels())
                            .deciding(),
                    Field.of(
                            Setting.WIDTH,
                            Format.WHOLE,
                            LabelledSpec::width,
                            (spec, now) -> spec.withSizes(now, spec.latentSize())),
                    Field.of(
                            Setting.LATENT,
                            Format.WHOLE,
                            LabelledSpec::latentSize,
                            (spec, now) -> spec.withSizes(spec.width(), now)),
                    Field.of(Setting.DROPOUT_RATE, Format.REAL, LabelledSpec::dropout, LabelledSpec::withDropout),
                    Field.of(
                            Setting.NORMALISATION,
                            Format.words(ArrayNormalisation.By.class),
                            LabelledSpec::normalisation,
                            (spec, now) -> spec.withNormalisation(now, spec.maxSamples())),
                    Field.of(
                            Setting.MAX_SAMPLES,
                            Format.WHOLE,
                            LabelledSpec::maxSamples,
                            (spec, now) -> spec.withNormalisation(spec.normalisation(), now)),
                    Field.of(
                            Setting.WEIGHT_DECAY,
                            Format.REAL,
                            LabelledSpec::weightDecay,
                            (spec, now) -> spec.withOptimiser(now, spec.clippingNorm())),
                    Field.of(
                            Setting.CLIP_NORM,
                            Format.REAL,
                            LabelledSpec::clippingNorm,
                            (spec, now) -> spec.withOptimiser(spec.weightDecay(), now))),
            Field.within(SharedFields.SCHEDULE, LabelledSpec::schedule, LabelledSpec::withSchedule),
            List.of(Field.of(Setting.SEED, Format.SEED, LabelledSpec::seed, LabelledSpec::withSeed)));

    private static final List<Field<LabelledSpec>> LABELLED = all(
            UNLABELLED,
            List.of(
                    Field.of(
                            Setting.IMAGE_DROPOUT,
                            Format.REAL,
                            spec -> spec.modalityDropout().image(),
                            (spec, now) -> spec.withModalityDropout(new ModalityDropout(
                                    now, spec.modalityDropout().label()))),
                    Field.of(
                            Setting.LABEL_DROPOUT,
                            Format.REAL,
                            spec -> spec.modalityDropout().label(),
                            (spec, now) -> spec.withModalityDropout(
                                    new ModalityDropout(spec.modalityDropout().image(), now)))));

    private SpecForms() {}

    /** The form that starts with a spec. */
    static Form<? extends ModelSpec> of(ModelSpec start) {
        return switch (start) {
            case DenseSpec dense -> new Form<>(dense, _ -> DENSE);
            case VariationalSpec variational -> new Form<>(variational, SpecForms::variational);
            case StyleSpec style -> new Form<>(style, spec -> spec.adversarial() ? ADVERSARIAL : PLAIN_STYLE);
            case LabelledSpec labelled -> new Form<>(labelled, spec -> spec.labelled() ? LABELLED : UNLABELLED);
        };
    }

    private static List<Field<VariationalSpec>> variational(VariationalSpec spec) {
        return all(VARIATIONAL, Field.within(BetaFields.of(spec.kl()), VariationalSpec::kl, VariationalSpec::withKl));
    }

    private static StyleSpec changed(StyleSpec spec, double decay, double deviation, double generator) {
        return new StyleSpec(
                spec.classes(),
                spec.styleSize(),
                spec.adversarial(),
                spec.schedule(),
                decay,
                deviation,
                generator,
                spec.seed());
    }

    @SafeVarargs
    private static <S> List<Field<S>> all(List<Field<S>>... parts) {
        List<Field<S>> all = new ArrayList<>();
        for (List<Field<S>> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
