package latentexplorer.core.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import latentexplorer.core.data.ImageSet;

/** Chooses the few images that stand for a whole set: always the same ones, of as many classes as possible. */
public final class Examples {
    private Examples() {}

    /**
     * @param from indices to choose from
     * @return at most {@code count} of them, by class
     */
    public static int[] of(ImageSet images, int[] from, int count) {
        if (from.length <= count) {
            return from.clone();
        }
        TreeMap<Integer, List<Integer>> byClass = new TreeMap<>();
        for (int i : from) {
            byClass.computeIfAbsent(images.label(i), _ -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> classes = new ArrayList<>(byClass.values());
        List<List<Integer>> taken = classes.size() <= count ? classes : spread(classes, count);
        return fill(taken, count);
    }

    private static List<List<Integer>> spread(List<List<Integer>> classes, int count) {
        List<List<Integer>> chosen = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            chosen.add(classes.get((int) ((long) k * classes.size() / count)));
        }
        return chosen;
    }

    /** Goes round the classes, and within a class from anywhere in it, so that glyphs are not all of one typeface. */
    private static int[] fill(List<List<Integer>> classes, int count) {
        int[] perClass = new int[classes.size()];
        List<int[]> chosen = new ArrayList<>();
        for (int k = 0; chosen.size() < count; k++) {
            int c = k % classes.size();
            List<Integer> members = classes.get(c);
            if (perClass[c] < members.size()) {
                int start = (int) ((long) c * members.size() / classes.size());
                chosen.add(new int[] {c, members.get((start + perClass[c]) % members.size())});
                perClass[c]++;
            }
        }
        return chosen.stream()
                .sorted((a, b) -> Integer.compare(a[0], b[0]))
                .mapToInt(each -> each[1])
                .toArray();
    }
}
