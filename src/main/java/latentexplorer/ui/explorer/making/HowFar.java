package latentexplorer.ui.explorer.making;

import java.util.Locale;
import latentexplorer.core.job.Progress;
import latentexplorer.ui.explorer.making.MakingModel.Stage;

/**
 * How far a map in the making is.
 *
 * @param status one line
 * @param progress 0 to 1, or {@link Progress#UNKNOWN}
 * @param toGo "12 s to go", or empty while nothing can be said
 */
record HowFar(String status, double progress, String toGo) {
    static final String MEASURING = "Measuring the map";

    private static final int LONG_SECONDS = 90;
    private static final int MINUTE = 60;

    /** @param secondsToGo NaN while nothing can be said */
    static HowFar of(Stage stage, int round, int rounds, double secondsToGo) {
        double share = (double) round / Math.max(1, rounds);
        String toGo = inWords(secondsToGo);
        return switch (stage) {
            case IDLE -> new HowFar("", Progress.UNKNOWN, "");
            case PREPARING -> new HowFar("Looking for the neighbours of each point", Progress.UNKNOWN, "");
            case MOVING ->
                new HowFar(toGo.isEmpty() ? rounds(round, rounds) : rounds(round, rounds) + " · " + toGo, share, toGo);
            case PAUSED ->
                new HowFar(
                        round == 0
                                ? "Will stand as soon as neighbours are found"
                                : "Paused in " + rounds(round, rounds),
                        share,
                        "");
            case FINISHING -> new HowFar(MEASURING, Progress.UNKNOWN, "");
        };
    }

    static String rounds(int round, int rounds) {
        return String.format(Locale.ROOT, "round %,d of %,d", round, rounds);
    }

    private static String inWords(double seconds) {
        if (Double.isNaN(seconds)) {
            return "";
        }
        long whole = Math.max(1, Math.round(seconds));
        return whole < LONG_SECONDS
                ? whole + " s to go"
                : String.format(Locale.ROOT, "%d min %d s to go", whole / MINUTE, whole % MINUTE);
    }
}
