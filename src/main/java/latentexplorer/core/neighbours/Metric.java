package latentexplorer.core.neighbours;

/** How far two rows are from each other. */
public enum Metric {
    /** The straight distance. */
    EUCLIDEAN,

    /**
     * 1 minus the cosine of the angle between the rows. A row of zeros has no direction: it is at 0.5 from every other row
     * and at 0 from another row of zeros.
     */
    COSINE;

    /** The rows on which the straight distance gives the same order: itself, or a copy with rows of length 1. */
    public float[] prepared(float[] rows, int width) {
        if (this == EUCLIDEAN) {
            return rows;
        }
        float[] unit = new float[rows.length];
        for (int at = 0; at < rows.length; at += width) {
            double square = 0;
            for (int j = at; j < at + width; j++) {
                square += (double) rows[j] * rows[j];
            }
            double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
            for (int j = at; j < at + width; j++) {
                unit[j] = (float) (rows[j] * scale);
            }
        }
        return unit;
    }

    /** The straight distance that one in this metric stands for: for directions, that of the rows of length 1. */
    public float straight(float distance) {
        return this == EUCLIDEAN ? distance : (float) Math.sqrt(2 * distance);
    }

    float distance(float square) {
        return this == EUCLIDEAN ? (float) Math.sqrt(square) : square / 2;
    }
}
