package latentexplorer.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.ui.explorer.compare.CompareView;
import latentexplorer.ui.explorer.select.SelectController;
import latentexplorer.ui.explorer.filter.FilterController;
import latentexplorer.ui.session.KeyHelp;

/** The keys of the Explorer, for the overview: those of the map, then those of each room. */
public final class ExplorerKeys {
    private static final List<KeyHelp.Key> MAP = List.of(
            new KeyHelp.Key("Drag, wheel", "Pan, zoom at the pointer"),
            new KeyHelp.Key("+ and -", "Zoom in, zoom out"),
            new KeyHelp.Key("Home", "The whole map"),
            new KeyHelp.Key("Arrows", "Go to the next image that way"),
            new KeyHelp.Key("Click, Enter", "Fill the current slot"),
            new KeyHelp.Key("Right-click, T", "Put the image in the target"),
            new KeyHelp.Key("[ and ]", "Choose the source or the target slot"),
            new KeyHelp.Key("Space, Delete", "Clear the source"),
            new KeyHelp.Key("Ctrl+Z, Ctrl+Shift+Z", "Take back the last change, do it again"),
            new KeyHelp.Key("M", "Make a map"),
            new KeyHelp.Key("P and K", "Pause a map in the making, keep it as it is"),
            new KeyHelp.Key("O", "Colour the points by how far to believe them"),
            new KeyHelp.Key("Ctrl+C", "Copy the row of pictures"),
            new KeyHelp.Key("Alt+1 to Alt+4", "The pages beside the map"));

    private ExplorerKeys() {}

    public static KeyHelp help() {
        List<KeyHelp.Key> keys = new ArrayList<>(MAP);
        keys.addAll(FilterController.keys());
        keys.addAll(SelectController.keys());
        keys.addAll(CompareView.keys());
        return new KeyHelp("Explorer", keys);
    }
}
