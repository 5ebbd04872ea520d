package latentexplorer.ui.explorer.scores;

import java.util.Locale;
import latentexplorer.core.analogy.AnalogyScore;
import latentexplorer.core.analogy.Tally;

/** What a score says, in words. */
final class ResultWords {
    private ResultWords() {}

    static String of(AnalogyScore score) {
        return error(score) + " " + ceiling(score);
    }

    private static String error(AnalogyScore score) {
        Tally best = score.meanGlyph().error() < score.unchanged().error() ? score.meanGlyph() : score.unchanged();
        String name = best == score.meanGlyph() ? "the character's mean glyph" : "C unchanged";
        double gain = 1 - score.model().error() / best.error();
        if (gain > 0) {
            return String.format(Locale.ROOT, "In pixels the answers are %.0f %% better than %s.", 100 * gain, name);
        }
        return score.model().medianRank()
                        < Math.min(
                                score.unchanged().medianRank(),
                                score.meanGlyph().medianRank())
                ? "In pixels " + name + " is nearer to the truth, but the answers tell the typeface better."
                : "The answers are no better than " + name + ".";
    }

    /** What is lost by the vector and what by the decoder. */
    private static String ceiling(AnalogyScore score) {
        double top = score.reconstruction().top1();
        return top >= 0.5
                ? String.format(
                        Locale.ROOT,
                        "The model could draw the true answer: its own picture of it comes first in %.0f %%. The rest is lost"
                                + " by the vector.",
                        100 * top)
                : String.format(
                        Locale.ROOT,
                        "Even its own picture of the true answer comes first in only %.0f %%: much is lost by the decoder.",
                        100 * top);
    }
}
