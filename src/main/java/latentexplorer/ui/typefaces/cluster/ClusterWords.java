package latentexplorer.ui.typefaces.cluster;

import java.time.Duration;
import java.util.Locale;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.SpaceSettings;

/** What the panes say of the clusters on screen. */
final class ClusterWords {
    private ClusterWords() {}

    /** Where they were found, and whether something has changed since. */
    static String found(Clustering shown, ClusterModel.Standing standing, boolean preview) {
        SpaceSettings space = shown.settings().space();
        String where = "Found in " + coordinates(shown.space()) + (space.normalise() ? ", normalised" : "") + ", "
                + space.metric().title();
        String since = switch (standing) {
            case NONE, PRESENT -> "";
            case SETTINGS_CHANGED -> " · settings changed since";
            case CHARACTERS_CHANGED -> " · characters changed since";
        };
        return preview ? where + " · preview" : where + since;
    }

    /** The number and kind of the coordinates alone: what was done to them is said in the words of the controls. */
    private static String coordinates(String space) {
        int more = space.indexOf(", ");
        return more < 0 ? space : space.substring(0, more);
    }

    /** "116 typefaces lack a selected character"; empty when none does. */
    static String leftOut(int count) {
        return count == 0
                ? ""
                : count == 1
                        ? "1 typeface lacks a selected character"
                        : String.format(Locale.ROOT, "%,d typefaces lack a selected character", count);
    }

    /** "850 ms", "1.7 s". */
    static String duration(Duration took) {
        double seconds = took.toNanos() / 1e9;
        return seconds < 1
                ? Math.max(1, Math.round(seconds * 1000)) + " ms"
                : String.format(Locale.ROOT, seconds < 100 ? "%.1f s" : "%,.0f s", seconds);
    }

    /** A value with its thousands apart, if it is a number; else as it is. */
    static String grouped(String value) {
        if (!value.matches("\\d{4,15}(\\.\\d+)?")) {
            return value;
        }
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        return String.format(Locale.ROOT, "%,d", Long.parseLong(whole)) + value.substring(whole.length());
    }
}
