package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;

/**
 * What happens to images before the network sees them. Binarising comes first and concerns the reconstruction's target
 * too; the projection concerns the network's input alone.
 *
 * @param pcaDims 0: no projection; a share between 0 and 1 of the variance; or a number of components
 * @param whiten whether each coordinate is divided by its standard deviation
 * @param binary whether pixels strictly above 0.5 become 1 and all others 0
 * @param centred whether the mean image is taken off, as every projection does; without, the network sees the pixels
 */
public record InputSpec(double pcaDims, boolean whiten, boolean binary, boolean centred) {
    public static final InputSpec DEFAULT = new InputSpec(25, false, false);

    /** The pixels as they are. */
    public static final InputSpec RAW = new InputSpec(0, false, false, false);

    /** With the mean image taken off. */
    public InputSpec(double pcaDims, boolean whiten, boolean binary) {
        this(pcaDims, whiten, binary, true);
    }

    List<String> problems() {
        List<String> found = new ArrayList<>();
        String pca = Pca.problem(pcaDims, ImageSet.PIXELS);
        if (!pca.isEmpty()) {
            found.add(pca);
        }
        if (!centred && (pcaDims != 0 || whiten)) {
            found.add("Raw pixels cannot be projected or whitened: set the PCA dimensions to 0 and leave whitening off,"
                    + " or let the mean be taken off.");
        }
        return found;
    }

    /** The most coordinates that the network may see: exact unless a share of the variance is wanted. */
    public int mostOutputs() {
        return pcaDims >= 1 ? (int) pcaDims : ImageSet.PIXELS;
    }

    /**
     * What leads from training images to the network's input.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    Pca fit(Pixels pixels, Workers workers, JobScope scope) {
        Pca fitted = Pca.fit(pixels, pcaDims, whiten, workers, scope);
        return centred
                ? fitted
                : new Pca(
                        false,
                        new double[ImageSet.PIXELS],
                        fitted.components(),
                        fitted.variances(),
                        fitted.totalVariance());
    }
}
