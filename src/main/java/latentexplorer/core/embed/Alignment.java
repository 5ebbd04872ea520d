package latentexplorer.core.embed;

/**
 * The rotation, reflection, scale and shift that bring one map closest to another of the same points (Procrustes, least
 * squares). Points are taken for complex numbers: the map is {@code turn * z + shift}, of the mirrored z if so.
 */
public record Alignment(double turnX, double turnY, boolean mirrored, double shiftX, double shiftY) {

    /**
     * @param moved n x 2 raw positions
     * @param fixed n x 2 raw positions of the same points on the map that stays
     */
    public static Alignment of(float[] moved, float[] fixed) {
        if (moved.length != fixed.length || moved.length == 0) {
            throw new IllegalArgumentException("Maps of " + moved.length / 2 + " and " + fixed.length / 2
                    + " points cannot be aligned: they should show the same points.");
        }
        double[] a = middle(moved);
        double[] b = middle(fixed);
        double[] s = new double[5];
        for (int i = 0; i < moved.length; i += 2) {
            double x = moved[i] - a[0];
            double y = moved[i + 1] - a[1];
            double u = fixed[i] - b[0];
            double v = fixed[i + 1] - b[1];
            s[0] += u * x + v * y;
            s[1] += v * x - u * y;
            s[2] += u * x - v * y;
            s[3] += v * x + u * y;
            s[4] += x * x + y * y;
        }
        boolean mirrored = Math.hypot(s[2], s[3]) > Math.hypot(s[0], s[1]);
        double turnX = s[4] > 0 ? s[mirrored ? 2 : 0] / s[4] : 1;
        double turnY = s[4] > 0 ? s[mirrored ? 3 : 1] / s[4] : 0;
        double sign = mirrored ? -1 : 1;
        return new Alignment(
                turnX,
                turnY,
                mirrored,
                b[0] - (turnX * a[0] - turnY * sign * a[1]),
                b[1] - (turnY * a[0] + turnX * sign * a[1]));
    }

    private static double[] middle(float[] positions) {
        double[] middle = new double[2];
        for (int i = 0; i < positions.length; i++) {
            middle[i % 2] += positions[i];
        }
        middle[0] /= positions.length / 2;
        middle[1] /= positions.length / 2;
        return middle;
    }

    /** Moves positions, n x 2, of these or other points. */
    public float[] apply(float[] positions) {
        float[] aligned = new float[positions.length];
        for (int i = 0; i < positions.length; i += 2) {
            double x = positions[i];
            double y = mirrored ? -positions[i + 1] : positions[i + 1];
            aligned[i] = (float) (turnX * x - turnY * y + shiftX);
            aligned[i + 1] = (float) (turnY * x + turnX * y + shiftY);
        }
        return aligned;
    }
}
