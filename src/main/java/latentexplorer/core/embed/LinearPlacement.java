package latentexplorer.core.embed;

import latentexplorer.core.linalg.Pca;

/** Finds the place of any code on a map that is a projection: exactly, also for codes that are not on the map. */
public final class LinearPlacement {
    private static final int AXES = 2;

    private final Pca axes;

    LinearPlacement(Pca axes) {
        this.axes = axes;
    }

    /**
     * @param codes n x latent size
     * @return n x 2 raw positions, x then y of each code
     */
    public float[] place(float[] codes, int n) {
        float[] projected = axes.encode(codes, n);
        if (axes.outputs() == AXES) {
            return projected;
        }
        float[] positions = new float[n * AXES];
        for (int i = 0; i < n; i++) {
            positions[i * AXES] = projected[i];
        }
        return positions;
    }
}
