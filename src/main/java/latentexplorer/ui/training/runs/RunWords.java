package latentexplorer.ui.training.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.compare.RunRow;

/** Numbers and names of runs as the page writes them. */
final class RunWords {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private RunWords() {}

    /** Three significant digits; a dash where there is none. */
    static String loss(double loss) {
        if (!Double.isFinite(loss)) {
            return "–";
        }
        double size = Math.abs(loss);
        return size == 0 || size >= 0.0001 && size < 100_000
                ? String.format(Locale.ROOT, "%.3g", loss)
                : String.format(Locale.ROOT, "%.2e", loss);
    }

    static String date(Instant moment) {
        return DATE.format(moment);
    }

    /** "12", or "12 of 25" when its schedule is not over. */
    static String epochs(RunRow run) {
        return run.lastEpoch() > run.epochs()
                ? String.format(Locale.ROOT, "%,d of %,d", run.epochs(), run.lastEpoch())
                : String.format(Locale.ROOT, "%,d", run.epochs());
    }

    /** The name of one, the number of several. */
    static String several(List<String> runs) {
        return runs.size() == 1 ? runs.getFirst() : String.format(Locale.ROOT, "%,d runs", runs.size());
    }

    /** The state, with why where that says more. */
    static String state(RunRow run) {
        return run.trouble().isEmpty() ? run.state().word() : run.state().word() + ": " + run.trouble();
    }
}
