package latentexplorer.ui.explorer.scores;

import java.util.List;

/**
 * The images of an analogy: A is to B as each C is to what?
 *
 * @param a index of an image; negative for none
 * @param b index of an image; negative for none
 * @param cs indices of images
 */
public record Question(int a, int b, List<Integer> cs) {
    /** Nothing is asked, or not by images. */
    public static final Question NONE = new Question(-1, -1, List.of());

    public Question {
        cs = List.copyOf(cs);
    }

    /** Whether it can be answered with so many images. */
    boolean isComplete(int images) {
        return isImage(a, images)
                && isImage(b, images)
                && !cs.isEmpty()
                && cs.stream().allMatch(c -> isImage(c, images));
    }

    private static boolean isImage(int index, int images) {
        return index >= 0 && index < images;
    }
}
