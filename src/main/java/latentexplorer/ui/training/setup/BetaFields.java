package latentexplorer.ui.training.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import latentexplorer.core.net.BetaSchedule;
import latentexplorer.core.net.BetaSchedule.Constant;
import latentexplorer.core.net.BetaSchedule.Cyclic;
import latentexplorer.core.net.BetaSchedule.Tanh;
import latentexplorer.core.net.KlTerm;

/** The fields of the weight of the KL divergence: other ones for each way that it changes in training. */
final class BetaFields {
    /** The ways that the weight may change, under the names that the form has for them. */
    private enum Way {
        CONSTANT,
        CYCLIC,
        RAMP;

        static Way of(BetaSchedule beta) {
            return switch (beta) {
                case Constant _ -> CONSTANT;
                case Cyclic _ -> CYCLIC;
                case Tanh _ -> RAMP;
            };
        }

        /** Another way to the weight that a schedule ends with. */
        BetaSchedule to(BetaSchedule beta) {
            return this == of(beta)
                    ? beta
                    : switch (this) {
                        case CONSTANT -> new Constant(beta.last());
                        case CYCLIC -> new Cyclic(4, 0, 0.5, 0, beta.last());
                        case RAMP -> new Tanh(0, beta.last(), Tanh.DEFAULT.inflection(), Tanh.DEFAULT.sharpness());
                    };
        }
    }

    private static final List<Field<KlTerm>> OF_ALL = List.of(
            Field.of(
                            Setting.BETA_SCHEDULE,
                            Format.words(Way.class),
                            (KlTerm kl) -> Way.of(kl.beta()),
                            (kl, way) -> with(kl, way.to(kl.beta())))
                    .deciding(),
            Field.of(
                    Setting.KL,
                    Format.words(KlTerm.Reduction.class),
                    KlTerm::reduction,
                    (kl, now) -> new KlTerm(kl.beta(), kl.everyStage(), now)));

    /** Of schedules that change. */
    private static final Field<KlTerm> RESTART = Field.of(
            Setting.RESTART_BETA,
            Format.SWITCH,
            KlTerm::everyStage,
            (kl, now) -> new KlTerm(kl.beta(), now, kl.reduction()));

    private static final List<Field<Constant>> CONSTANT =
            List.of(Field.of(Setting.BETA, Format.REAL, Constant::beta, (_, now) -> new Constant(now)));

    private static final List<Field<Cyclic>> CYCLIC = List.of(
            Field.of(
                    Setting.CYCLES,
                    Format.WHOLE,
                    Cyclic::cycles,
                    (c, now) -> new Cyclic(now, c.lead(), c.ramp(), c.low(), c.high())),
            Field.of(
                    Setting.LEAD,
                    Format.REAL,
                    Cyclic::lead,
                    (c, now) -> new Cyclic(c.cycles(), now, c.ramp(), c.low(), c.high())),
            Field.of(
                    Setting.RISE,
                    Format.REAL,
                    Cyclic::ramp,
                    (c, now) -> new Cyclic(c.cycles(), c.lead(), now, c.low(), c.high())),
            Field.of(
                    Setting.LOWEST_BETA,
                    Format.REAL,
                    Cyclic::low,
                    (c, now) -> new Cyclic(c.cycles(), c.lead(), c.ramp(), now, c.high())),
            Field.of(
                    Setting.HIGHEST_BETA,
                    Format.REAL,
                    Cyclic::high,
                    (c, now) -> new Cyclic(c.cycles(), c.lead(), c.ramp(), c.low(), now)));

    private static final List<Field<Tanh>> RAMP = List.of(
            Field.of(
                    Setting.FIRST_BETA,
                    Format.REAL,
                    Tanh::from,
                    (t, now) -> new Tanh(now, t.to(), t.inflection(), t.sharpness())),
            Field.of(
                    Setting.LAST_BETA,
                    Format.REAL,
                    Tanh::to,
                    (t, now) -> new Tanh(t.from(), now, t.inflection(), t.sharpness())),
            Field.of(
                    Setting.INFLECTION,
                    Format.REAL,
                    Tanh::inflection,
                    (t, now) -> new Tanh(t.from(), t.to(), now, t.sharpness())),
            Field.of(
                    Setting.SHARPNESS,
                    Format.REAL,
                    Tanh::sharpness,
                    (t, now) -> new Tanh(t.from(), t.to(), t.inflection(), now)));

    private BetaFields() {}

    /** The fields that matter to a weight like this. */
    static List<Field<KlTerm>> of(KlTerm kl) {
        List<Field<KlTerm>> fields = new ArrayList<>(OF_ALL);
        switch (kl.beta()) {
            case Constant _ -> fields.addAll(of(Constant.class, CONSTANT));
            case Cyclic _ -> {
                fields.addAll(of(Cyclic.class, CYCLIC));
                fields.add(RESTART);
            }
            case Tanh _ -> {
                fields.addAll(of(Tanh.class, RAMP));
                fields.add(RESTART);
            }
        }
        return fields;
    }

    /** Fields of one way as fields of a term whose weight changes in that way. */
    private static <B extends BetaSchedule> List<Field<KlTerm>> of(Class<B> way, List<Field<B>> fields) {
        Function<KlTerm, B> beta = kl -> way.cast(kl.beta());
        BiFunction<KlTerm, B, KlTerm> withBeta = BetaFields::with;
        return Field.within(fields, beta, withBeta);
    }

    private static KlTerm with(KlTerm kl, BetaSchedule beta) {
        return new KlTerm(beta, kl.everyStage(), kl.reduction());
    }
}
