package latentexplorer.ui.training.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import latentexplorer.core.file.ShellLine;

/** Writes the command that trains what the form asks for: as short as the presets allow. */
final class TrainCommandLine {
    private static final Set<Setting> FIRST_AND_LAST = Set.of(Setting.DATASET, Setting.NAME);

    private TrainCommandLine() {}

    /** The whole line, to be pasted into a shell in the program's folder; empty when no command trains this. */
    static String of(TrainingPlan plan) {
        return plan.arguments().isEmpty() ? "" : ShellLine.of(plan.arguments());
    }

    /** The program's arguments, one a word. */
    static List<String> arguments(TrainingPlan plan) {
        return shortest(plan).words();
    }

    /**
     * A command for a plan.
     *
     * @param start what it begins with
     * @param words the program's arguments
     */
    record Command(Start start, List<String> words) {}

    /** The shortest one. */
    static Command shortest(TrainingPlan plan) {
        return Start.ofCommands(plan.spec()).stream()
                .map(start -> new Command(start, arguments(start, plan)))
                .min(Comparator.comparingInt(command -> command.words().size()))
                .orElseThrow();
    }

    private static List<String> arguments(Start start, TrainingPlan plan) {
        List<String> words = new ArrayList<>(List.of("train"));
        if (start.preset()) {
            add(words, "--preset", start.key());
        }
        add(words, "--dataset", plan.dataset());
        Map<String, String> usual = flags(start.plan());
        flags(plan).forEach((flag, value) -> {
            if (!value.equals(usual.get(flag))) {
                add(words, flag, value);
            }
        });
        if (!plan.name().isEmpty()) {
            add(words, "--name", plan.name());
        }
        return List.copyOf(words);
    }

    /** The options that say what the form says; those of several settings have their values in the order of the form. */
    private static Map<String, String> flags(TrainingPlan plan) {
        Map<String, String> flags = new LinkedHashMap<>();
        PlanForm.texts(plan).forEach((setting, text) -> {
            if (!setting.flag().isEmpty() && !FIRST_AND_LAST.contains(setting)) {
                flags.merge(setting.flag(), text.replace(' ', ','), (former, next) -> former + "," + next);
            }
        });
        return flags;
    }

    private static void add(List<String> words, String flag, String value) {
        words.add(flag);
        if (!value.isEmpty()) {
            words.add(value);
        }
    }
}
