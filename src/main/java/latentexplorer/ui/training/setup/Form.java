package latentexplorer.ui.training.setup;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A form for something that is set up from a start.
 *
 * @param start what it is while nothing is changed
 * @param fields those that matter to a value like this
 */
record Form<S>(S start, Function<S, List<Field<S>>> fields) {
    /**
     * What a form with typed texts says.
     *
     * @param value with everything that could be read
     * @param usual the texts of all fields that matter now, as they are without a change; in the order of the form
     * @param texts their texts now; of what could not be read, what was typed
     * @param refusals why something could not be read
     */
    record Reading<S>(S value, Map<Setting, String> usual, Map<Setting, String> texts, Map<Setting, String> refusals) {}

    /** @param typed texts by setting; those that are missing are as usual */
    Reading<S> read(Map<Setting, String> typed) {
        Map<Setting, String> usual = new EnumMap<>(Setting.class);
        S base = start;
        for (Field<S> field : fields.apply(start)) {
            if (field.decides()) {
                String standard = field.text().apply(start);
                usual.put(field.setting(), standard);
                base = field.with().apply(base, typed.getOrDefault(field.setting(), standard));
            }
        }
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        Map<Setting, String> refusals = new EnumMap<>(Setting.class);
        S value = base;
        for (Field<S> field : fields.apply(base)) {
            Setting setting = field.setting();
            usual.putIfAbsent(setting, field.text().apply(base));
            String text = typed.getOrDefault(setting, usual.getOrDefault(setting, ""));
            try {
                value = field.with().apply(value, text);
                texts.put(setting, field.text().apply(value));
            } catch (Format.Unreadable e) {
                texts.put(setting, text);
                refusals.put(setting, e.sentence());
            }
        }
        return new Reading<>(
                value,
                Collections.unmodifiableMap(usual),
                Collections.unmodifiableMap(texts),
                Collections.unmodifiableMap(refusals));
    }
}
