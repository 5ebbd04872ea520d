package latentexplorer.core.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What the colours of a map say: the lines of its legend, and the line of each point. Colours may go by class, by typeface,
 * by group (clusters) or by a value (an error, any overlay).
 *
 * @param title what the legend is of
 * @param lines the legend from top to bottom
 * @param lineOf for each point the index into {@code lines}; shared, not to be changed
 */
public record Colouring(String title, List<Line> lines, int[] lineOf) {
    /** A hundred thousand lines would be no legend, and inks repeat above this. */
    private static final int MOST_LINES = Ground.INKS;

    /**
     * A line of the legend.
     *
     * @param name as the user reads it
     * @param ink index for {@link Ground#ink}
     */
    public record Line(String name, int ink) {
        public Line {
            if (ink < 0 || ink >= Ground.INKS + Ground.RAMP) {
                throw new IllegalArgumentException("ink " + ink);
            }
        }
    }

    /** @throws IllegalArgumentException when a point belongs to no line */
    public Colouring {
        lines = List.copyOf(lines);
        for (int line : lineOf) {
            if (line < 0 || line >= lines.size()) {
                throw new IllegalArgumentException("line " + line + " of " + lines.size());
            }
        }
    }

    /**
     * By class: a line for each up to ten, else kinds of characters (see {@link ClassColours}).
     *
     * @param labels the class of each point; negative ones have none and get a line of their own
     */
    public static Colouring byClass(List<String> classNames, int[] labels) {
        ClassColours colours = ClassColours.of(classNames);
        List<Line> lines = new ArrayList<>();
        colours.groups().forEach(group -> lines.add(new Line(group.name(), group.ink())));
        int[] groupOf =
                colours.groupOfClass().stream().mapToInt(Integer::intValue).toArray();
        return of("class", lines, "no class", Arrays.stream(labels).map(label -> label < 0 ? -1 : groupOf[label]));
    }

    /**
     * By typeface: a line for each up to ten; more are put in alphabetical order and cut into ten runs of nearly equal
     * length, named by their first and last.
     *
     * @param typefaceOf the typeface of each point
     */
    public static Colouring byTypeface(List<String> typefaces, int[] typefaceOf) {
        Integer[] order = IntStream.range(0, typefaces.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.<Integer, String>comparing(f -> typefaces.get(f).toLowerCase(Locale.ROOT))
                        .thenComparing(Comparator.naturalOrder()));
        int count = Math.min(MOST_LINES, order.length);
        List<Line> lines = new ArrayList<>();
        int[] lineOf = new int[order.length];
        for (int line = 0; line < count; line++) {
            int from = (int) ((long) order.length * line / count);
            int to = (int) ((long) order.length * (line + 1) / count);
            String first = typefaces.get(order[from]);
            lines.add(new Line(to - from == 1 ? first : first + " – " + typefaces.get(order[to - 1]), line));
            for (int k = from; k < to; k++) {
                lineOf[order[k]] = line;
            }
        }
        return of("typeface", lines, "no typeface", Arrays.stream(typefaceOf).map(f -> lineOf[f]));
    }

    /**
     * By group, for example by cluster; above ten the inks repeat.
     *
     * @param groupOf the group of each point; negative ones have none and get a line of their own
     * @param without what those without a group are called, for example "noise"
     */
    public static Colouring byGroup(String title, List<String> groups, int[] groupOf, String without) {
        List<Line> lines = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            lines.add(new Line(groups.get(g), g % Ground.INKS));
        }
        return of(title, lines, without, Arrays.stream(groupOf));
    }

    /**
     * By lines that are known already.
     *
     * @param lineOf the line of each point; negative for none
     * @param size number of points
     * @param without what those without a line are called
     */
    public static Colouring byLine(String title, List<Line> lines, IntUnaryOperator lineOf, int size, String without) {
        return of(
                title, new ArrayList<>(lines), without, IntStream.range(0, size).map(lineOf));
    }

    private static Colouring of(String title, List<Line> lines, String without, IntStream lineOf) {
        int none = lines.size();
        int[] lineOrNone = lineOf.map(line -> line < 0 ? none : line).toArray();
        if (Arrays.stream(lineOrNone).anyMatch(line -> line == none)) {
            lines.add(new Line(without, Ground.NEUTRAL));
        }
        return new Colouring(title, lines, lineOrNone);
    }

    /**
     * By value: at most {@link Ground#RAMP} lines with about as many points each, from low to high; equal values share a
     * line. The name of a line is the range of its values.
     *
     * @param values one for each point; NaN and infinite ones get a line of their own
     */
    public static Colouring byValue(String title, float[] values) {
        float[] sorted = new float[values.length];
        int n = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                sorted[n++] = value + 0f;
            }
        }
        Arrays.sort(sorted, 0, n);
        int[] ends = ends(sorted, n);
        List<Line> lines = new ArrayList<>();
        float[] highest = new float[ends.length];
        for (int bin = 0, from = 0; bin < ends.length; from = ends[bin++]) {
            highest[bin] = sorted[ends[bin] - 1];
            int ink = ends.length == 1 ? Ground.RAMP / 2 : bin * (Ground.RAMP - 1) / (ends.length - 1);
            lines.add(new Line(range(sorted[from], highest[bin]), Ground.INKS + ink));
        }
        int[] binOf = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(highest, values[i] + 0f);
            binOf[i] = Float.isFinite(values[i]) ? at < 0 ? -at - 1 : at : -1;
        }
        return of(title, lines, "not measured", Arrays.stream(binOf));
    }

    /** Where each bin ends among the sorted values: behind all values that equal its last. */
    private static int[] ends(float[] sorted, int n) {
        return IntStream.rangeClosed(1, Ground.RAMP)
                .filter(_ -> n > 0)
                .map(bin -> {
                    int end = Math.max(1, (int) ((long) n * bin / Ground.RAMP));
                    while (end < n && sorted[end] == sorted[end - 1]) {
                        end++;
                    }
                    return end;
                })
                .distinct()
                .toArray();
    }

    private static String range(float low, float high) {
        return low == high ? number(low) : number(low) + " – " + number(high);
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    /** Number of points. */
    public int size() {
        return lineOf.length;
    }

    /** The ink of each point, as {@link MapScene} takes them. */
    public byte[] inks() {
        byte[] inkOfLine = new byte[lines.size()];
        for (int line = 0; line < inkOfLine.length; line++) {
            inkOfLine[line] = (byte) lines.get(line).ink();
        }
        byte[] inks = new byte[lineOf.length];
        for (int i = 0; i < inks.length; i++) {
            inks[i] = inkOfLine[lineOf[i]];
        }
        return inks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Colouring colouring
                && title.equals(colouring.title)
                && lines.equals(colouring.lines)
                && Arrays.equals(lineOf, colouring.lineOf);
    }

    @Override
    public int hashCode() {
        return 31 * lines.hashCode() + Arrays.hashCode(lineOf);
    }
}
