package latentexplorer.ui.training.setup;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.TrainingData;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.jspecify.annotations.Nullable;

/** What the "Set up" page does: reads and judges the form as it is typed. Called on the JavaFX thread. */
public final class SetupController {
    /** Settings of what is trained on: they stay when another preset is chosen. */
    private static final Set<Setting> OF_DATA =
            EnumSet.of(Setting.DATASET, Setting.SUBSAMPLE, Setting.NAME, Setting.NOTE);

    private final SetupModel model;
    private final Session session;
    private final Jobs jobs;
    private final DataChoice choice;
    private final Launch launch;

    /** The settings whose texts are the user's; all others are as usual. */
    private Set<Setting> shown;

    private Verdict verdict = Verdict.NONE;
    /** While texts are being filled in, and before everything is there, nothing is judged. */
    private boolean filling = true;

    /**
     * What images say to a plan.
     *
     * @param data the images, or null for none
     */
    private record Verdict(
            @Nullable TrainingPlan plan, @Nullable LoadedSet data, List<String> problems, List<String> warnings) {
        static final Verdict NONE = new Verdict(null, null, List.of(), List.of());

        static Verdict of(TrainingPlan plan, LoadedSet data) {
            TrainingData parts;
            try {
                parts = Shares.of(data, plan.spec().seed(), plan.ownValidation(), plan.subsample())
                        .data();
            } catch (IllegalArgumentException e) {
                return new Verdict(plan, data, List.of(String.valueOf(e.getMessage())), List.of());
            }
            List<String> problems = plan.spec().problems(parts);
            return new Verdict(
                    plan, data, problems, problems.isEmpty() ? plan.spec().warnings(parts) : List.of());
        }

        /** Until another verdict is there, this one holds for the same images and kind of model. */
        boolean mayHoldFor(TrainingPlan other, LoadedSet now) {
            return plan != null
                    && data == now
                    && plan.spec().kind().equals(other.spec().kind());
        }
    }

    /** @param launch trains what was set up */
    public SetupController(SetupModel model, Session session, Jobs jobs, DataCatalogue catalogue, Launch launch) {
        this(model, session, jobs, DataSets.of(catalogue), launch);
    }

    /** @param launch trains what was set up */
    public SetupController(SetupModel model, Session session, Jobs jobs, DataSets dataSets, Launch launch) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.launch = launch;
        shown = model.checkProperty().get().usual().keySet();
        choice = new DataChoice(model, session, jobs, dataSets, this::judge);
        for (Setting setting : Setting.values()) {
            model.value(setting).subscribe((_, _) -> judge());
        }
        model.startProperty().subscribe((_, _) -> startOver());
        filling = false;
        judge();
    }

    /** Reads the list of data sets and the chosen one; called when there is a view. */
    void shown() {
        choice.shown();
    }

    /** Hands what is on screen to whoever trains; does nothing while something is refused or nothing is taken. */
    public void start() {
        TrainingPlan plan = model.checkProperty().get().plan();
        if (plan != null
                && model.dataProblemProperty().get().isEmpty()
                && !model.busyProperty().get()) {
            launch.start(plan, choice.work(plan.dataset()));
        }
    }

    /**
     * Shows the settings of another plan, to be changed and started. One that goes on from an epoch keeps what its weights
     * and its images ask for, until it is {@linkplain #letGo let go}.
     */
    public void show(TrainingPlan plan) {
        choice.hold(plan.dataset());
        fillFrom(plan.parent().isPresent() ? Start.goingOn(plan) : Start.nearest(plan), PlanForm.texts(plan));
    }

    /** From the first epoch on, with the settings on screen; does nothing when they do not go on from another run. */
    public void letGo() {
        TrainingPlan plan = model.startProperty().get().plan();
        if (plan.parent().isPresent()) {
            Map<Setting, String> texts = new EnumMap<>(Setting.class);
            shown.forEach(setting -> texts.put(setting, model.value(setting).getValueSafe()));
            fillFrom(Start.nearest(plan.fromTheFirstEpoch()), texts);
        }
    }

    private void fillFrom(Start start, Map<Setting, String> texts) {
        filling = true;
        model.startProperty().set(start);
        shown = texts.keySet();
        fill(texts);
    }

    /** Leads to where data sets are downloaded. */
    void getData() {
        session.workspaceProperty().set(Workspace.DATA);
    }

    /** Gives a setting the value again that the preset has. */
    void reset(Setting setting) {
        String usual = model.checkProperty().get().usual().get(setting);
        if (usual != null) {
            model.value(setting).set(usual);
        }
    }

    /** Gives all settings the values again that the preset has. */
    void resetAll() {
        Map<Setting, String> usual = new EnumMap<>(Setting.class);
        model.checkProperty().get().changed().forEach(setting -> {
            String text = model.checkProperty().get().usual().get(setting);
            if (text != null) {
                usual.put(setting, text);
            }
        });
        fill(usual);
    }

    /** The command line that trains what is on screen; empty while something is refused. */
    public String command() {
        TrainingPlan plan = model.checkProperty().get().plan();
        return plan == null ? "" : TrainCommandLine.of(plan);
    }

    private void startOver() {
        if (!filling) {
            shown = OF_DATA;
            judge();
        }
    }

    private void fill(Map<Setting, String> texts) {
        filling = true;
        texts.forEach((setting, text) -> model.value(setting).set(text));
        filling = false;
        judge();
    }

    private void judge() {
        if (filling) {
            return;
        }
        Map<Setting, String> typed = new EnumMap<>(Setting.class);
        shown.forEach(setting -> typed.put(setting, model.value(setting).getValueSafe()));
        FormCheck check = FormCheck.of(model.startProperty().get(), typed, choice.facts());
        Map<Setting, String> newcomers = new EnumMap<>(check.usual());
        newcomers.keySet().removeAll(shown);
        shown = check.usual().keySet();
        filling = true;
        newcomers.forEach((setting, text) -> model.value(setting).set(text));
        filling = false;
        judgeWithImages(check);
    }

    private void judgeWithImages(FormCheck check) {
        TrainingPlan plan = check.plan();
        LoadedSet data = choice.data();
        if (plan == null || data == null) {
            jobs.dropLatest("training-verdict");
            model.checkProperty().set(check);
            return;
        }
        model.checkProperty()
                .set(verdict.mayHoldFor(plan, data) ? check.with(verdict.problems(), verdict.warnings()) : check);
        jobs.latest(
                Lane.COMPUTE,
                "training-verdict",
                _ -> Verdict.of(plan, data),
                now -> {
                    verdict = now;
                    model.checkProperty().set(check.with(now.problems(), now.warnings()));
                },
                failure -> model.dataProblemProperty().set(Session.reason(failure)));
    }
}
