package latentexplorer.core.map;

import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.Neighbours;

/** How often the nearest point on the map has the same label, for any number of classes; points without a label do not count. */
final class LabelAgreement {
    private LabelAgreement() {}

    /**
     * @param positions n x 2, at least two points
     * @return 0 to 1; NaN when no point has a label
     */
    static double of(float[] positions, PointLabels labels, Workers workers, JobScope scope) {
        if (!labels.known()) {
            return Double.NaN;
        }
        Neighbours nearest =
                NeighbourIndex.of(positions, 2, Metric.EUCLIDEAN, scope).neighbours(1, workers, scope);
        int labelled = 0;
        int same = 0;
        for (int i = 0; i < positions.length / 2; i++) {
            int label = labels.labels()[i];
            if (label >= 0) {
                labelled++;
                same += label == labels.labels()[nearest.indices()[i]] ? 1 : 0;
            }
        }
        return labelled == 0 ? Double.NaN : same / (double) labelled;
    }
}
