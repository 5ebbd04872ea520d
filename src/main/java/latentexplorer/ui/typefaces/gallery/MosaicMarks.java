package latentexplorer.ui.typefaces.gallery;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.cluster.TrainingChoice.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What is set apart among the typefaces of a clustering, by position in its vectors. Not changed after it is made.
 *
 * @param leftOut members of selected clusters that the selection does not keep
 * @param matches typefaces that were searched for
 */
record MosaicMarks(BitSet leftOut, BitSet matches) {
    static final MosaicMarks NONE = new MosaicMarks(new BitSet(), new BitSet());

    /**
     * @param choice what the selection keeps; null, or of another clustering, when that is not known yet
     * @param matches see above
     */
    static MosaicMarks of(Clustering clustering, @Nullable TrainingChoice choice, BitSet matches) {
        BitSet leftOut = new BitSet();
        if (choice != null && choice.clustering() == clustering) {
            List<Integer> selected = choice.kept().stream().map(Kept::number).toList();
            clustering.clusters().stream()
                    .filter(cluster -> selected.contains(cluster.number()))
                    .map(Cluster::members)
                    .flatMapToInt(IntStream::of)
                    .forEach(leftOut::set);
            choice.members().forEach(leftOut::clear);
        }
        return new MosaicMarks(leftOut, matches);
    }
}
