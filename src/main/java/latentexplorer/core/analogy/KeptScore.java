package latentexplorer.core.analogy;

/**
 * A score that is kept, so that models compare.
 *
 * @param model its title
 * @param modelHash of its weights
 * @param dataset key of the glyphs
 * @param images number of glyphs in the set
 * @param faces number of typefaces of the score's group
 */
public record KeptScore(String model, String modelHash, String dataset, int images, int faces, AnalogyScore score) {
    /** Whether it is the answer to the same question, so that the later one holds. */
    boolean replaces(KeptScore other) {
        return other.isOf(modelHash, dataset, images) && score.group() == other.score.group();
    }

    /** Whether it is of this model on these glyphs. */
    public boolean isOf(String hash, String key, int count) {
        return modelHash.equals(hash) && dataset.equals(key) && images == count;
    }

    /** The share by which the answers' error is smaller than the better baseline's; below 0 when it is larger. */
    public double gain() {
        return 1
                - score.model().error()
                        / Math.min(score.unchanged().error(), score.meanGlyph().error());
    }
}
