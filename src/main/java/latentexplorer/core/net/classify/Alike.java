package latentexplorer.core.net.classify;

import java.util.Arrays;
import java.util.List;

/** Classes that look so much alike in a scaled picture that taking one for the other is no mistake. */
final class Alike {
    private static final List<List<String>> GROUPS = List.of(List.of("o", "O", "0"), List.of("l", "I", "|"));

    private Alike() {}

    /**
     * @param classNames in the order of the classes
     * @return for each class the first one of its group: itself for most
     */
    static int[] groups(List<String> classNames) {
        int[] group = new int[classNames.size()];
        Arrays.setAll(group, i -> i);
        for (List<String> alike : GROUPS) {
            int first = -1;
            for (int c = 0; c < group.length; c++) {
                if (alike.contains(classNames.get(c))) {
                    first = first < 0 ? c : first;
                    group[c] = first;
                }
            }
        }
        return group;
    }

    /** The groups with more than one class among these, for the card: "o O 0". */
    static List<String> words(List<String> classNames) {
        return GROUPS.stream()
                .map(group -> group.stream().filter(classNames::contains).toList())
                .filter(group -> group.size() > 1)
                .map(group -> String.join(" ", group))
                .toList();
    }
}
