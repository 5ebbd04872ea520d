package latentexplorer.ui.explorer.select;

import java.util.Arrays;
import java.util.Locale;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.select.Group;

/**
 * A group as the list shows it.
 *
 * @param count number of its images
 * @param missing number of them that the map does not show a point of
 * @param images that it is of
 * @param examples some of its images, spread over all
 */
record GroupEntry(String name, int count, int missing, ImageSet images, int[] examples) {
    private static final int EXAMPLES = 12;

    /** @param missing see {@link #missing} */
    static GroupEntry of(Group group, int missing, ImageSet images) {
        int[] members = group.images().images().toArray();
        int[] examples = new int[Math.min(EXAMPLES, members.length)];
        Arrays.setAll(examples, k -> members[(int) ((long) k * members.length / examples.length)]);
        return new GroupEntry(group.name(), members.length, missing, images, examples);
    }

    /** "120 images, 3 of them not on this map". */
    String sentence() {
        String counted = count == 1 ? "1 image" : String.format(Locale.ROOT, "%,d images", count);
        return missing == 0
                ? counted
                : counted
                        + (missing == count
                                ? ", none on this map"
                                : String.format(Locale.ROOT, ", %,d not on this map", missing));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupEntry entry
                && name.equals(entry.name)
                && count == entry.count
                && missing == entry.missing
                && images == entry.images
                && Arrays.equals(examples, entry.examples);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
