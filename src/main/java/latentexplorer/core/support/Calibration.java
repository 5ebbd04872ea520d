package latentexplorer.core.support;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.NumberCheck;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.LatentModel;

/**
 * What distances to real codes and re-encoding gaps are usual for a model: measured once on images that it did not learn from.
 *
 * @param modelHash of the model: see {@link latentexplorer.core.net.ModelBundle#hash()}
 * @param dataset the key of the image set
 * @param unseen the name of the image set that the held-out images are of: the same one, or a larger one
 * @param references number of real codes that distances are measured to
 * @param heldOut number of held-out images
 * @param distances of the held-out codes to the real ones
 * @param gaps of the held-out codes
 */
public record Calibration(
        String modelHash,
        String dataset,
        String unseen,
        int references,
        int heldOut,
        Quantiles distances,
        Quantiles gaps) {
    /** With fewer held-out images a percentile says nothing. */
    public static final int FEWEST = 20;

    /** Of more images so many are drawn: a percentile is then off by less than a point. */
    public static final int MOST = 30_000;

    /** Of the largest difference between a distribution and a sample of one image (Kolmogorov, 1933), with 95 %. */
    private static final double KOLMOGOROV_95 = 135.8;

    /**
     * @param modelHash kept with the numbers
     * @param dataset kept with the numbers
     * @param real codes of images that the model learned from
     * @param images those that it learned from, or others of the same classes
     * @param heldOut indices of images that it did not learn from; at most {@link #MOST} of them are drawn with seed 0
     * @throws IllegalArgumentException with a sentence, when there are fewer than {@link #FEWEST} held-out images, or the model
     *     makes codes that are no numbers
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Calibration measure(
            LatentModel model,
            String modelHash,
            String dataset,
            RealCodes real,
            ImageSet images,
            int[] heldOut,
            Workers workers,
            JobScope scope) {
        if (heldOut.length < FEWEST) {
            throw new IllegalArgumentException("How real a picture is can be told with at least " + FEWEST
                    + " held-out images, but there are " + heldOut.length + ".");
        }
        int[] asked = RealCodes.drawn(heldOut, MOST);
        float[] codes = Codes.of(model, images, asked, workers, scope.part(0, 0.3));
        NumberCheck.check(codes, model.latentSize(), "Code");
        double[] distances = real.distances(codes, workers, scope.part(0.3, 0.6));
        double[] gaps = new Gaps(model, workers).of(codes, scope.part(0.6, 1));
        return new Calibration(
                modelHash,
                dataset,
                images.name(),
                real.size(),
                asked.length,
                Quantiles.of(distances),
                Quantiles.of(gaps));
    }

    /** By so many points a percentile may be off, with a probability of 95 %, because only so many images were held out. */
    public double margin() {
        return KOLMOGOROV_95 / Math.sqrt(heldOut);
    }
}
