package latentexplorer.core.insight;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.net.StyleSpec;

/** What is to be seen of a style model beyond what all kinds show. */
public record StyleInsight(
        Styles styles, Accuracy accuracy, FitTable fit, RandomReconstructions random, GenerationGrid grid) {
    static StyleInsight of(
            StyleModel model,
            StyleSpec spec,
            ImageSet images,
            int[] indices,
            int[] labels,
            Pass pass,
            CodeSpace space,
            long seed,
            JobScope scope) {
        Styles styles = new Styles(space.values(), space.width(), labels, images.classNames());
        int[] predicted = Predicted.of(pass.codes(), model.latentSize(), model.classes(), indices.length);
        scope.check();
        RandomReconstructions random = RandomReconstructions.of(model, spec, images, indices, seed, scope);
        scope.check();
        GenerationGrid.Settings usual = GenerationGrid.Settings.DEFAULT;
        GenerationGrid.Settings seeded =
                new GenerationGrid.Settings(usual.rows(), usual.spread(), usual.perCell(), usual.style(), seed);
        return new StyleInsight(
                styles,
                Accuracy.of(labels, predicted, images.classNames()),
                FitTable.of(styles, spec.priorDeviation()),
                random,
                GenerationGrid.of(model, seeded));
    }
}
