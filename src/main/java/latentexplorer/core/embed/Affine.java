package latentexplorer.core.embed;

/**
 * The way from positions to positions that keeps lines straight: x' = xx x + xy y + shiftX, y' = yx x + yy y + shiftY. Found from
 * points in both places by least squares, exactly where there is such a way.
 */
public record Affine(double xx, double xy, double yx, double yy, double shiftX, double shiftY) {
    /** Below this share of its size a determinant is that of points on a line. */
    private static final double FLAT = 1e-9;

    /**
     * @param from n x 2 positions, at least one
     * @param toX n positions of the same points
     * @param toY n positions
     */
    public static Affine of(float[] from, float[] toX, float[] toY) {
        int n = from.length / 2;
        if (n == 0 || toX.length != n || toY.length != n) {
            throw new IllegalArgumentException(n + " points, " + toX.length + " x and " + toY.length + " y");
        }
        double[] middle = new double[4];
        for (int i = 0; i < n; i++) {
            middle[0] += from[2 * i] / (double) n;
            middle[1] += from[2 * i + 1] / (double) n;
            middle[2] += toX[i] / (double) n;
            middle[3] += toY[i] / (double) n;
        }
        double[] s = new double[7];
        for (int i = 0; i < n; i++) {
            double x = from[2 * i] - middle[0];
            double y = from[2 * i + 1] - middle[1];
            double u = toX[i] - middle[2];
            double v = toY[i] - middle[3];
            s[0] += x * x;
            s[1] += x * y;
            s[2] += y * y;
            s[3] += x * u;
            s[4] += y * u;
            s[5] += x * v;
            s[6] += y * v;
        }
        double determinant = s[0] * s[2] - s[1] * s[1];
        double[] u;
        double[] v;
        if (determinant > FLAT * s[0] * s[2]) {
            u = new double[] {(s[3] * s[2] - s[4] * s[1]) / determinant, (s[4] * s[0] - s[3] * s[1]) / determinant};
            v = new double[] {(s[5] * s[2] - s[6] * s[1]) / determinant, (s[6] * s[0] - s[5] * s[1]) / determinant};
        } else {
            // Points on a line say nothing of what lies beside it.
            double square = s[0] + s[2];
            u = square > 0 ? along(s, 3, square) : new double[2];
            v = square > 0 ? along(s, 5, square) : new double[2];
        }
        return new Affine(
                u[0],
                u[1],
                v[0],
                v[1],
                middle[2] - u[0] * middle[0] - u[1] * middle[1],
                middle[3] - v[0] * middle[0] - v[1] * middle[1]);
    }

    /** The slope in the direction of the line; none across it. */
    private static double[] along(double[] s, int at, double square) {
        return new double[] {s[at] / square, s[at + 1] / square};
    }

    /** Moves positions, n x 2, of these or other points. */
    public float[] apply(float[] positions) {
        float[] moved = new float[positions.length];
        for (int i = 0; i < positions.length; i += 2) {
            double x = positions[i];
            double y = positions[i + 1];
            moved[i] = (float) (xx * x + xy * y + shiftX);
            moved[i + 1] = (float) (yx * x + yy * y + shiftY);
        }
        return moved;
    }
}
