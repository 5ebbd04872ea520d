package latentexplorer.core.raster;

import java.util.SplittableRandom;
import latentexplorer.core.job.Workers;

/**
 * A made-up map of any size for measurements: tiles with strokes like written digits in clusters of different width.
 * The same number and seed give the same map.
 */
public final class SyntheticMap {
    private static final int SIDE = TileAtlas.SIDE;
    private static final int CLUSTERS = 10;
    private static final int STROKES = 3;
    private static final int STEPS = 24;

    private SyntheticMap() {}

    /** A scene of {@code n} tiles on the light ground, all shown. */
    public static MapScene of(int n, long seed, Workers workers) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] centres = new double[CLUSTERS][];
        for (int c = 0; c < CLUSTERS; c++) {
            centres[c] = new double[] {
                random.nextDouble(0.15, 0.85), random.nextDouble(0.15, 0.85), random.nextDouble(0.02, 0.08)
            };
        }
        float[] x = new float[n];
        float[] y = new float[n];
        byte[] inks = new byte[n];
        byte[] pixels = new byte[n * SIDE * SIDE];
        for (int i = 0; i < n; i++) {
            int cluster = random.nextInt(CLUSTERS);
            double[] centre = centres[cluster];
            x[i] = (float) Math.clamp(centre[0] + centre[2] * random.nextGaussian(), 0, 1);
            y[i] = (float) Math.clamp(centre[1] + centre[2] * random.nextGaussian(), 0, 1);
            inks[i] = (byte) (cluster % Ground.INKS);
            for (int s = 0; s < STROKES; s++) {
                stroke(pixels, i * SIDE * SIDE, random);
            }
        }
        return MapScene.of(new MapLayout(x, y), new TileAtlas(pixels, workers), inks, Ground.LIGHT);
    }

    private static void stroke(byte[] pixels, int at, SplittableRandom random) {
        double px = random.nextDouble(7, 21);
        double py = random.nextDouble(5, 23);
        double angle = random.nextDouble(2 * Math.PI);
        double bend = random.nextDouble(-0.2, 0.2);
        for (int step = 0; step < STEPS; step++) {
            px = Math.clamp(px + 0.7 * Math.cos(angle), 4, SIDE - 6.0);
            py = Math.clamp(py + 0.7 * Math.sin(angle), 4, SIDE - 6.0);
            angle += bend;
            int corner = at + (int) py * SIDE + (int) px;
            pixels[corner] = (byte) 255;
            pixels[corner + 1] = (byte) Math.max(pixels[corner + 1] & 0xFF, 190);
            pixels[corner + SIDE] = (byte) Math.max(pixels[corner + SIDE] & 0xFF, 190);
            pixels[corner + SIDE + 1] = (byte) Math.max(pixels[corner + SIDE + 1] & 0xFF, 90);
        }
    }
}
