package latentexplorer.core.latent;

/**
 * Points joined by straight lines, and where along them one is: by their distances in the same space, or by those measured in
 * another one. Immutable.
 */
public final class Polyline {
    private final float[] points;
    private final int width;
    /** How far each point is from the first, along the line. */
    private final double[] reached;

    private Polyline(float[] points, int width, double[] reached) {
        this.points = points;
        this.width = width;
        this.reached = reached;
    }

    /** @param points n x {@code width}, at least one point, shared and not to be changed */
    public static Polyline of(float[] points, int width) {
        return measured(points, width, points, width);
    }

    /**
     * A line whose length is measured in what its points stand for, for example in the pixels of their pictures.
     *
     * @param points n x {@code width}
     * @param images n x {@code imageWidth}: the measured values
     */
    public static Polyline measured(float[] points, int width, float[] images, int imageWidth) {
        if (points.length == 0 || points.length % width != 0 || points.length / width != images.length / imageWidth) {
            throw new IllegalArgumentException(
                    points.length + " and " + images.length + " values do not make points of a line");
        }
        double[] steps = steps(images, imageWidth);
        double[] reached = new double[steps.length + 1];
        for (int i = 0; i < steps.length; i++) {
            reached[i + 1] = reached[i] + steps[i];
        }
        return new Polyline(points, width, reached);
    }

    /** The straight distances from each point to the next: n - 1 of them. */
    public static double[] steps(float[] points, int width) {
        double[] steps = new double[Math.max(0, points.length / width - 1)];
        for (int i = 0; i < steps.length; i++) {
            double square = 0;
            for (int j = i * width; j < (i + 1) * width; j++) {
                double difference = (double) points[j + width] - points[j];
                square += difference * difference;
            }
            steps[i] = Math.sqrt(square);
        }
        return steps;
    }

    public double length() {
        return reached[reached.length - 1];
    }

    /**
     * The point at a share of the length, 0 to 1; exactly the first at 0 and the last at 1. On a line without length the
     * points are taken to be evenly apart.
     */
    public float[] at(double share) {
        int last = reached.length - 1;
        double wanted = Math.clamp(share, 0, 1) * (length() > 0 ? length() : last);
        int i = 0;
        while (i < last - 1 && place(i + 1) <= wanted) {
            i++;
        }
        float[] point = new float[width];
        if (last == 0) {
            System.arraycopy(points, 0, point, 0, width);
            return point;
        }
        double step = place(i + 1) - place(i);
        double t = share >= 1 ? 1 : step > 0 ? Math.clamp((wanted - place(i)) / step, 0, 1) : 0;
        int from = i * width;
        for (int j = 0; j < width; j++) {
            point[j] = (float) ((1 - t) * points[from + j] + t * points[from + width + j]);
        }
        return point;
    }

    private double place(int point) {
        return length() > 0 ? reached[point] : point;
    }
}
