package latentexplorer.ui.explorer.inside;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A point of the homework's report that is said to give a digit; three for its code of two values, three for that of four.
 * They hold for the network of the report: another one has other axes.
 *
 * @param point shared, not to be changed
 * @param why the reason that the report gives
 */
record HomeworkPoint(String digit, float[] point, String why) {
    private static final List<HomeworkPoint> ALL = List.of(
            new HomeworkPoint("0", new float[] {12, 4}, "lower right corner of the codes"),
            new HomeworkPoint("1", new float[] {2, 40}, "upper left corner of the codes"),
            new HomeworkPoint("9", new float[] {1.5f, 0}, "lower left corner of the codes"),
            new HomeworkPoint("0", new float[] {50, 60, 30, 40}, "the first two large, the others about half of that"),
            new HomeworkPoint("1", new float[] {50, 10, 90, 10}, "the first and the third large, the others small"),
            new HomeworkPoint("9", new float[] {50, 50, 90, 90}, "the first two about half of the others"));

    static List<HomeworkPoint> all() {
        return ALL;
    }

    /** Those for codes of a width, among classes of these names. */
    static List<HomeworkPoint> fitting(int width, List<String> classNames) {
        return ALL.stream()
                .filter(each -> each.point.length == width && classNames.contains(each.digit))
                .toList();
    }

    String title() {
        return digit + " at " + inWords(point);
    }

    /** A short code as the user reads it; of a long one its beginning. */
    static String inWords(float[] code) {
        int shown = Math.min(4, code.length);
        return IntStream.range(0, shown)
                .mapToObj(i -> number(code[i]))
                .collect(Collectors.joining(", ", "(", code.length > shown ? ", …)" : ")"));
    }

    /** At most two decimals, none that say nothing. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
