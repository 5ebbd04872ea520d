package latentexplorer.cli;

import java.util.List;
import java.util.stream.Stream;
import latentexplorer.core.net.BetaSchedule;
import latentexplorer.core.net.KlTerm;
import latentexplorer.core.net.VariationalSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What only variational models have. What is not given stays as the preset has it. */
final class VariationalOptions {
    @Option(
            names = {"--beta", "--reg-lambda", "--reg_lambda"},
            paramLabel = "B",
            description =
                    "Variational: constant weight of the KL divergence; beside a sum over pixels and units it would be B x 784 /"
                            + " units. Default: that of vae-16, 0.001 (the original's command: 0.01)")
    private @Nullable Double beta;

    @Option(
            names = "--anneal",
            arity = "1..5",
            split = ",",
            paramLabel = "R",
            description = "Variational: five numbers instead of the constant: cycles, lead fraction, ramp fraction,"
                    + " lowest and highest beta. Default: none")
    private @Nullable List<Double> anneal;

    @Option(
            names = "--ramp",
            arity = "1..4",
            split = ",",
            paramLabel = "R",
            description = "Variational: four numbers instead of the constant, one ramp shaped as a tanh: first and last"
                    + " beta, inflection (0 to 1), sharpness. Default: none")
    private @Nullable List<Double> ramp;

    @Option(
            names = "--restart-beta",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Variational: start --anneal or --ramp again in each stage. Default: false")
    private @Nullable Boolean restart;

    @Option(
            names = "--kl",
            paramLabel = "K",
            description = "Variational: mean or sum of the divergences of a code's units. Default: mean")
    private @Nullable String reduction;

    /** @throws IllegalArgumentException with a sentence when the weight is given in two ways, or not whole */
    VariationalSpec apply(VariationalSpec preset) {
        KlTerm kl = preset.kl();
        if (Stream.of(beta, anneal, ramp).filter(each -> each != null).count() > 1) {
            throw new IllegalArgumentException(
                    "--beta, --anneal and --ramp each say what the weight of the divergence is: give one of them.");
        }
        return preset.withKl(new KlTerm(
                schedule(kl.beta()),
                restart == null ? kl.everyStage() : restart,
                NetworkOptions.word("divergence", KlTerm.Reduction.values(), reduction, kl.reduction())));
    }

    private BetaSchedule schedule(BetaSchedule preset) {
        if (anneal != null) {
            return BetaSchedule.Cyclic.of(anneal);
        }
        if (ramp != null && ramp.size() != 4) {
            throw new IllegalArgumentException(
                    "A ramp takes four numbers (first beta, last beta, inflection, sharpness)," + " not " + ramp.size()
                            + ".");
        }
        if (ramp != null) {
            return new BetaSchedule.Tanh(ramp.get(0), ramp.get(1), ramp.get(2), ramp.get(3));
        }
        return beta == null ? preset : new BetaSchedule.Constant(beta);
    }
}
