package latentexplorer.core.job;

import java.util.Locale;

/**
 * One measured number, as the bench commands print it.
 *
 * @param key what was measured, for example "map.10000.frame.p99"
 * @param value the number
 * @param unit its unit, for example "ms"
 */
public record BenchRow(String key, double value, String unit) {

    /** Key, value and unit between tabs. */
    public String line() {
        return String.format(Locale.ROOT, "%s\t%.4g\t%s", key, value, unit);
    }
}
