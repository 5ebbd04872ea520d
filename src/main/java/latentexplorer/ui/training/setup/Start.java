package latentexplorer.ui.training.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.core.run.RunInfo;

/**
 * What a form starts from: a preset, or settings of one's own for a kind of model.
 *
 * @param key its name on the command line if it is a preset
 * @param title as the user reads it
 * @param explanation in one line
 * @param plan what is trained when nothing is changed; without a data set and a name
 * @param preset whether the command line knows it
 */
record Start(String key, String title, String explanation, TrainingPlan plan, boolean preset) {
    private static final List<Start> OWN = List.of(
            own("own-dense", "Dense", "fully connected layers, a plain code", DenseSpec.DEFAULT),
            own(
                    "own-variational",
                    "Variational",
                    "codes are distributions, drawn towards the normal one: random codes give images",
                    VariationalSpec.DEFAULT),
            own(
                    "own-style",
                    "Style, plain",
                    "convolutions; the code is the class and a few values of style",
                    StyleSpec.PLAIN),
            own(
                    "own-style-adversarial",
                    "Style, adversarial",
                    "the same, and a discriminator shapes the styles into a normal distribution",
                    StyleSpec.ADVERSARIAL),
            own(
                    "own-labelled",
                    "Labelled",
                    "image and label make one code; either may be missing",
                    LabelledSpec.DEFAULT));

    private static final List<Start> ALL =
            Stream.concat(Presets.all().stream().map(Start::of), OWN.stream()).toList();

    /** The presets, then settings of one's own for each kind. */
    static List<Start> all() {
        return ALL;
    }

    /** What the form shows first. */
    static Start first() {
        return ALL.getFirst();
    }

    /** To go on from an epoch of another run: starts with that run's settings. */
    static Start goingOn(TrainingPlan plan) {
        return new Start("", plan.parent().map(RunInfo.Parent::run).orElse(""), "", plan, false);
    }

    /** The start from which the fewest changes lead to a plan. */
    static Start nearest(TrainingPlan plan) {
        Map<Setting, String> wanted = PlanForm.texts(plan);
        return ALL.stream()
                .filter(start -> start.leadsTo(plan.spec()))
                .min(Comparator.comparingLong(start -> start.changes(wanted)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no form for a " + plan.spec().kind() + " model"));
    }

    private long changes(Map<Setting, String> wanted) {
        Map<Setting, String> usual = PlanForm.texts(plan);
        return wanted.entrySet().stream()
                .filter(each -> !each.getValue().equals(usual.get(each.getKey())))
                .count();
    }

    private static Start own(String key, String title, String explanation, ModelSpec spec) {
        return new Start(key, title, explanation, new TrainingPlan(spec, "", "", 0, false), false);
    }

    private static Start of(Preset preset) {
        return new Start(
                preset.name(),
                preset.name(),
                preset.reproduces(),
                new TrainingPlan(preset.spec(), "", "", 0, preset.ownValidation()),
                true);
    }

    /** Whether a form that starts here can ask for a spec. */
    boolean leadsTo(ModelSpec spec) {
        return plan.spec() instanceof StyleSpec ours && spec instanceof StyleSpec theirs
                ? ours.adversarial() == theirs.adversarial()
                : plan.spec().kind().equals(spec.kind());
    }

    /** The starts that the command line has for a spec: with a preset, or without where that is a kind's own settings. */
    static List<Start> ofCommands(ModelSpec spec) {
        List<Start> starts = new ArrayList<>();
        for (Start each : ALL) {
            boolean known = each.preset() || each.plan().spec().equals(DenseSpec.DEFAULT);
            if (known && each.leadsTo(spec)) {
                starts.add(each);
            }
        }
        return starts;
    }
}
