package latentexplorer.core.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.insight.ErrorGroups;
import latentexplorer.core.insight.Insight;
import latentexplorer.core.insight.InsightSettings;
import latentexplorer.core.insight.MeasuredImages;
import latentexplorer.core.insight.Reconstructions;
import latentexplorer.core.insight.StyleInsight;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.StyleSpec;

/**
 * All figures that suit the kind of a model, each with the name that its file has.
 *
 * @param bundle the model
 * @param images that it is measured on
 * @param indices of those that it did not learn from, at least one
 * @param split what they are called: "test", …
 */
public record ModelFigures(ModelBundle bundle, ImageSet images, int[] indices, String split) {
    private static final int BARS = 100;

    /** What came of it, by file names without their endings, in the order in which they are to be read. */
    public record Drawn(Map<String, Figure> figures, Map<String, String> tables) {}

    /**
     * @param classes whose codes are described on their own
     * @throws IllegalArgumentException with a sentence when there are no images
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public Drawn draw(List<Integer> classes, Workers workers, JobScope scope) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Map<String, String> tables = new LinkedHashMap<>();
        if (!bundle.history().isEmpty()) {
            boolean own = bundle.dataset()
                    .parts()
                    .map(ModelBundle.Parts::ownValidation)
                    .orElse(false);
            figures.put(
                    "history", HistoryFigure.of(title(), bundle.spec(), bundle.history(), own ? "validation" : "test"));
        }
        LatentModel model = bundle.model();
        InsightSettings settings = InsightSettings.DEFAULT.withBars(BARS).withClasses(classes);
        Insight insight = Insight.of(
                model, bundle.spec(), images, MeasuredImages.all(indices), settings, null, workers, scope.part(0, 0.8));
        groups(model, insight, scope.part(0.8, 1), figures);
        figures.put("examples", PictureTable.examples(title(), measured(insight), insight.examples(), names()));
        figures.put("draws", PictureTable.draws(title(), insight.draws()));
        figures.put(
                "units", UnitsFigure.of(title(), words() + "; the most useful units first", insight.units(), names()));
        insight.style().ifPresent(style -> styles(insight, style, figures, tables));
        return new Drawn(figures, tables);
    }

    private void groups(LatentModel model, Insight insight, JobScope scope, Map<String, Figure> figures) {
        List<Reconstructions> pictures = new ArrayList<>();
        for (ErrorGroups.Group group : insight.groups().groups()) {
            pictures.add(Reconstructions.of(model, bundle.spec(), images, group.indices(), scope));
        }
        int stage = bundle.history().stream()
                .filter(epoch -> epoch.number() == bundle.bestEpoch())
                .mapToInt(Epoch::stage)
                .findFirst()
                .orElse(1);
        int trained = bundle.dataset().parts().map(ModelBundle.Parts::train).orElse(images.size() - indices.length);
        ErrorGroupsFigure.Caption caption =
                new ErrorGroupsFigure.Caption(title(), stage, trained, words(), insight.metric());
        for (ErrorGroupsFigure.Content content : ErrorGroupsFigure.Content.values()) {
            figures.put(
                    "stage=" + stage + "_ds=" + content.name().toLowerCase(Locale.ROOT),
                    ErrorGroupsFigure.of(caption, content, insight.errors(), insight.groups(), pictures));
        }
    }

    private void styles(Insight insight, StyleInsight style, Map<String, Figure> figures, Map<String, String> tables) {
        StyleSpec spec = (StyleSpec) bundle.spec();
        String prior = spec.adversarial()
                ? String.format(Locale.ROOT, "%s; prior: normal, mean 0, sd %s", words(), spec.priorDeviation())
                : words() + "; nothing shapes the styles of this model";
        figures.put("style_scatter", StyleScatterFigure.of(title(), prior, style.styles()));
        figures.put(
                "random_reconstructions",
                PictureTable.random(title(), "drawn from " + words(), style.random(), names()));
        figures.put(
                "generation",
                PictureTable.generation(
                        title(),
                        "pure classes; one style a row, drawn from a normal distribution with mean 0, sd 1",
                        style.grid(),
                        names()));
        tables.put("accuracy", style.accuracy().csv());
        tables.put("fit", style.fit().csv());
    }

    private String title() {
        return bundle.displayName();
    }

    private List<String> names() {
        return images.classNames();
    }

    private String words() {
        return String.format(Locale.ROOT, "%,d %s images of %s", indices.length, split, images.name());
    }

    private String measured(Insight insight) {
        return words() + "; " + insight.metric();
    }
}
