package latentexplorer.core.insight;

import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.ModelBundle;

/**
 * What figures are drawn of.
 *
 * @param name what the files are called by
 * @param bundle the model
 * @param history of its whole training, which may go on behind the epoch that the model is of
 * @param images that it is measured on
 * @param heldOut indices of those that it did not learn from, at least one; shared and not to be changed
 * @param classes numbers of the classes that are told apart where all would be too many
 */
public record FigureSubject(
        String name, ModelBundle bundle, List<Epoch> history, ImageSet images, int[] heldOut, List<Integer> classes) {
    /** @throws IllegalArgumentException with a sentence when there are no images */
    public FigureSubject {
        if (heldOut.length == 0) {
            throw new IllegalArgumentException(
                    "There are no test images in " + images.name() + " to draw figures with: choose another set.");
        }
        history = List.copyOf(history);
        classes = List.copyOf(classes);
    }

    /** With the history of the model itself and the usual classes, as far as the images have them. */
    public static FigureSubject of(String name, ModelBundle bundle, ImageSet images, int[] heldOut) {
        int count = images.classNames().size();
        List<Integer> usual = InsightSettings.DEFAULT.classes().stream()
                .filter(c -> c < count)
                .toList();
        return new FigureSubject(name, bundle, bundle.history(), images, heldOut, usual);
    }

    public FigureSubject withHistory(List<Epoch> whole) {
        return new FigureSubject(name, bundle, whole, images, heldOut, classes);
    }

    public FigureSubject withClasses(List<Integer> chosen) {
        return new FigureSubject(name, bundle, history, images, heldOut, chosen);
    }
}
