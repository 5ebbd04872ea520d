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
                        new KeyHelp.Key("Arrows", "Go to the next typeface that way"),
                        new KeyHelp.Key("Home, End", "The first, the last typeface"),
                        new KeyHelp.Key("[ and ]", "Show the previous, the next selected character"),
                        new KeyHelp.Key("Space", "Select the character at the cursor of the panel"),
                        new KeyHelp.Key("Ctrl+F", "Find a typeface by name"),
                        new KeyHelp.Key("Escape", "Show all typefaces again"),
                        new KeyHelp.Key("Ctrl+C", "Copy the picture of the gallery")));
    }
}
