package latentexplorer.ui.typefaces.gallery;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import latentexplorer.ui.typefaces.selection.SelectionController;

/** What can be done with one cluster, or with the gallery where no cluster is. */
final class MosaicMenu extends ContextMenu {
    private final MosaicController controller;
    private final SelectionController selection;
    private final MenuItem copyPicture;
    private final MenuItem clearAll;

    MosaicMenu(MosaicController controller, SelectionController selection, Runnable copy) {
        this.controller = controller;
        this.selection = selection;
        copyPicture = item("copy-picture", "Copy picture", copy);
        clearAll = item("clear-all", "Deselect all clusters", selection::clearAll);
    }

    /**
     * @param number of the cluster, -1 for none
     * @param selected whether it is selected
     * @param anySelected whether any cluster is
     */
    void offer(int number, boolean selected, boolean anySelected) {
        clearAll.setDisable(!anySelected);
        if (number < 0) {
            getItems().setAll(clearAll, copyPicture);
            return;
        }
        MenuItem deselect = item("deselect", "Deselect", () -> selection.clear(number));
        deselect.setDisable(!selected);
        getItems()
                .setAll(List.of(
                        item("select-all", "Select all of it (100 %)", () -> selection.setFraction(number, 1)),
                        deselect,
                        clearAll,
                        new SeparatorMenuItem(),
                        item("split", "Split this cluster…", () -> controller.split(number)),
                        new SeparatorMenuItem(),
                        copyPicture,
                        item("copy-names", "Copy names", () -> copy(controller.names(number)))));
    }

    private static void copy(String names) {
        Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, names));
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("mosaic-menu-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
