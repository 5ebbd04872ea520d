package latentexplorer.ui.training.runs;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;

/** A box to choose a word from; what there is to choose from may change without the choice being lost. */
final class Choice extends ComboBox<String> {
    private final StringProperty chosen;
    private boolean offering;

    Choice(StringProperty chosen) {
        this.chosen = chosen;
        valueProperty().subscribe((_, value) -> {
            if (!offering && value != null) {
                chosen.set(value);
            }
        });
        chosen.subscribe(_ -> follow());
    }

    void offer(List<String> words) {
        if (!words.equals(getItems())) {
            offering = true;
            getSelectionModel().clearSelection();
            getItems().setAll(words);
            offering = false;
        }
        follow();
    }

    private void follow() {
        offering = true;
        getSelectionModel().select(chosen.getValueSafe());
        offering = false;
    }
}
