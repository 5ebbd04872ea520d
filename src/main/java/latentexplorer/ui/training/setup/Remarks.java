package latentexplorer.ui.training.setup;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Collects what is to be said to the settings of a form: the first refusal of a setting stands, before any warning. */
final class Remarks {
    private final Set<Setting> shown;
    private final Map<Setting, Remark> all = new EnumMap<>(Setting.class);

    /** @param shown the settings of the form */
    Remarks(Set<Setting> shown) {
        this.shown = shown;
    }

    void refuse(Setting setting, String sentence) {
        Remark former = all.get(setting);
        if (former == null || !former.refuses()) {
            all.put(setting, new Remark(true, sentence));
        }
    }

    /** Refuses the setting that a sentence blames. */
    void refuse(String sentence, Setting otherwise) {
        refuse(blamed(sentence, otherwise), sentence);
    }

    void warn(Setting setting, String sentence) {
        all.putIfAbsent(setting, new Remark(false, sentence));
    }

    /** Warns at the setting that a sentence blames. */
    void warn(String sentence, Setting otherwise) {
        warn(blamed(sentence, otherwise), sentence);
    }

    private Setting blamed(String sentence, Setting otherwise) {
        return Blame.of(sentence, shown).orElse(otherwise);
    }

    boolean has(Setting setting) {
        return all.containsKey(setting);
    }

    /** Whether anything is refused. */
    boolean refuse() {
        return all.values().stream().anyMatch(Remark::refuses);
    }

    /** In the order of the form. */
    Map<Setting, Remark> all() {
        return Collections.unmodifiableMap(all);
    }
}
