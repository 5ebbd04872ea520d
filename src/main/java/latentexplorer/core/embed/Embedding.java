package latentexplorer.core.embed;

import java.util.Map;

/**
 * Two-dimensional positions of the codes of an image set. Positions are raw, as the method gave them; {@link #mapX} and
 * {@link #mapY} scale each axis to fill 0..1 exactly. Immutable by convention: the arrays are shared and not written to.
 *
 * @param method "PCA", "t-SNE", "UMAP", …
 * @param parameters the method's settings in the order in which they are shown
 * @param seed the seed of the method's random numbers
 * @param dataset the key of the image set (for example "digits"), by which it is found again
 * @param images the number of images in the whole set, of which these may be some
 * @param modelName the file name of the model that made the codes; empty for a map of images
 * @param modelHash SHA-256 of the model's weights, in hexadecimal; empty for a map of images
 * @param x n raw positions
 * @param y n raw positions
 * @param codes n x {@code latentSize} values
 * @param latentSize number of values in a code
 * @param ids the index in the image set of each point: n ascending values
 * @param labels what the points are called
 * @param provenance how the map came about
 */
public record Embedding(
        String method,
        Map<String, String> parameters,
        long seed,
        String dataset,
        int images,
        String modelName,
        String modelHash,
        float[] x,
        float[] y,
        float[] codes,
        int latentSize,
        int[] ids,
        PointLabels labels,
        Provenance provenance) {

    public Embedding {
        if (x.length != y.length || x.length != ids.length || codes.length != x.length * latentSize) {
            throw new IllegalArgumentException("x " + x.length + ", y " + y.length + ", ids " + ids.length + ", codes "
                    + codes.length + " do not fit latent size " + latentSize);
        }
        if (labels.known() && labels.labels().length != x.length) {
            throw new IllegalArgumentException(labels.labels().length + " labels for " + x.length + " points");
        }
    }

    /** A map of which no more is known than what it shows. */
    public Embedding(
            String method,
            Map<String, String> parameters,
            long seed,
            String dataset,
            int images,
            String modelName,
            String modelHash,
            float[] x,
            float[] y,
            float[] codes,
            int latentSize,
            int[] ids) {
        this(
                method,
                parameters,
                seed,
                dataset,
                images,
                modelName,
                modelHash,
                x,
                y,
                codes,
                latentSize,
                ids,
                PointLabels.NONE,
                Provenance.UNKNOWN);
    }

    /** The same map, of which more is known. */
    public Embedding with(PointLabels names, Provenance made) {
        return new Embedding(
                method,
                parameters,
                seed,
                dataset,
                images,
                modelName,
                modelHash,
                x,
                y,
                codes,
                latentSize,
                ids,
                names,
                made);
    }

    public int size() {
        return x.length;
    }

    /** The x positions scaled to fill 0..1; all 0.5 when they are equal. */
    public float[] mapX() {
        MapScale scale = MapScale.of(this);
        float[] scaled = new float[x.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scale.mapX(x[i]);
        }
        return scaled;
    }

    /** The y positions scaled to fill 0..1; all 0.5 when they are equal. */
    public float[] mapY() {
        MapScale scale = MapScale.of(this);
        float[] scaled = new float[y.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scale.mapY(y[i]);
        }
        return scaled;
    }

    /** Copies the code of point {@code i}. */
    public float[] code(int i) {
        float[] code = new float[latentSize];
        System.arraycopy(codes, i * latentSize, code, 0, latentSize);
        return code;
    }
}
