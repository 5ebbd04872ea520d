package latentexplorer.ui.explorer.filter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.CodeClusters;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.select.Facets;
import latentexplorer.core.select.Groups;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Look;

/** What the colours of an exhibit can say. Called off the JavaFX thread. */
final class Colours {
    /** Codes decoded at a time: large enough for the matrix product, small enough to stop soon. */
    private static final int BATCH = 512;

    private Colours() {}

    /** What the points can be filtered by. */
    static Facets facets(Exhibit exhibit) {
        PointLabels kept = exhibit.embedding().labels();
        PointLabels labels = kept.known()
                ? kept
                : MapMaker.labels(exhibit.images(), exhibit.embedding().ids());
        return Facets.of(labels, exhibit.size());
    }

    static Colouring byClass(Facets facets) {
        return Colouring.byClass(facets.classNames(), facets.classOf());
    }

    static Colouring byTypeface(Facets facets) {
        return Colouring.byTypeface(facets.typefaces(), facets.typefaceOf());
    }

    /** The mean squared error of each point's reconstruction, pixels 0..1. */
    static float[] errors(Exhibit exhibit, LatentModel model, JobScope scope) {
        int n = exhibit.size();
        int width = exhibit.embedding().latentSize();
        float[] codes = exhibit.embedding().codes();
        float[] input = new float[ImageSet.PIXELS];
        float[] errors = new float[n];
        for (int from = 0; from < n; from += BATCH) {
            scope.report((double) from / n, "decoding");
            int size = Math.min(BATCH, n - from);
            float[] pixels = model.decode(Arrays.copyOfRange(codes, from * width, (from + size) * width), size);
            for (int k = 0; k < size; k++) {
                exhibit.images().copyScaled(exhibit.image(from + k), input, 0);
                errors[from + k] = (float) Look.squaredError(input, pixels, k * ImageSet.PIXELS);
            }
        }
        return errors;
    }

    static Colouring byError(float[] errors) {
        return Colouring.byValue("mean squared error", errors);
    }

    /** Clusters of the codes, the largest first. */
    static Colouring byCluster(Exhibit exhibit, int clusters, Workers workers, JobScope scope) {
        int[] clusterOf = CodeClusters.of(
                exhibit.embedding().codes(), exhibit.embedding().latentSize(), clusters, workers, scope);
        int found = IntStream.of(clusterOf).max().orElse(-1) + 1;
        return Colouring.byGroup(
                "cluster of codes",
                IntStream.rangeClosed(1, found).mapToObj(k -> "cluster " + k).toList(),
                clusterOf,
                "no cluster");
    }

    /** By group; an image in several has the colour of the first. */
    static Colouring byGroup(Exhibit exhibit, Groups groups) {
        int[] groupOf = new int[exhibit.size()];
        Arrays.fill(groupOf, -1);
        for (int g = groups.groups().size() - 1; g >= 0; g--) {
            for (int point :
                    groups.groups().get(g).images().points(exhibit.embedding().ids())) {
                groupOf[point] = g;
            }
        }
        List<String> names = groups.groups().stream().map(group -> group.name()).toList();
        return Colouring.byGroup("group", names, groupOf, "in no group");
    }

    /** By what another room lays over the map; a point of a colour that the legend does not have belongs to no line. */
    static Colouring byOverlay(Overlay overlay, byte[] inks) {
        int[] lineOfInk = new int[Ground.INKS + Ground.RAMP];
        Arrays.fill(lineOfInk, -1);
        for (int line = 0; line < overlay.lines().size(); line++) {
            lineOfInk[overlay.lines().get(line).ink()] = line;
        }
        return Colouring.byLine(overlay.title(), overlay.lines(), i -> lineOfInk[inks[i]], inks.length, "not measured");
    }
}
