package latentexplorer.core.analogy;

import java.util.Optional;

/**
 * One analogy beside its true answer. The arrays are shared and not to be changed.
 *
 * @param square its images
 * @param code of D
 * @param picture D decoded, 784 pixels
 * @param error mean squared error of the picture against the true glyph, pixels 0..1
 * @param rank of the true glyph among all glyphs of its character by their distance to the picture: 1 is best, and glyphs that
 *     are as near as the true one do not count against it
 * @param candidates number of those glyphs
 * @param unchangedError the same error for the picture of C's own code
 * @param meanError the same error for the mean glyph of the character
 * @param reconstruction the true glyph, encoded and decoded, 784 pixels: what this model can do at best
 * @param reconstructionError the same error for it
 * @param reconstructionRank the same rank for it
 * @param remark a sentence for the user: a character that the model never saw
 */
public record ScoredAnalogy(
        Square square,
        float[] code,
        float[] picture,
        double error,
        int rank,
        int candidates,
        double unchangedError,
        double meanError,
        float[] reconstruction,
        double reconstructionError,
        int reconstructionRank,
        Optional<String> remark) {}
