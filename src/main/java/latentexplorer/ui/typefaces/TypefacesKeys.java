package latentexplorer.ui.typefaces;

import java.util.List;
import latentexplorer.ui.session.KeyHelp;

/** The keys of the typefaces workspace, for the overview. */
public final class TypefacesKeys {
    private TypefacesKeys() {}

    public static KeyHelp help() {
        return new KeyHelp(
                "Typefaces",
                List.of(
                        new KeyHelp.Key("Wheel", "Scroll"),
                        new KeyHelp.Key("Ctrl+wheel, + and -", "Larger, smaller tiles"),
                        new KeyHelp.Key("0", "Fit all clusters into the view"),
                        new KeyHelp.Key("Arrows", "Go to the next typeface that way, while there are no clusters"),
                        new KeyHelp.Key("Left, Right", "Go to the previous, the next cluster"),
                        new KeyHelp.Key("Up, Down", "Select 1 % more, less of the cluster; with Shift 10 %"),
                        new KeyHelp.Key("Enter", "Select or deselect the cluster"),
                        new KeyHelp.Key("Delete", "Deselect the cluster; with Shift all clusters"),
                        new KeyHelp.Key("Ctrl+Z, Ctrl+Shift+Z", "Undo, redo a change of the selection"),
                        new KeyHelp.Key("Home, End", "The first, the last typeface; the top, the bottom"),
                        new KeyHelp.Key("[ and ]", "Show the previous, the next selected character"),
                        new KeyHelp.Key("Space", "Select the character at the cursor of the panel"),
                        new KeyHelp.Key("Ctrl+F", "Find a typeface by name"),
                        new KeyHelp.Key("Escape", "Take a drag back; show all typefaces again"),
                        new KeyHelp.Key("Ctrl+C", "Copy the picture of the gallery")));
    }
}
