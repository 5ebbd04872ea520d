package latentexplorer.core.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups of images from the best to the worst: the best ones, six groups centred on the interior points of an even division
 * of the ranking by eight points, and the worst ones.
 *
 * @param groups eight, from the best to the worst
 */
public record ErrorGroups(List<Group> groups) {
    /** Images of a group, 13 rows of 3; fewer when there are not so many, and groups overlap when there are few. */
    public static final int SIZE = 39;

    private static final int COUNT = 8;

    /**
     * @param title "Lowest", "sample group 1", …, "Highest"
     * @param indices of the images, the best first
     * @param least the least error of the group
     * @param most the greatest error of the group
     */
    public record Group(String title, int[] indices, double least, double most) {}

    public ErrorGroups {
        groups = List.copyOf(groups);
    }

    /** @param errors at least one */
    static ErrorGroups of(Errors errors) {
        int n = errors.order().length;
        int size = Math.min(SIZE, n);
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < COUNT; g++) {
            long centre = Math.round((double) g * (n - 1) / (COUNT - 1));
            int first = Math.clamp(centre - SIZE / 2, 0, n - size);
            int[] places = Arrays.copyOfRange(errors.order(), first, first + size);
            groups.add(new Group(
                    title(g),
                    Arrays.stream(places).map(i -> errors.indices()[i]).toArray(),
                    errors.values()[places[0]],
                    errors.values()[places[size - 1]]));
        }
        return new ErrorGroups(groups);
    }

    private static String title(int group) {
        return switch (group) {
            case 0 -> "Lowest";
            case COUNT - 1 -> "Highest";
            default -> "sample group " + group;
        };
    }
}
