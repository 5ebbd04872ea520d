package latentexplorer.core.map;

import latentexplorer.core.embed.Embedder;

/**
 * What map is to be made.
 *
 * @param source of the values
 * @param method with its settings
 * @param sample number of images to be drawn, by class, or 0 for all
 * @param sampleSeed of the draw
 */
public record MapPlan(MapSource source, Embedder method, int sample, long sampleSeed) {
    /** All images. */
    public static MapPlan ofAll(MapSource source, Embedder method) {
        return new MapPlan(source, method, 0, 0);
    }
}
