package latentexplorer.core.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What is written on the picture of a map, so that it explains itself where the program is not at hand.
 *
 * @param title above the picture
 * @param legend below the title, in this order
 * @param about below the picture: what it shows and how it was made
 */
public record MapCaption(String title, List<Line> legend, String about) {
    /**
     * A line of the legend.
     *
     * @param name as the user reads it
     * @param colour opaque ARGB
     * @param count of the images that have it and are seen
     */
    public record Line(String name, int colour, int count) {}

    public MapCaption {
        legend = List.copyOf(legend);
    }

    /**
     * The lines of a legend that have something to say of a picture.
     *
     * @param shown which points are seen; colours that none of them has are left out
     */
    public static List<Line> legend(Colouring colouring, Ground ground, IntPredicate shown) {
        int[] counts = new int[colouring.lines().size()];
        for (int point = 0; point < colouring.size(); point++) {
            if (shown.test(point)) {
                counts[colouring.lineOf()[point]]++;
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < counts.length; line++) {
            if (counts[line] > 0) {
                Colouring.Line of = colouring.lines().get(line);
                lines.add(new Line(of.name(), ground.ink(of.ink()), counts[line]));
            }
        }
        return lines;
    }
}
