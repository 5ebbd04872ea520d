package latentexplorer.ui.training.setup;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A preset, or a kind of model, with its one line. */
final class StartCell extends ListCell<Start> {
    private final Label group = new Label();
    private final Label title = new Label();
    private final Label explanation = new Label();
    private final VBox box = new VBox(group, title, explanation);

    StartCell() {
        group.getStyleClass().add("start-group");
        group.managedProperty().bind(group.visibleProperty());
        title.getStyleClass().add("start-title");
        explanation.getStyleClass().add("start-explanation");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        box.getStyleClass().add("start");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Start item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null ? null : box);
        if (item != null) {
            boolean first = getIndex() == 0
                    || getListView().getItems().get(getIndex() - 1).preset() != item.preset();
            group.setVisible(first);
            group.setText(item.preset() ? "Presets" : "Your own settings");
            title.setText(item.title());
            explanation.setText(item.explanation());
            setAccessibleText(group.getText() + ": " + item.title() + ", " + item.explanation());
        }
    }
}
