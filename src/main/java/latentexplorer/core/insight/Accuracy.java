package latentexplorer.core.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often a model tells the class, over the measured images that have one.
 *
 * @param count of those images
 * @param correct how many of them were told rightly
 * @param classes the same for each class that is among them, by number
 */
public record Accuracy(int count, int correct, List<OfClass> classes) {
    public Accuracy {
        classes = List.copyOf(classes);
    }

    /**
     * @param label number of the class
     * @param count of its images
     * @param correct how many were told rightly
     */
    public record OfClass(int label, String name, int count, int correct) {
        /** The share of the images, 0 to 1. */
        public double share() {
            return (double) correct / count;
        }
    }

    /** @param predicted for each label the class that the model told */
    static Accuracy of(int[] labels, int[] predicted, List<String> names) {
        int[] counts = new int[names.size()];
        int[] correct = new int[names.size()];
        int all = 0;
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                int hit = predicted[i] == labels[i] ? 1 : 0;
                counts[labels[i]]++;
                correct[labels[i]] += hit;
                all++;
                right += hit;
            }
        }
        List<OfClass> classes = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                classes.add(new OfClass(c, names.get(c), counts[c], correct[c]));
            }
        }
        return new Accuracy(all, right, classes);
    }

    /** The share of all, 0 to 1; NaN when no image has a class. */
    public double overall() {
        return count == 0 ? Double.NaN : (double) correct / count;
    }

    /** As a table: class, images, right ones, share. */
    public String csv() {
        StringBuilder text = new StringBuilder("class,images,correct,accuracy\n");
        text.append(line("all", count, correct, overall()));
        for (OfClass each : classes) {
            text.append(line(Csv.cell(each.name()), each.count(), each.correct(), each.share()));
        }
        return text.toString();
    }

    private static String line(String name, int count, int correct, double share) {
        return String.format(Locale.ROOT, "%s,%d,%d,%.6f%n", name, count, correct, share)
                .replace(System.lineSeparator(), "\n");
    }
}
