package latentexplorer.core.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.net.Change;
import latentexplorer.core.net.Epoch;

/** What was changed while a training ran, numbered as it stands in its history. */
final class HistoryMarks {
    /** More lines would push the axes off a page; their marks are drawn all the same. */
    private static final int MOST_WORDS = 12;

    /**
     * @param at place among the epochs: 3 at the end of the third one
     * @param words what was changed
     */
    record Mark(double at, String words) {}

    private HistoryMarks() {}

    static List<Mark> of(List<Epoch> history) {
        List<Mark> marks = new ArrayList<>();
        for (Epoch epoch : history) {
            for (Change change : epoch.changes()) {
                marks.add(new Mark(place(change, history), words(change)));
            }
        }
        return List.copyOf(marks);
    }

    /** A line for each mark; when there are too many the last line counts the rest. */
    static List<String> lines(List<Mark> marks) {
        List<String> lines = new ArrayList<>();
        int named = marks.size() <= MOST_WORDS ? marks.size() : MOST_WORDS - 1;
        for (int i = 0; i < named; i++) {
            lines.add((i + 1) + "   " + marks.get(i).words());
        }
        if (named < marks.size()) {
            lines.add("and " + (marks.size() - named) + " more changes");
        }
        return lines;
    }

    /** Exactly where the history has every update, else in the middle of its epoch. */
    private static double place(Change change, List<Epoch> history) {
        int before = 0;
        for (Epoch epoch : history) {
            int updates =
                    epoch.updates().values().stream().mapToInt(List::size).max().orElse(0);
            if (updates == 0) {
                break;
            }
            if (epoch.number() == change.epoch()) {
                double share = (change.update() - before) / (double) updates;
                return share >= 0 && share <= 1 ? epoch.number() - 1 + share : change.epoch() - 0.5;
            }
            before += updates;
        }
        return change.epoch() - 0.5;
    }

    private static String words(Change change) {
        String what = switch (change.what()) {
            case LEARNING_RATE -> "learning rate";
            case BETA -> "beta";
            case BETA_SCHEDULE -> "beta back to its schedule,";
        };
        String from = Double.isNaN(change.from()) ? "" : " from " + number(change.from());
        return what + from + " to " + number(change.to()) + " in epoch " + change.epoch();
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
