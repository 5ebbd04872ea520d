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
    private static final Set<Setting> FIRST_AND_LAST = Set.of(Setting.DATASET, Setting.NAME, Setting.NOTE);

    private TrainCommandLine() {}

    /** The whole line, to be pasted into a shell in the program's folder. */
    static String of(TrainingPlan plan) {
        return ShellLine.of(arguments(plan));
    }

    /** The program's arguments, one a word. */
    static List<String> arguments(TrainingPlan plan) {
        return plan.branch()
                .map(branch -> branching(branch, plan))
                .orElseGet(() -> shortest(plan).words());
    }

    /** The other run says what is not said. */
    private static List<String> branching(TrainingPlan.Branch branch, TrainingPlan plan) {
        List<String> words = new ArrayList<>(List.of("train"));
        add(words, "--branch", branch.from().run());
        add(words, "--epoch", String.valueOf(branch.from().epoch()));
        addChanges(words, plan.withSpec(branch.spec()), plan);
        return List.copyOf(words);
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
        addChanges(words, start.plan(), plan);
        return List.copyOf(words);
    }

    private static void addChanges(List<String> words, TrainingPlan from, TrainingPlan plan) {
        Map<String, String> usual = flags(from);
        flags(plan).forEach((flag, value) -> {
            if (!value.equals(usual.get(flag))) {
                add(words, flag, value);
            }
        });
        if (!plan.name().isEmpty()) {
            add(words, "--name", plan.name());
        }
        if (!plan.note().isEmpty()) {
            add(words, "--note", plan.note());
        }
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
