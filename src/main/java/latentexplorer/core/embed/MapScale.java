package latentexplorer.core.embed;

/**
 * From raw positions to the map, which fills 0..1 on both axes: (raw - offset) / extent, or 0.5 where all raw positions
 * are equal. Codes that are not on the map may fall outside 0..1.
 */
public record MapScale(float offsetX, float extentX, float offsetY, float extentY) {

    public static MapScale of(Embedding embedding) {
        float[] x = range(embedding.x());
        float[] y = range(embedding.y());
        return new MapScale(x[0], x[1] - x[0], y[0], y[1] - y[0]);
    }

    public float mapX(float rawX) {
        return extentX > 0 ? (rawX - offsetX) / extentX : 0.5f;
    }

    public float mapY(float rawY) {
        return extentY > 0 ? (rawY - offsetY) / extentY : 0.5f;
    }

    private static float[] range(float[] raw) {
        float min = raw.length == 0 ? 0 : Float.POSITIVE_INFINITY;
        float max = raw.length == 0 ? 0 : Float.NEGATIVE_INFINITY;
        for (float each : raw) {
            min = Math.min(min, each);
            max = Math.max(max, each);
        }
        return new float[] {min, max};
    }
}
