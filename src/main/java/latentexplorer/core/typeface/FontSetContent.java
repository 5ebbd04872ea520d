package latentexplorer.core.typeface;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Fields;

/**
 * What a {@code font_set.json} is written from; {@link FontSetFile} reads it. The characters are written under both keys
 * that readers know, {@code charset} and {@code char_set}.
 *
 * @param characters by which the clusters were found
 * @param clusters the typefaces that were kept, cluster by cluster
 * @param source which typefaces these are ({@code source}); empty writes no such key
 */
public record FontSetContent(CharacterSet characters, List<Cluster> clusters, Optional<String> source) {
    static final String SOURCE_KEY = "source";

    public FontSetContent {
        clusters = List.copyOf(clusters);
    }

    /**
     * What is kept of one cluster; the lists are of equal length.
     *
     * @param names of the typefaces ({@code font_names})
     * @param positions among the typefaces that were clustered, which are those with all characters, by name ({@code
     *     font_inds})
     * @param distances from what is typical of the cluster ({@code font_dists})
     * @param fraction kept of the cluster, above 0 to 1 ({@code frac})
     */
    public record Cluster(List<String> names, int[] positions, double[] distances, double fraction) {
        public Cluster {
            if (names.size() != positions.length || names.size() != distances.length) {
                throw new IllegalArgumentException(names.size() + " names, " + positions.length + " positions and "
                        + distances.length + " distances");
            }
            names = List.copyOf(names);
        }
    }

    /**
     * Writes in place of the file of that name.
     *
     * @throws IOException with a sentence that names the file, also when there is no typeface; an older file is untouched
     */
    public void write(Path file) throws IOException {
        if (clusters.stream().allMatch(cluster -> cluster.names().isEmpty())) {
            throw new IOException(file.getFileName() + " was not saved: no typeface is selected.");
        }
        AtomicFile.write(file, this::writeTo);
    }

    void writeTo(OutputStream out) throws IOException {
        ObjectNode root = Fields.object();
        for (String key : FontSetFile.CHARACTER_KEYS) {
            ArrayNode list = root.putArray(key);
            characters.names().forEach(list::add);
        }
        source.ifPresent(text -> root.put(SOURCE_KEY, text));
        ArrayNode list = root.putArray("clusters");
        for (Cluster cluster : clusters) {
            ObjectNode one = list.addObject();
            ArrayNode names = one.putArray("font_names");
            cluster.names().forEach(names::add);
            ArrayNode positions = one.putArray("font_inds");
            IntStream.of(cluster.positions()).forEach(positions::add);
            ArrayNode distances = one.putArray("font_dists");
            DoubleStream.of(cluster.distances()).forEach(distances::add);
            one.put("frac", cluster.fraction());
        }
        out.write(Fields.bytes(root));
    }
}
