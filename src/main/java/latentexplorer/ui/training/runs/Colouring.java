package latentexplorer.ui.training.runs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.raster.Ground;

/**
 * Which runs share the value of a setting, and their colour: ten values have a colour each, the rest share a grey one.
 *
 * @param key the setting
 * @param groups the values with their runs and colours, as the legend shows them
 * @param values for each run its value
 * @param colours for each run opaque ARGB
 */
record Colouring(String key, List<CurvesModel.Group> groups, List<String> values, int[] colours) {
    private static final int OTHERS = 7;
    private static final List<Integer> INKS = List.of(0, 1, 8, 3, 4, 5, 2, 9, 6);

    /** Numbers by size before words by letter. */
    private static final Comparator<String> ORDER =
            Comparator.comparing(Colouring::number).thenComparing(Comparator.naturalOrder());

    static Colouring of(List<RunRow> runs, String key, Ground ground) {
        List<String> values = runs.stream()
                .map(run -> run.value(key).filter(value -> !value.isEmpty()).orElse("none"))
                .toList();
        Map<String, Integer> counts = new TreeMap<>(ORDER);
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        boolean all = counts.size() <= INKS.size();
        Map<String, Integer> colourOf = new LinkedHashMap<>();
        List<CurvesModel.Group> groups = new ArrayList<>();
        int others = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (all || groups.size() < INKS.size()) {
                int colour = ground.ink(INKS.get(groups.size()));
                colourOf.put(entry.getKey(), colour);
                groups.add(new CurvesModel.Group(entry.getKey(), colour, entry.getValue()));
            } else {
                others += entry.getValue();
            }
        }
        if (others > 0) {
            groups.add(new CurvesModel.Group("others", ground.ink(OTHERS), others));
        }
        int[] colours = values.stream()
                .mapToInt(value -> colourOf.getOrDefault(value, ground.ink(OTHERS)))
                .toArray();
        return new Colouring(key, List.copyOf(groups), values, colours);
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException _) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** The runs with the same value, the run itself among them. */
    BitSet siblings(int run) {
        BitSet same = new BitSet();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).equals(values.get(run))) {
                same.set(i);
            }
        }
        return same;
    }
}
