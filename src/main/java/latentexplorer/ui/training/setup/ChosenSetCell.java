package latentexplorer.ui.training.setup;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** The chosen data set in the closed list: in one text, which is cut where there is no room for it. */
final class ChosenSetCell extends ListCell<String> {
    private final SetupModel model;

    ChosenSetCell(SetupModel model) {
        this.model = model;
        getStyleClass().add("may-be-cut");
        model.titlesProperty().subscribe(() -> show(getItem()));
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        show(empty ? null : item);
    }

    private void show(@Nullable String item) {
        if (item == null) {
            setText("");
        } else {
            String title = model.title(item);
            boolean titled = model.titlesProperty().get().containsKey(item) && !title.equals(item);
            setText(titled ? title + " (" + item + ")" : title);
        }
    }
}
