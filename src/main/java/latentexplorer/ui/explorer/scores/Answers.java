package latentexplorer.ui.explorer.scores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.analogy.ScoredAnalogy;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.ui.explorer.exhibit.Truths;

/**
 * What a model makes of a question. Arrays are pictures of 784 values, 0..1, shared and not to be changed.
 *
 * @param question that is answered
 * @param a what A shows
 * @param b what B shows
 * @param each an answer for each C
 */
record Answers(Question question, Corner a, Corner b, List<Answer> each) {
    /**
     * An image of the question.
     *
     * @param name "g of Lato"
     */
    record Corner(String name, float[] picture) {}

    /**
     * @param c asked with
     * @param scored the answer beside the true one; empty where that is not known
     * @param truth the true answer; empty where it is not known
     * @param code of the true answer; empty where it is not known
     * @param refusal why it is not known
     */
    record Answer(Corner c, Optional<ScoredAnalogy> scored, Optional<Corner> truth, float[] code, String refusal) {}

    /** The true answers among them. */
    Truths truths() {
        Map<Truths.Asked, Truths.Known> all = new HashMap<>();
        for (int i = 0; i < each.size(); i++) {
            Answer answer = each.get(i);
            Corner truth = answer.truth().orElse(null);
            ScoredAnalogy scored = answer.scored().orElse(null);
            if (truth != null && scored != null) {
                all.put(
                        new Truths.Asked(
                                question.a(), question.b(), question.cs().get(i)),
                        new Truths.Known(
                                scored.square().d(),
                                truth.name(),
                                new ResultGrid.Truth(
                                        answer.code(),
                                        truth.picture(),
                                        scored.error(),
                                        scored.rank(),
                                        scored.candidates())));
            }
        }
        return new Truths(all);
    }

    /** Whether nothing is changed: D is C. */
    boolean isSame() {
        return question.a() == question.b();
    }
}
