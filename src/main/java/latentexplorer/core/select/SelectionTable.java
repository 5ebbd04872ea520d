package latentexplorer.core.select;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.CsvCell;

/**
 * Selected images as a table, CSV in UTF-8: image (its index in the set), label, typeface, groups (the names of those that it
 * is in, between semicolons), x and y (0 to 1 on the map, y downwards), then its code, a column for each dimension.
 */
public final class SelectionTable {
    private final Embedding map;
    private final PointLabels labels;
    private final List<Group> groups;

    /**
     * @param labels of the points of the map
     * @param groups whose names the table gives; may be empty
     */
    public SelectionTable(Embedding map, PointLabels labels, List<Group> groups) {
        this.map = map;
        this.labels = labels;
        this.groups = List.copyOf(groups);
    }

    /**
     * Writes in one step: after a failure the old file is still there. Numbers are as short as they can be without being
     * another number.
     *
     * @throws IllegalArgumentException with a sentence, when none of the images is on the map
     */
    public void write(Path file, Selection images) throws IOException {
        int[] points = images.points(map.ids());
        if (points.length == 0) {
            throw new IllegalArgumentException(
                    images.isEmpty()
                            ? "Nothing is selected: select the images that the table is to hold."
                            : "None of the selected images is on this map.");
        }
        AtomicFile.write(file, out -> write(out, points));
    }

    void write(OutputStream out, int[] points) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("image,label,typeface,groups,x,y");
        for (int d = 0; d < map.latentSize(); d++) {
            text.write(",code_" + d);
        }
        text.write("\n");
        float[] x = map.mapX();
        float[] y = map.mapY();
        for (int p : points) {
            text.write(map.ids()[p] + "," + CsvCell.of(labels.className(p).orElse("")) + ","
                    + CsvCell.of(labels.typeface(p).orElse("")) + "," + CsvCell.of(groupsOf(map.ids()[p])) + "," + x[p]
                    + ","
                    + y[p]);
            for (int d = 0; d < map.latentSize(); d++) {
                text.write("," + map.codes()[p * map.latentSize() + d]);
            }
            text.write("\n");
        }
        text.flush();
    }

    private String groupsOf(int image) {
        return String.join(
                "; ",
                groups.stream()
                        .filter(group -> group.images().contains(image))
                        .map(Group::name)
                        .toList());
    }
}
