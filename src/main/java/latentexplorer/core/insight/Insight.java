package latentexplorer.core.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LabelledModel;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.net.StyleSpec;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is to be seen of a model at one moment of its training, on images that it did not learn from. The same
 * model, images and settings give the same bits on any number of threads.
 *
 * @param measured which images that is
 * @param metric what errors are measured in, for the user
 * @param examples a few images of as many classes as possible, always the same ones
 * @param draws pictures of random codes
 * @param map the codes on a plane
 * @param units how the units of the code are distributed
 * @param errors of the measured images
 * @param classes the errors by class
 * @param groups of images from the best to the worst
 * @param deadPixels pixels that the model has given up
 * @param style what only a style model has
 */
public record Insight(
        MeasuredImages measured,
        String metric,
        Reconstructions examples,
        Draws draws,
        CodeMap map,
        Units units,
        Errors errors,
        List<ClassError> classes,
        ErrorGroups groups,
        DeadPixels deadPixels,
        Optional<StyleInsight> style) {
    /** How many images are measured unless the caller says otherwise. */
    public static final int MOST_IMAGES = 2_000;

    /** A style model takes ten times as long for an image as the others. */
    public static final int MOST_IMAGES_OF_STYLES = 500;

    public Insight {
        classes = List.copyOf(classes);
    }

    /**
     * With the usual settings, on at most {@link #MOST_IMAGES} of the images ({@link #MOST_IMAGES_OF_STYLES} for a style
     * model), drawn by class.
     *
     * @param indices of the images that the model did not learn from
     * @throws IllegalArgumentException with a sentence when there are none
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Insight of(
            LatentModel model,
            ModelSpec spec,
            ImageSet images,
            int[] indices,
            @Nullable CodeMap reference,
            Workers workers,
            JobScope scope) {
        int most = model instanceof StyleModel ? MOST_IMAGES_OF_STYLES : MOST_IMAGES;
        InsightSettings settings = InsightSettings.DEFAULT;
        MeasuredImages measured = MeasuredImages.draw(images, indices, most, settings.seed());
        return of(model, spec, images, measured, settings, reference, workers, scope);
    }

    /**
     * @param model of the epoch, trained with {@code spec}
     * @param reference the map that the new one is aligned to; one of other images is not regarded
     * @throws IllegalArgumentException with a sentence when there are no images
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Insight of(
            LatentModel model,
            ModelSpec spec,
            ImageSet images,
            MeasuredImages measured,
            InsightSettings settings,
            @Nullable CodeMap reference,
            Workers workers,
            JobScope scope) {
        int[] indices = measured.indices();
        if (indices.length == 0) {
            throw new IllegalArgumentException(
                    "There are no images of " + images.name() + " to look at the model with.");
        }
        scope.report(0, "Measuring the images");
        Pass pass = Pass.of(model, spec, images, indices, workers, scope.part(0, 0.7));
        scope.report(0.7, "Laying out the codes");
        int[] labels = Arrays.stream(indices).map(images::label).toArray();
        CodeSpace space = CodeSpace.of(model, spec, pass);
        CodeMap map = CodeMap.of(space, indices, labels, reference, workers, scope.part(0.7, 0.8));
        Units units = Units.of(space, pass.logVariances(), labels, settings.classes(), workers, scope);
        Errors errors = Errors.of(indices, pass.errors(), settings.bars());
        scope.report(0.9, "Drawing pictures");
        int[] examples = Examples.of(images, indices, settings.examples());
        return new Insight(
                measured,
                metric(model, spec),
                Reconstructions.of(model, spec, images, examples, scope),
                Draws.of(model, spec, pass, settings.draws(), settings.seed()),
                map,
                units,
                errors,
                ClassError.of(images, indices, pass.errors()),
                ErrorGroups.of(errors),
                pass.dead(),
                style(model, spec, images, indices, labels, pass, space, settings, scope));
    }

    private static Optional<StyleInsight> style(
            LatentModel model,
            ModelSpec spec,
            ImageSet images,
            int[] indices,
            int[] labels,
            Pass pass,
            CodeSpace space,
            InsightSettings settings,
            JobScope scope) {
        return model instanceof StyleModel style && spec instanceof StyleSpec styleSpec
                ? Optional.of(
                        StyleInsight.of(style, styleSpec, images, indices, labels, pass, space, settings.seed(), scope))
                : Optional.empty();
    }

    private static String metric(LatentModel model, ModelSpec spec) {
        String scale = spec.input().binary() ? "MSE, pixels 0 or 1" : "MSE, pixels 0..1";
        return model instanceof LabelledModel ? scale + ", from the image alone" : scale;
    }
}
