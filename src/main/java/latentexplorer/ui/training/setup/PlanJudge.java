package latentexplorer.ui.training.setup;

import java.util.Locale;
import java.util.regex.Pattern;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;

/** Says what is wrong with a plan, and at which setting. What concerns the model is what the model says of itself. */
final class PlanJudge {
    private static final Pattern BAD_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final int LONGEST_NAME = 120;

    private final TrainingPlan plan;
    private final DataFacts facts;
    private final Remarks remarks;

    PlanJudge(TrainingPlan plan, DataFacts facts, Remarks remarks) {
        this.plan = plan;
        this.facts = facts;
        this.remarks = remarks;
    }

    void judge() {
        data();
        name();
        ModelSpec spec = plan.spec();
        spec.problems().forEach(sentence -> remarks.refuse(sentence, Setting.DATASET));
        components(spec.input().pcaDims());
        if (spec.problems().isEmpty()) {
            spec.warnings().forEach(sentence -> remarks.warn(sentence, Setting.DATASET));
        }
        schedule(spec.schedule());
    }

    private void schedule(Schedule schedule) {
        if (facts.known() && schedule.batchSize() > images()) {
            remarks.warn(
                    Setting.BATCH,
                    String.format(Locale.ROOT, "More than the %,d images: one update an epoch.", images()));
        }
        if (schedule.stopsEarly() && schedule.patience() >= schedule.totalEpochs()) {
            remarks.warn(
                    Setting.PATIENCE,
                    String.format(Locale.ROOT, "Never over: there are only %,d epochs.", schedule.totalEpochs()));
        }
    }

    /** Images to learn from. */
    private int images() {
        return plan.subsample() > 0 ? Math.min(plan.subsample(), most()) : most();
    }

    /** Images that there are to learn from, or to draw a subsample of. */
    private int most() {
        return plan.ownValidation() ? facts.training() - facts.training() / 6 : facts.training();
    }

    private void data() {
        if (plan.dataset().isEmpty()) {
            remarks.refuse(Setting.DATASET, "Choose a data set.");
        } else if (facts.known() && facts.training() == 0) {
            remarks.refuse(Setting.DATASET, "There are no images to learn from.");
        } else if (facts.known() && facts.validation() == 0) {
            remarks.refuse(Setting.DATASET, "Too few images: none would be left for validation.");
        }
        if (plan.subsample() < 0 || facts.known() && plan.subsample() > most()) {
            remarks.refuse(
                    Setting.SUBSAMPLE,
                    facts.known() ? String.format(Locale.ROOT, "Must be 0 to %,d.", most()) : "Must be at least 0.");
        }
    }

    private void name() {
        String name = plan.name();
        if (BAD_IN_NAMES.matcher(name).find()) {
            remarks.refuse(Setting.NAME, "A file name cannot hold \\ / : * ? \" < > |.");
        } else if (name.startsWith(".") || name.startsWith("-")) {
            remarks.refuse(Setting.NAME, "A name starts with neither a dot nor a dash.");
        } else if (name.length() > LONGEST_NAME) {
            remarks.refuse(Setting.NAME, "At most " + LONGEST_NAME + " characters.");
        }
    }

    private void components(double dims) {
        if (facts.known() && dims >= 1 && (int) dims > images()) {
            remarks.refuse(
                    Setting.PCA_DIMS,
                    String.format(
                            Locale.ROOT,
                            "%,d components need at least as many images to train on; there are %,d.",
                            (int) dims,
                            images()));
        } else if (dims > 1 && dims != Math.rint(dims)) {
            remarks.warn(Setting.PCA_DIMS, "Taken as " + (int) dims + ": only shares below 1 keep their decimals.");
        }
    }
}
