package latentexplorer.cli;

import java.util.Locale;

/**
 * One measurement beside what it should be.
 *
 * @param row of the requirements
 * @param what is measured, with its unit and the images
 * @param value NaN when there is none
 * @param least the smallest value that will do
 * @param most the largest value that will do
 */
record QualityRow(String row, String what, double value, double least, double most) {
    static QualityRow atMost(String row, String what, double value, double most) {
        return new QualityRow(row, what, value, Double.NEGATIVE_INFINITY, most);
    }

    static QualityRow atLeast(String row, String what, double value, double least) {
        return new QualityRow(row, what, value, least, Double.POSITIVE_INFINITY);
    }

    /** Shown for comparison. */
    static QualityRow free(String row, String what, double value) {
        return new QualityRow(row, what, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    boolean met() {
        return value >= least && value <= most;
    }

    private String bar() {
        boolean hasLeast = least != Double.NEGATIVE_INFINITY;
        boolean hasMost = most != Double.POSITIVE_INFINITY;
        if (hasLeast && hasMost) {
            return number(least) + " to " + number(most);
        }
        if (hasLeast) {
            return "at least " + number(least);
        }
        return hasMost ? "at most " + number(most) : "";
    }

    /** As a line of a table in Markdown. */
    String line() {
        String verdict = bar().isEmpty() ? "" : met() ? "yes" : "NO";
        return "| " + row + " | " + what + " | " + number(value) + " | " + bar() + " | " + verdict + " |";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
