package latentexplorer.ui.explorer.inside;

import java.util.Arrays;
import java.util.List;
import latentexplorer.core.data.ImageSet;

/**
 * Rows of decoded pictures. The arrays are shared and not to be changed.
 *
 * @param remark how they were made, a sentence or two
 * @param codes n x width
 * @param pictures n x 784
 */
record PictureSheet(String remark, List<PictureRow> rows, float[] codes, float[] pictures, int width) {
    static final PictureSheet EMPTY = new PictureSheet("", List.of(), new float[0], new float[0], 0);

    PictureSheet {
        rows = List.copyOf(rows);
    }

    float[] code(PictureRow.Cell cell) {
        return Arrays.copyOfRange(codes, cell.place() * width, (cell.place() + 1) * width);
    }

    /** Where the pixels of a picture start. */
    static int offset(PictureRow.Cell cell) {
        return cell.place() * ImageSet.PIXELS;
    }
}
