package latentexplorer.core.insight;

import java.util.List;

/**
 * What one unit of the code says.
 *
 * @param unit counted from 0
 * @param all over all measured images; of a variational model, the means
 * @param byClass over the images of each of the {@link Units#classes()}
 * @param active whether it carries something: its variance is above 0.01 in a variational model or a style, above 0
 *     elsewhere
 * @param divergence Kullback-Leibler divergence of the unit from the prior in nats, mean over the images; NaN for a model
 *     that has none
 */
public record UnitDistribution(int unit, Band all, List<Band> byClass, boolean active, double divergence) {
    public UnitDistribution {
        byClass = List.copyOf(byClass);
    }
}
