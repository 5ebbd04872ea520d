package latentexplorer.core.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a run must have, all of them. {@code key=value}, {@code key!=value}, {@code key<value}, {@code key<=value},
 * {@code key>value} and {@code key>=value} look at a setting or a fact of {@link RunRow#value}; the key may be shortened. Any
 * other word is looked for in name, model, data set, state and note. Upper and lower case are the same; quotes hold words
 * with spaces together; {@code *} in a value stands for anything.
 */
public final class RunFilter {
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"?|[^\\s\"])+");
    private static final Pattern CONDITION = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)(!=|<=|>=|=|<|>)(.*)");

    private record Condition(String key, String operator, String value) {}

    private final List<String> words = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    private RunFilter() {}

    /** Any text is a filter; an empty one lets everything pass. */
    public static RunFilter of(String text) {
        RunFilter filter = new RunFilter();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String plain = word.group().replace("\"", "");
            Matcher condition = CONDITION.matcher(plain);
            if (condition.matches()) {
                filter.conditions.add(new Condition(
                        condition.group(1).toLowerCase(Locale.ROOT).replace('_', '-'),
                        condition.group(2),
                        condition.group(3).strip().toLowerCase(Locale.ROOT)));
            } else if (!plain.isEmpty()) {
                filter.words.add(plain.toLowerCase(Locale.ROOT));
            }
        }
        return filter;
    }

    /** The runs that pass, in their order. */
    public List<RunRow> apply(Collection<RunRow> runs) {
        Set<String> keys = keys(runs);
        List<Predicate<RunRow>> tests = new ArrayList<>();
        for (Condition condition : conditions) {
            String key = resolve(condition.key(), keys).orElse(condition.key());
            tests.add(run -> run.value(key)
                    .filter(found -> holds(found.toLowerCase(Locale.ROOT), condition))
                    .isPresent());
        }
        return runs.stream()
                .filter(run -> tests.stream().allMatch(test -> test.test(run)) && hasWords(run))
                .toList();
    }

    /** A sentence about keys that none of these runs has; empty when there are none. */
    public Optional<String> remark(Collection<RunRow> runs) {
        Set<String> keys = keys(runs);
        return conditions.stream()
                .filter(condition -> resolve(condition.key(), keys).isEmpty())
                .findFirst()
                .map(condition -> "No run has a setting called " + condition.key() + ".");
    }

    private static Set<String> keys(Collection<RunRow> runs) {
        Set<String> keys = new LinkedHashSet<>(RunRow.facts());
        runs.forEach(run -> keys.addAll(run.settings().keySet()));
        return keys;
    }

    /** The key itself, or else the first that begins with it, or else one that has it as a word. */
    private static Optional<String> resolve(String key, Set<String> keys) {
        if (keys.contains(key)) {
            return Optional.of(key);
        }
        return keys.stream()
                .filter(each -> each.startsWith(key))
                .findFirst()
                .or(() -> keys.stream()
                        .filter(each -> ("-" + each + "-").contains("-" + key + "-"))
                        .findFirst());
    }

    private boolean hasWords(RunRow run) {
        if (words.isEmpty()) {
            return true;
        }
        String text = String.join(
                        "\n",
                        run.name(),
                        run.kind(),
                        run.preset(),
                        run.dataset(),
                        run.state().word(),
                        run.note(),
                        run.trouble())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private static boolean holds(String found, Condition condition) {
        Optional<Double> a = number(found);
        Optional<Double> b = number(condition.value());
        if (a.isPresent() && b.isPresent()) {
            return holds(Double.compare(a.get(), b.get()), condition.operator());
        }
        return switch (condition.operator()) {
            case "=" -> matches(found, condition.value());
            case "!=" -> !matches(found, condition.value());
            default -> false;
        };
    }

    private static boolean holds(int order, String operator) {
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean matches(String found, String wanted) {
        if (!wanted.contains("*")) {
            return found.equals(wanted);
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : wanted.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return found.matches("(?s)" + pattern);
    }

    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text);
            // A suffix like "d" is a number for Java alone.
            return Character.isLetter(text.charAt(text.length() - 1)) ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException | StringIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
