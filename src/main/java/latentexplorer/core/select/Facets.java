package latentexplorer.core.select;

import java.util.Arrays;
import java.util.List;
import latentexplorer.core.embed.PointLabels;

/**
 * What the points of a map can be filtered by.
 *
 * @param classNames the names of the classes in their fixed order
 * @param classOf for each point the index of its class, or {@link #NONE}; shared, not to be changed
 * @param typefaces the names of the typefaces; empty when the images are no glyphs
 * @param typefaceOf for each point the index of its typeface; empty when the images are no glyphs; shared
 */
public record Facets(List<String> classNames, int[] classOf, List<String> typefaces, int[] typefaceOf) {
    /** Instead of an index: no class, no typeface. */
    public static final int NONE = -1;

    public Facets {
        classNames = List.copyOf(classNames);
        typefaces = List.copyOf(typefaces);
        if (!typefaces.isEmpty() && typefaceOf.length != classOf.length) {
            throw new IllegalArgumentException(typefaceOf.length + " typefaces for " + classOf.length + " points");
        }
    }

    /**
     * @param labels what the points are called, if that is known
     * @param size number of points
     */
    public static Facets of(PointLabels labels, int size) {
        if (labels.known()) {
            return new Facets(labels.classNames(), labels.labels(), labels.typefaces(), labels.typefaceOf());
        }
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return new Facets(List.of(), none, List.of(), new int[0]);
    }

    /** Number of points. */
    public int size() {
        return classOf.length;
    }

    public boolean hasTypefaces() {
        return !typefaces.isEmpty();
    }

    /** Whether every class is a single character. */
    public boolean areCharacters() {
        return classNames.stream().allMatch(Facets::isCharacter);
    }

    static boolean isCharacter(String name) {
        return name.codePointCount(0, name.length()) == 1;
    }

    /** The index of the typeface of a point, or {@link #NONE}. */
    public int typefaceIndex(int point) {
        return hasTypefaces() ? typefaceOf[point] : NONE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facets facets
                && classNames.equals(facets.classNames)
                && typefaces.equals(facets.typefaces)
                && Arrays.equals(classOf, facets.classOf)
                && Arrays.equals(typefaceOf, facets.typefaceOf);
    }

    @Override
    public int hashCode() {
        return 31 * classNames.hashCode() + Arrays.hashCode(classOf);
    }
}
