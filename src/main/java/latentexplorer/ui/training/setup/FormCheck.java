package latentexplorer.ui.training.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import latentexplorer.ui.training.setup.Form.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of the form as it is typed.
 *
 * @param plan what to train, or null while something is refused
 * @param remarks at most one for each setting, in the order of the form
 * @param usual what the settings that matter are without a change, in the order of the form
 * @param changed those that are not as usual
 * @param architecture the network, or null while there is none that could be drawn
 * @param beta how the weight of the divergence changes, or null when the model has none or it cannot be drawn
 */
record FormCheck(
        @Nullable TrainingPlan plan,
        Map<Setting, Remark> remarks,
        Map<Setting, String> usual,
        Set<Setting> changed,
        @Nullable Architecture architecture,
        @Nullable BetaCurve beta) {
    /** Settings that no preset has. */
    private static final Set<Setting> NEVER_CHANGED = EnumSet.of(Setting.DATASET, Setting.NAME, Setting.NOTE);

    /**
     * Reads and judges all settings.
     *
     * @param typed texts by setting; those that are missing are as usual
     */
    static FormCheck of(Start start, Map<Setting, String> typed, DataFacts facts) {
        Reading<TrainingPlan> reading = PlanForm.read(start.plan(), typed);
        TrainingPlan plan = reading.value().withSpec(reading.value().spec().forClasses(facts.classes()));
        Remarks remarks = new Remarks(reading.usual().keySet());
        reading.refusals().forEach(remarks::refuse);
        new PlanJudge(plan, facts, remarks).judge();
        boolean goesOn = start.plan().parent().isPresent();
        Set<Setting> changed = EnumSet.noneOf(Setting.class);
        reading.texts().forEach((setting, text) -> {
            if (!text.equals(reading.usual().get(setting)) && !NEVER_CHANGED.contains(setting)) {
                changed.add(setting);
                if (goesOn && !Inherited.reason(setting).isEmpty()) {
                    remarks.refuse(setting, Inherited.reason(setting));
                }
            }
        });
        boolean drawable = plan.spec().problems().isEmpty();
        return new FormCheck(
                remarks.refuse() ? null : plan,
                remarks.all(),
                reading.usual(),
                Collections.unmodifiableSet(changed),
                drawable ? Architecture.of(plan.spec()) : null,
                drawable ? BetaCurve.of(plan.spec()).orElse(null) : null);
    }

    /**
     * The same with what the images of the data set say to it.
     *
     * @param problems why the model cannot learn from them
     * @param warnings what they lack
     */
    FormCheck with(List<String> problems, List<String> warnings) {
        if (problems.isEmpty() && warnings.isEmpty()) {
            return this;
        }
        Remarks all = new Remarks(usual.keySet());
        Map<Setting, Remark> warned = new EnumMap<>(Setting.class);
        remarks.forEach((setting, remark) -> {
            if (remark.refuses()) {
                all.refuse(setting, remark.sentence());
            } else {
                warned.put(setting, remark);
            }
        });
        problems.forEach(sentence -> all.refuse(sentence, Setting.DATASET));
        warned.forEach((setting, remark) -> all.warn(setting, remark.sentence()));
        warnings.forEach(sentence -> all.warn(sentence, Setting.DATASET));
        return new FormCheck(all.refuse() ? null : plan, all.all(), usual, changed, architecture, beta);
    }

    /** Why nothing can be trained now; empty when something can. */
    String refusal() {
        List<String> sentences = new ArrayList<>();
        remarks.forEach((setting, remark) -> {
            if (remark.refuses()) {
                sentences.add(setting.label() + ": " + remark.sentence());
            }
        });
        return sentences.isEmpty() ? "" : sentences.getFirst();
    }
}
