package latentexplorer.ui.explorer.inside;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The page of alphabets. */
final class AlphabetModel {
    private final SheetModel sheet = new SheetModel();
    private final ObjectProperty<List<Way>> ways = new SimpleObjectProperty<>(this, "ways", List.of());
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.ANALOGIES);
    private final ObjectProperty<Drawn> drawn = new SimpleObjectProperty<>(this, "drawn", Drawn.USUAL);

    SheetModel sheet() {
        return sheet;
    }

    /** The ways that the model knows. */
    ObjectProperty<List<Way>> waysProperty() {
        return ways;
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    ObjectProperty<Drawn> drawnProperty() {
        return drawn;
    }
}
