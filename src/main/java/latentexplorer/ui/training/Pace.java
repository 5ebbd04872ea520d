package latentexplorer.ui.training;

import java.util.Locale;
import latentexplorer.core.net.Steering;

/** How far and how fast a training is, in words. */
final class Pace {
    private Pace() {}

    /** "epoch 3 of 25, batch 40 of 235, 61,000 images/s, 1 min 12 s to go"; what is not known is left out. */
    static String words(Steering.Position at, int lastEpoch, double speed, double secondsAnEpoch) {
        StringBuilder words = new StringBuilder();
        words.append(String.format(
                Locale.ROOT, "epoch %,d of %,d, batch %,d of %,d", at.epoch(), lastEpoch, at.batch(), at.batches()));
        if (Double.isFinite(speed)) {
            words.append(String.format(Locale.ROOT, ", %,d images/s", rounded(speed)));
        }
        String left = toGo(at, lastEpoch, secondsAnEpoch);
        return words.append(left.isEmpty() ? "" : ", ").append(left).toString();
    }

    /** "1 min 12 s to go"; empty while that is not known. */
    static String toGo(Steering.Position at, int lastEpoch, double secondsAnEpoch) {
        double left = secondsAnEpoch * epochsLeft(at, lastEpoch);
        return Double.isFinite(left) ? duration(left) + " to go" : "";
    }

    /** Share of the epochs of this run that is learned, the epoch under way included; 0 to 1. */
    static double share(Steering.Position at, int firstEpoch, int lastEpoch) {
        int all = lastEpoch - firstEpoch + 1;
        return all < 1 ? 1 : Math.clamp(1 - epochsLeft(at, lastEpoch) / all, 0, 1);
    }

    private static double epochsLeft(Steering.Position at, int lastEpoch) {
        double learned = at.batches() == 0 ? 0 : (double) at.batch() / at.batches();
        return Math.max(0, lastEpoch - Math.max(0, at.epoch() - 1) - learned);
    }

    /** Two digits are enough to read: 61,000. */
    private static long rounded(double value) {
        long unit = 1;
        while (value / unit >= 100) {
            unit *= 10;
        }
        return Math.round(value / unit) * unit;
    }

    /** "12 s", "1 min 12 s", "2 h 5 min". */
    static String duration(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
