package latentexplorer.ui.training.setup;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A data set by its title, with the key that the command line knows it by. */
final class DataSetCell extends ListCell<String> {
    private final SetupModel model;
    private final Label title = new Label();
    private final Label key = new Label();
    private final HBox row = new HBox(8, title, key);

    DataSetCell(SetupModel model) {
        this.model = model;
        title.getStyleClass().add("may-be-cut");
        key.getStyleClass().addAll("muted", "may-be-cut");
        key.setMinWidth(0);
        key.managedProperty().bind(key.visibleProperty());
        row.setAlignment(Pos.BASELINE_LEFT);
        row.setMinWidth(0);
        model.titlesProperty().subscribe(() -> show(getItem()));
        model.missingProperty().subscribe(() -> show(getItem()));
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        show(empty ? null : item);
    }

    private void show(@Nullable String item) {
        setGraphic(item == null ? null : row);
        if (item != null) {
            title.setText(model.title(item));
            String lacking = model.missing(item).isEmpty() ? "" : ", all of it not yet downloaded";
            key.setText(item + lacking);
            key.setVisible(model.titlesProperty().get().containsKey(item) && !item.equals(title.getText()));
            setAccessibleText(key.isVisible() ? title.getText() + ", " + key.getText() : title.getText());
        }
    }
}
