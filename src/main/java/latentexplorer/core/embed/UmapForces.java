package latentexplorer.core.embed;

/** What UMAP's neighbours and strangers do to one point (McInnes et al., 2018, section 3.2), no step longer than 4 an axis. */
record UmapForces(ForceTable pull, ForceTable push) {
    /** Strangers drawn for each neighbour. */
    static final int STRANGERS = 5;

    private static final float LONGEST = 4;

    static UmapForces of(UmapCurve curve) {
        return new UmapForces(new ForceTable(curve::pull), new ForceTable(curve::push));
    }

    /** Whether an edge of this frequency, at most 1, is drawn in an epoch: evenly spread over all of them. */
    static boolean isDrawn(float frequency, int epoch) {
        return (int) (frequency * (epoch + 1)) != (int) (frequency * epoch);
    }

    void pull(float[] positions, int other, float[] place, float rate) {
        move(pull, positions, other, place, rate);
    }

    void push(float[] positions, int other, float[] place, float rate) {
        move(push, positions, other, place, rate);
    }

    private static void move(ForceTable table, float[] positions, int other, float[] place, float rate) {
        float dx = place[0] - positions[2 * other];
        float dy = place[1] - positions[2 * other + 1];
        float force = table.of(dx * dx + dy * dy);
        place[0] += rate * limit(force * dx);
        place[1] += rate * limit(force * dy);
    }

    static float limit(float step) {
        return step > LONGEST ? LONGEST : step < -LONGEST ? -LONGEST : step;
    }
}
