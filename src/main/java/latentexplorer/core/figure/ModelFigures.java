package latentexplorer.core.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.insight.ErrorGroups;
import latentexplorer.core.insight.FigureSubject;
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

/** All figures and tables that suit the kind of a model. */
public final class ModelFigures {
    private static final int BARS = 100;

    private final FigureSubject of;
    private final ModelBundle bundle;
    private final ImageSet images;
    private final int stage;

    public ModelFigures(FigureSubject of) {
        this.of = of;
        this.bundle = of.bundle();
        this.images = of.images();
        this.stage = of.history().stream()
                .filter(epoch -> epoch.number() == bundle.bestEpoch())
                .mapToInt(Epoch::stage)
                .findFirst()
                .orElse(1);
    }

    /** The names of the files that {@link #draw} makes, known before the work. */
    public List<String> files() {
        List<String> keys = new ArrayList<>();
        if (!of.history().isEmpty()) {
            keys.add("history.png");
        }
        for (ErrorGroupsFigure.Content content : ErrorGroupsFigure.Content.values()) {
            keys.add(groupsKey(content) + ".png");
        }
        keys.addAll(List.of("examples.png", "draws.png", "units.png"));
        if (bundle.spec() instanceof StyleSpec) {
            keys.addAll(List.of(
                    "style_scatter.png", "random_reconstructions.png", "generation.png", "accuracy.csv", "fit.csv"));
        }
        FigureFiles named = new FigureFiles(of.name());
        return keys.stream().map(named::name).toList();
    }

    /** @throws java.util.concurrent.CancellationException when asked to stop */
    public FigureFiles draw(Workers workers, JobScope scope) {
        FigureFiles files = new FigureFiles(of.name());
        if (!of.history().isEmpty()) {
            files.add(
                    "history",
                    HistoryFigure.of(
                            title(),
                            bundle.spec(),
                            of.history(),
                            ownValidation() ? "validation" : "test",
                            bundle.bestEpoch()));
        }
        InsightSettings settings = InsightSettings.DEFAULT.withBars(BARS).withClasses(of.classes());
        Insight insight = Insight.of(
                bundle.model(),
                bundle.spec(),
                images,
                MeasuredImages.all(of.heldOut()),
                settings,
                null,
                workers,
                scope.part(0, 0.8));
        groups(insight, scope.part(0.8, 1), files);
        files.add("examples", PictureTable.examples(title(), measured(insight), insight.examples(), names()));
        files.add("draws", PictureTable.draws(title(), insight.draws()));
        files.add(
                "units", UnitsFigure.of(title(), words() + "; the most useful units first", insight.units(), names()));
        insight.style().ifPresent(style -> styles(style, files));
        return files;
    }

    private boolean ownValidation() {
        return bundle.dataset().parts().map(ModelBundle.Parts::ownValidation).orElse(false);
    }

    private String groupsKey(ErrorGroupsFigure.Content content) {
        return "stage=" + stage + "_ds=" + content.name().toLowerCase(Locale.ROOT);
    }

    private void groups(Insight insight, JobScope scope, FigureFiles files) {
        LatentModel model = bundle.model();
        List<Reconstructions> pictures = new ArrayList<>();
        for (ErrorGroups.Group group : insight.groups().groups()) {
            pictures.add(Reconstructions.of(model, bundle.spec(), images, group.indices(), scope));
        }
        int trained =
                bundle.dataset().parts().map(ModelBundle.Parts::train).orElse(images.size() - of.heldOut().length);
        ErrorGroupsFigure.Caption caption =
                new ErrorGroupsFigure.Caption(title(), stage, trained, words(), insight.metric());
        for (ErrorGroupsFigure.Content content : ErrorGroupsFigure.Content.values()) {
            files.add(
                    groupsKey(content),
                    ErrorGroupsFigure.of(caption, content, insight.errors(), insight.groups(), pictures));
        }
    }

    private void styles(StyleInsight style, FigureFiles files) {
        StyleSpec spec = (StyleSpec) bundle.spec();
        String prior = spec.adversarial()
                ? String.format(Locale.ROOT, "%s; prior: normal, mean 0, sd %s", words(), spec.priorDeviation())
                : words() + "; nothing shapes the styles of this model";
        files.add("style_scatter", StyleScatterFigure.of(title(), prior, style.styles()));
        files.add(
                "random_reconstructions",
                PictureTable.random(title(), "drawn from " + words(), style.random(), names()));
        files.add(
                "generation",
                PictureTable.generation(
                        title(),
                        "pure classes; one style a row, drawn from a normal distribution with mean 0, sd 1",
                        style.grid(),
                        names()));
        files.add("accuracy", style.accuracy().csv());
        files.add("fit", style.fit().csv());
    }

    private String title() {
        return bundle.displayName();
    }

    private List<String> names() {
        return images.classNames();
    }

    private String words() {
        return String.format(Locale.ROOT, "%,d test images of %s", of.heldOut().length, images.name());
    }

    private String measured(Insight insight) {
        return words() + "; " + insight.metric();
    }
}
