package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;

/**
 * Typefaces whose glyphs are the same pixel for pixel. Rounding may depend on a vector's place among the others; giving
 * each the numbers of the first that is like it keeps identical vectors identical.
 *
 * @param first for each vector the position of the first one that equals it, its own when it is that one
 */
record Twins(int[] first) {
    static Twins of(FontVectors vectors, JobScope scope) {
        int[] first = new int[vectors.count()];
        Map<Integer, Integer> newest = new HashMap<>();
        int[] older = new int[vectors.count()];
        for (int i = 0; i < first.length; i++) {
            scope.check();
            int hash = hash(vectors, i);
            int candidate = newest.getOrDefault(hash, -1);
            while (candidate >= 0 && !same(vectors, i, candidate)) {
                candidate = older[candidate];
            }
            first[i] = candidate >= 0 ? candidate : i;
            if (candidate < 0) {
                older[i] = newest.getOrDefault(hash, -1);
                newest.put(hash, i);
            }
        }
        return new Twins(first);
    }

    private static int hash(FontVectors vectors, int i) {
        CRC32C sum = new CRC32C();
        for (int c = 0; c < vectors.characters().size(); c++) {
            sum.update(vectors.glyphs().pixels(), vectors.offset(i, c), ImageSet.PIXELS);
        }
        return (int) sum.getValue();
    }

    private static boolean same(FontVectors vectors, int a, int b) {
        byte[] pixels = vectors.glyphs().pixels();
        for (int c = 0; c < vectors.characters().size(); c++) {
            int fromA = vectors.offset(a, c);
            int fromB = vectors.offset(b, c);
            if (!Arrays.equals(pixels, fromA, fromA + ImageSet.PIXELS, pixels, fromB, fromB + ImageSet.PIXELS)) {
                return false;
            }
        }
        return true;
    }

    /** Gives each of some rows, n x width, the values of the first twin. */
    void alignRows(float[] rows, int width) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] != i) {
                System.arraycopy(rows, first[i] * width, rows, i * width, width);
            }
        }
    }

    /** Gives each row and column of an n x n matrix the values of the first twin's. */
    void alignProducts(double[] products) {
        int n = first.length;
        for (int i = 0; i < n; i++) {
            if (first[i] != i) {
                System.arraycopy(products, first[i] * n, products, i * n, n);
                for (int j = 0; j < n; j++) {
                    products[j * n + i] = products[j * n + first[i]];
                }
            }
        }
    }
}
