package latentexplorer.core.analogy;

import java.util.List;

/**
 * The score of a model over many analogies of one group of typefaces.
 *
 * @param group whose typefaces
 * @param model D = C + (B - A), decoded
 * @param unchanged the answer that changes nothing: the picture of C's own code
 * @param meanGlyph the answer that knows no typeface: the mean of the character's glyphs in the typefaces that the model learned
 *     from
 * @param reconstruction the true answer itself, encoded and decoded: no answer of this model can be expected to be better
 * @param byCharacter by the character of the answer, in the order of the classes; characters that were not drawn are left out
 * @param candidates mean number of glyphs among which the true one is ranked
 * @param seed of the draw
 */
public record AnalogyScore(
        Group group,
        Tally model,
        Tally unchanged,
        Tally meanGlyph,
        Tally reconstruction,
        List<CharacterScore> byCharacter,
        double candidates,
        long seed) {
    /** Analogies of a score, unless the user says otherwise. */
    public static final int USUAL = 2000;

    /** Whose typefaces the analogies are of. */
    public enum Group {
        /** Typefaces that the model learned from. */
        SEEN,
        /** Typefaces that it did not learn from. */
        UNSEEN
    }

    /**
     * @param character its name
     * @param model as in the score
     */
    public record CharacterScore(String character, Tally model) {}

    public AnalogyScore {
        byCharacter = List.copyOf(byCharacter);
    }
}
