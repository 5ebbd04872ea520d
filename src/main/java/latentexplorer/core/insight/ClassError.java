package latentexplorer.core.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import latentexplorer.core.data.ImageSet;

/**
 * How well the images of one class come back.
 *
 * @param label number of the class, or {@link ImageSet#UNLABELLED}
 * @param name of the class
 * @param count of its measured images
 * @param mean of their mean squared errors, pixels 0..1
 * @param deviation of the errors (divisor n)
 */
public record ClassError(int label, String name, int count, double mean, double deviation) {
    /** The classes that are among the images, by their numbers; images without a class first. */
    static List<ClassError> of(ImageSet images, int[] indices, double[] errors) {
        TreeMap<Integer, List<Integer>> byClass = new TreeMap<>();
        for (int i = 0; i < indices.length; i++) {
            byClass.computeIfAbsent(images.label(indices[i]), _ -> new ArrayList<>())
                    .add(i);
        }
        List<ClassError> all = new ArrayList<>();
        byClass.forEach((label, members) -> {
            double mean = 0;
            for (int i : members) {
                mean += errors[i] / members.size();
            }
            double square = 0;
            for (int i : members) {
                square += (errors[i] - mean) * (errors[i] - mean) / members.size();
            }
            String name = images.className(indices[members.getFirst()]);
            all.add(new ClassError(label, name, members.size(), mean, Math.sqrt(square)));
        });
        return List.copyOf(all);
    }
}
