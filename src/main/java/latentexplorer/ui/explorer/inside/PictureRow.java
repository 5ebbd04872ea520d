package latentexplorer.ui.explorer.inside;

import java.util.List;

/**
 * Pictures that belong together.
 *
 * @param head beside or above them; may be empty
 * @param note smaller, below the head; may be empty
 * @param explanation for the tooltip of the head
 * @param dead whether they are greyed
 */
record PictureRow(String head, String note, String explanation, boolean dead, List<Cell> cells) {
    PictureRow {
        cells = List.copyOf(cells);
    }

    /**
     * One picture.
     *
     * @param place among all pictures of the sheet
     * @param caption below it; may be empty
     * @param name what the code is called
     */
    record Cell(int place, String caption, String name) {}
}
