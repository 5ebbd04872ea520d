package latentexplorer.core.compare;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.ModelSpec;

/**
 * The settings of a model as names and words: every component of its record, in order, by names like {@code
 * learning-rate} and {@code beta-cycles}. A setting that is added to a kind appears here by itself.
 */
public final class RunSettings {
    /** Groups whose name says nothing that their members do not. */
    private static final Set<String> TRANSPARENT = Set.of("input", "schedule", "kl");

    private RunSettings() {}

    public static Map<String, String> of(ModelSpec spec) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("kind", spec.kind());
        collect("", (Record) spec, settings);
        return settings;
    }

    private static void collect(String group, Record record, Map<String, String> settings) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = kebab(component.getName());
            String path = group.isEmpty() || group.equals(name)
                    ? name
                    : name.startsWith(group + "-") ? name : group + "-" + name;
            Object value = read(record, component);
            if (value instanceof Dropout dropout && !dropout.active()) {
                settings.put(path, "none");
            } else if (value instanceof Record nested) {
                collect(TRANSPARENT.contains(name) ? group : path, nested, settings);
            } else {
                settings.put(path, word(value));
            }
        }
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + "." + component.getName(), e);
        }
    }

    private static String word(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "yes" : "no";
            case Double number -> number(number);
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Collection<?> several ->
                several.isEmpty()
                        ? "none"
                        : several.stream().map(RunSettings::word).collect(Collectors.joining(","));
            default -> String.valueOf(value);
        };
    }

    private static String number(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        double size = Math.abs(number);
        return size != 0 && (size < 1e-4 || size >= 1e7)
                ? Double.toString(number).replace("E", "e")
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /**
     * A setting of several runs beside each other.
     *
     * @param name of the setting
     * @param values one for each run; empty where a run has no such setting
     * @param differs whether they are not all the same
     */
    public record Line(String name, List<String> values, boolean differs) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** All settings of all these runs, each once, with the data set and what they came from. */
    public static List<Line> sideBySide(List<RunRow> runs) {
        Set<String> names = new LinkedHashSet<>(List.of("kind", "preset", "dataset", "parent"));
        runs.forEach(run -> names.addAll(run.settings().keySet()));
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            List<String> values =
                    runs.stream().map(run -> run.value(name).orElse("")).toList();
            if (values.stream().anyMatch(value -> !value.isEmpty())) {
                lines.add(new Line(name, values, values.stream().distinct().count() > 1));
            }
        }
        return lines;
    }

    /** The names of what differs among these runs, and of nothing else. */
    public static List<String> differing(List<RunRow> runs) {
        return sideBySide(runs).stream().filter(Line::differs).map(Line::name).toList();
    }
}
