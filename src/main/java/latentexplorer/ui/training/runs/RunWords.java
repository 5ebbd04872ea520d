package latentexplorer.ui.training.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.compare.RunLosses;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.compare.RunState;

/** Numbers and names of runs as the page writes them. */
final class RunWords {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

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

    /** Without the year, for narrow columns. */
    static String day(Instant moment) {
        return DAY.format(moment);
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

    /** "42 s", "3 min 20 s", "2 h 05 min". */
    static String duration(double seconds) {
        if (!(seconds > 0)) {
            return "–";
        }
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%,d h %02d min", whole / 3600, whole / 60 % 60);
    }

    /** Metric, scale and split of the best error: "MSE, pixels 0..1, validation". */
    static String metric(RunRow run, RunLosses losses) {
        if (losses.bestEpoch() == 0) {
            return "";
        }
        Split split = losses.validated() ? Split.VALIDATION : Split.TRAIN;
        return run.unit().isEmpty() ? split.word() : run.unit() + ", " + split.word();
    }

    /** Whether something of its schedule is left that can be trained now. */
    static boolean canComplete(RunRow run) {
        return run.state() == RunState.INTERRUPTED || run.state() == RunState.STOPPED && run.epochs() < run.lastEpoch();
    }
}
