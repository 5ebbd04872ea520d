package latentexplorer.core.embed;

import java.util.List;
import java.util.Optional;

/**
 * What the points of a map are called. The arrays are shared and not to be changed.
 *
 * @param classNames the names of the classes in their fixed order
 * @param labels for each point the index of its class, or -1; empty when nothing is known
 * @param typefaces the names of the typefaces in their fixed order; empty when the images are no glyphs
 * @param typefaceOf for each point the index of its typeface; empty when the images are no glyphs
 */
public record PointLabels(List<String> classNames, int[] labels, List<String> typefaces, int[] typefaceOf) {
    /** Of a map whose file is from before labels were kept. */
    public static final PointLabels NONE = new PointLabels(List.of(), new int[0], List.of(), new int[0]);

    public PointLabels {
        classNames = List.copyOf(classNames);
        typefaces = List.copyOf(typefaces);
    }

    /** Whether anything is known. */
    public boolean known() {
        return labels.length > 0;
    }

    /** The name of a point's class, if it has one. */
    public Optional<String> className(int point) {
        return known() && labels[point] >= 0 ? Optional.of(classNames.get(labels[point])) : Optional.empty();
    }

    /** The name of a point's typeface, if it is a glyph. */
    public Optional<String> typeface(int point) {
        return typefaceOf.length > 0 ? Optional.of(typefaces.get(typefaceOf[point])) : Optional.empty();
    }
}
