package latentexplorer.ui.explorer.filter;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import latentexplorer.core.raster.Colouring;
import org.jspecify.annotations.Nullable;

/**
 * Colours that another room lays over the map.
 *
 * @param title of its legend
 * @param about one sentence that says what it shows
 * @param wanted whether the user wants to see it; both rooms write it
 * @param inks the colour of each point, as the map takes them; null while there are none to see
 * @param status what is done to find them, or why there are none; empty when all is there
 * @param lines the legend, each line of another ink
 */
public record Overlay(
        String title,
        String about,
        BooleanProperty wanted,
        ObservableValue<byte @Nullable []> inks,
        ObservableValue<String> status,
        List<Colouring.Line> lines) {
    public Overlay {
        lines = List.copyOf(lines);
    }
}
