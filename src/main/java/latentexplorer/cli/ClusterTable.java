package latentexplorer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.CsvCell;

/** A clustering as a table: one line for each typeface, cluster by cluster, the most typical first. */
final class ClusterTable {
    private ClusterTable() {}

    /** Writes CSV in UTF-8 with the columns typeface, cluster, kind, distance, kept. */
    static void write(Path file, TrainingChoice choice) throws IOException {
        AtomicFile.write(file, out -> write(out, choice));
    }

    private static void write(OutputStream out, TrainingChoice choice) throws IOException {
        Clustering clustering = choice.clustering();
        BitSet kept = new BitSet();
        choice.members().forEach(kept::set);
        StringBuilder text = new StringBuilder("typeface,cluster,kind,distance,kept\n");
        for (Cluster cluster : clustering.clusters()) {
            for (int i = 0; i < cluster.size(); i++) {
                int member = cluster.members()[i];
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%d,%s,%.6f,%b%n",
                        CsvCell.of(clustering.vectors().name(member)),
                        cluster.number(),
                        cluster.kind().name().toLowerCase(Locale.ROOT),
                        cluster.distances()[i],
                        kept.get(member)));
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
