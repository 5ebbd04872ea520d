package latentexplorer.ui.training.watch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;

/**
 * A picture of 28 x 28 pixels on a sheet.
 *
 * @param argb pictures one after the other
 * @param number which of them
 * @param grey whether it is grey values, to be shown in the ink and on the paper of the theme
 * @param caption below it; empty for none
 * @param image its index in the image set, to be found again; -1 for a picture that is no image of the set
 */
record Tile(int[] argb, int number, boolean grey, String caption, int image) {
    static final int SIDE = ImageSet.SIDE;

    /** All pictures of an array, without captions. */
    static List<Tile> row(int[] argb, boolean grey, int[] images) {
        return IntStream.range(0, argb.length / ImageSet.PIXELS)
                .mapToObj(i -> new Tile(argb, i, grey, "", i < images.length ? images[i] : -1))
                .toList();
    }

    /** Pictures that are no images of the set. */
    static List<Tile> drawn(int[] argb) {
        int[] none = new int[argb.length / ImageSet.PIXELS];
        Arrays.fill(none, -1);
        return row(argb, true, none);
    }

    Tile withCaption(String words) {
        return new Tile(argb, number, grey, words, image);
    }
}
