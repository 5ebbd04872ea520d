package latentexplorer.ui.training.setup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.ui.training.setup.Form.Reading;

/** The form of everything: the model of a kind and its training, and what is trained on. */
final class PlanForm {
    private static final List<Field<TrainingPlan>> AROUND = List.of(
            Field.of(Setting.DATASET, Format.TEXT, TrainingPlan::dataset, TrainingPlan::withDataset),
            Field.of(Setting.SUBSAMPLE, Format.WHOLE, TrainingPlan::subsample, TrainingPlan::withSubsample),
            Field.of(Setting.NAME, Format.TEXT, TrainingPlan::name, TrainingPlan::withName),
            Field.of(Setting.NOTE, Format.TEXT, TrainingPlan::note, TrainingPlan::withNote),
            Field.of(
                    Setting.OWN_VALIDATION,
                    Format.SWITCH,
                    TrainingPlan::ownValidation,
                    TrainingPlan::withOwnValidation));

    private PlanForm() {}

    /** @param typed texts by setting; those that are missing are as usual */
    static Reading<TrainingPlan> read(TrainingPlan start, Map<Setting, String> typed) {
        Reading<? extends ModelSpec> inner = SpecForms.of(start.spec()).read(typed);
        Reading<TrainingPlan> outer = new Form<>(start, _ -> AROUND).read(typed);
        return new Reading<>(
                outer.value().withSpec(inner.value()),
                both(outer.usual(), inner.usual()),
                both(outer.texts(), inner.texts()),
                both(outer.refusals(), inner.refusals()));
    }

    /** What a form would have to say to ask for a plan. */
    static Map<Setting, String> texts(TrainingPlan plan) {
        return read(plan, Map.of()).texts();
    }

    private static Map<Setting, String> both(Map<Setting, String> one, Map<Setting, String> other) {
        Map<Setting, String> both = new EnumMap<>(Setting.class);
        both.putAll(one);
        both.putAll(other);
        return both;
    }
}
