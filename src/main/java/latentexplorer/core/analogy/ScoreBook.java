package latentexplorer.core.analogy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scores of all models so far, of each model, set of glyphs and group the latest, in the order of their making. Immutable. */
public record ScoreBook(List<KeptScore> scores) {
    public static final ScoreBook EMPTY = new ScoreBook(List.of());

    public ScoreBook {
        scores = List.copyOf(scores);
    }

    public ScoreBook with(KeptScore added) {
        List<KeptScore> next = new ArrayList<>(scores);
        next.removeIf(added::replaces);
        next.add(added);
        return new ScoreBook(next);
    }

    /** Without a score that is in it. */
    public ScoreBook without(KeptScore removed) {
        return new ScoreBook(
                scores.stream().filter(each -> !removed.replaces(each)).toList());
    }

    /** Those of one group. */
    public List<KeptScore> of(AnalogyScore.Group group) {
        return scores.stream().filter(each -> each.score().group() == group).toList();
    }

    /** That of one model on some glyphs. */
    public Optional<KeptScore> find(String modelHash, String dataset, int images, AnalogyScore.Group group) {
        return of(group).stream()
                .filter(each -> each.isOf(modelHash, dataset, images))
                .findFirst();
    }
}
