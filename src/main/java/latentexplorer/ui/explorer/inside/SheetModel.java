package latentexplorer.ui.explorer.inside;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.support.Reality;

/** A sheet of pictures on show. */
final class SheetModel {
    private final ObjectProperty<PictureSheet> sheet = new SimpleObjectProperty<>(this, "sheet", PictureSheet.EMPTY);
    private final ObjectProperty<List<Reality>> realities = new SimpleObjectProperty<>(this, "realities", List.of());
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");

    ObjectProperty<PictureSheet> sheetProperty() {
        return sheet;
    }

    /** How real each of the pictures is; empty while that is not known. */
    ObjectProperty<List<Reality>> realitiesProperty() {
        return realities;
    }

    /** Why there is nothing to see: a sentence; empty when there is. */
    StringProperty refusalProperty() {
        return refusal;
    }
}
