package latentexplorer.core.map;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.MapPlacement;
import latentexplorer.core.embed.MapScale;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.embed.RawPositions;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.CsvCell;
import org.jspecify.annotations.Nullable;

/**
 * Positions as a table, CSV in UTF-8: image (its index in the set), x and y (0 to 1 on the map, y downwards), raw_x and raw_y (as the
 * method gave them), label, typeface; of placed images also nearest (the index of the most similar image on the map) and
 * distance (in the map's metric).
 */
public final class MapTable {
    private static final String HEADER = "image,x,y,raw_x,raw_y,label,typeface";

    private MapTable() {}

    /** Writes the points of a map. */
    public static void write(Path file, Embedding map, PointLabels labels) throws IOException {
        write(file, map, map.ids(), RawPositions.of(map), labels, null);
    }

    /**
     * Writes images that were placed on a map.
     *
     * @param ids the index in their image set of each
     */
    public static void write(Path file, Embedding map, int[] ids, PointLabels labels, MapPlacement.Placed placed)
            throws IOException {
        write(file, map, ids, placed.positions(), labels, placed);
    }

    private static void write(
            Path file, Embedding map, int[] ids, float[] raw, PointLabels labels, MapPlacement.@Nullable Placed placed)
            throws IOException {
        MapScale scale = MapScale.of(map);
        AtomicFile.write(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write(HEADER + (placed == null ? "\n" : ",nearest,distance\n"));
            for (int i = 0; i < ids.length; i++) {
                float x = raw[2 * i];
                float y = raw[2 * i + 1];
                text.write(ids[i] + "," + scale.mapX(x) + "," + scale.mapY(y) + "," + x + "," + y + ","
                        + CsvCell.of(labels.className(i).orElse("")) + ","
                        + CsvCell.of(labels.typeface(i).orElse("")));
                if (placed != null) {
                    text.write("," + map.ids()[placed.nearest()[i]] + "," + placed.distances()[i]);
                }
                text.write("\n");
            }
            text.flush();
        });
    }
}
