package latentexplorer.core.raster;

import java.util.Random;
import latentexplorer.core.job.Workers;

/** Maps for tests. */
final class Maps {
    private Maps() {}

    static MapLayout randomLayout(int n, long seed) {
        Random random = new Random(seed);
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextFloat();
            y[i] = random.nextFloat();
        }
        return new MapLayout(x, y);
    }

    static byte[] randomPixels(int n, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[n * TileAtlas.SIDE * TileAtlas.SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int inTile = i % (TileAtlas.SIDE * TileAtlas.SIDE);
            boolean ink = inTile % TileAtlas.SIDE > 5 && inTile / TileAtlas.SIDE > 3 && random.nextInt(3) > 0;
            pixels[i] = ink ? (byte) random.nextInt(256) : 0;
        }
        return pixels;
    }

    static MapScene scene(MapLayout layout, byte[] pixels, Workers workers) {
        byte[] inks = new byte[layout.size()];
        for (int i = 0; i < inks.length; i++) {
            inks[i] = (byte) (i % Ground.INKS);
        }
        return MapScene.of(layout, new TileAtlas(pixels, workers), inks, Ground.DARK);
    }

    static MapScene randomScene(int n, long seed, Workers workers) {
        return scene(randomLayout(n, seed), randomPixels(n, seed), workers);
    }

    /** Tiles without a transparent pixel. */
    static MapScene solidScene(MapLayout layout, Workers workers) {
        byte[] pixels = new byte[layout.size() * TileAtlas.SIDE * TileAtlas.SIDE];
        java.util.Arrays.fill(pixels, (byte) 255);
        return scene(layout, pixels, workers);
    }
}
