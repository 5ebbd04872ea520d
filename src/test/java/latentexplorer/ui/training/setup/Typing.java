package latentexplorer.ui.training.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.StyleSpec;

/** Forms as somebody typed them. */
final class Typing {
    /** A value for every setting that no start has and no model refuses beside the others. */
    private static final Map<Setting, String> OTHERS = others();

    private Typing() {}

    private static Map<Setting, String> others() {
        Map<Setting, String> others = new EnumMap<>(Setting.class);
        others.put(Setting.DATASET, "shapes");
        others.put(Setting.SUBSAMPLE, "30");
        others.put(Setting.NAME, "of the window");
        others.put(Setting.NOTE, "wider than before");
        others.put(Setting.LAYERS, "16 12");
        others.put(Setting.LATENT, "5");
        others.put(Setting.STYLE_SIZE, "3");
        others.put(Setting.WIDTH, "24");
        others.put(Setting.LABELS, "false");
        others.put(Setting.PCA_DIMS, "0.95");
        others.put(Setting.LOSS, "bce");
        others.put(Setting.BETA, "0.05");
        others.put(Setting.CYCLES, "3");
        others.put(Setting.LEAD, "0.1");
        others.put(Setting.RISE, "0.75");
        others.put(Setting.LOWEST_BETA, "0.0001");
        others.put(Setting.HIGHEST_BETA, "0.02");
        others.put(Setting.FIRST_BETA, "0.0002");
        others.put(Setting.LAST_BETA, "0.03");
        others.put(Setting.INFLECTION, "0.4");
        others.put(Setting.SHARPNESS, "7.5");
        others.put(Setting.GENERATOR_WEIGHT, "0.3");
        others.put(Setting.PRIOR_DEVIATION, "1.5");
        others.put(Setting.IMAGE_DROPOUT, "0.1");
        others.put(Setting.LABEL_DROPOUT, "0.15");
        others.put(Setting.EPOCHS, "2");
        others.put(Setting.BATCH, "16");
        others.put(Setting.LEARN_RATE, "0.002");
        others.put(Setting.PATIENCE, "9");
        others.put(Setting.BINARY, "true");
        others.put(Setting.WHITEN, "true");
        others.put(Setting.DECODER_LAYERS, "14");
        others.put(Setting.CODE_ACTIVATION, "linear");
        others.put(Setting.OUTPUT_ACTIVATION, "linear");
        others.put(Setting.DROPOUT_LAYER, "1");
        others.put(Setting.DROPOUT_RATE, "0.2");
        others.put(Setting.NORMALISATION, "element");
        others.put(Setting.MAX_SAMPLES, "40");
        others.put(Setting.KL, "sum");
        others.put(Setting.RESTART_BETA, "true");
        others.put(Setting.WEIGHT_DECAY, "0.02");
        others.put(Setting.CLIP_NORM, "2");
        others.put(Setting.STAGES, "2");
        others.put(Setting.SEED, "-7");
        return others;
    }

    /** A value that no start has. */
    static String other(Setting setting) {
        return OTHERS.getOrDefault(setting, "true");
    }

    /** A form with another value in each of its fields, except those that do not go with the others. */
    static Map<Setting, String> changed(Start start, Map<Setting, String> way) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        FormCheck.of(start, way, DataFacts.UNKNOWN).usual().keySet().forEach(setting -> {
            if (OTHERS.containsKey(setting)) {
                changed.put(setting, OTHERS.get(setting));
            }
        });
        changed.put(Setting.OWN_VALIDATION, String.valueOf(!start.plan().ownValidation()));
        changed.remove(Setting.LABELS);
        way.forEach((setting, text) -> {
            if (setting != Setting.DATASET) {
                changed.put(setting, text);
            }
        });
        if (start.plan().spec() instanceof StyleSpec style && style.adversarial()) {
            changed.remove(Setting.PATIENCE);
        }
        if (start.plan().spec() instanceof DenseSpec) {
            // The cross entropy goes with the sigmoid alone, which is changed here.
            changed.remove(Setting.LOSS);
        }
        if (!start.plan().spec().input().centred()) {
            changed.remove(Setting.PCA_DIMS);
            changed.remove(Setting.WHITEN);
        }
        return changed;
    }

    static Start start(String key) {
        return Start.all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The digits, and what else is typed. */
    static Map<Setting, String> typed(Object... settingsAndValues) {
        Map<Setting, String> typed = new EnumMap<>(Setting.class);
        typed.put(Setting.DATASET, "digits");
        for (int i = 0; i < settingsAndValues.length; i += 2) {
            typed.put((Setting) settingsAndValues[i], (String) settingsAndValues[i + 1]);
        }
        return typed;
    }

    static TrainingPlan plan(Start start, Map<Setting, String> typed) {
        FormCheck check = FormCheck.of(start, typed, DataFacts.UNKNOWN);
        TrainingPlan plan = check.plan();
        assertThat(plan).as(check.refusal()).isNotNull();
        return plan;
    }

    /** The ways in which a form can be filled so that together they show every field of its kind. */
    static List<Map<Setting, String>> ways(Start start) {
        return switch (start.plan().spec().kind()) {
            case "variational" ->
                List.of(typed(), typed(Setting.BETA_SCHEDULE, "cyclic"), typed(Setting.BETA_SCHEDULE, "ramp"));
            case "labelled" -> List.of(typed(), typed(Setting.LABELS, "false"));
            default -> List.of(typed());
        };
    }
}
