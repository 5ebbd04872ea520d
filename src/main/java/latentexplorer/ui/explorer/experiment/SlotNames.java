package latentexplorer.ui.explorer.experiment;

import java.util.Locale;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Slot;
import latentexplorer.ui.explorer.exhibit.Exhibit;

/** What the user calls that which a slot holds. */
final class SlotNames {
    private SlotNames() {}

    /** A word for a caption: the class, or the name of a code; empty for an empty slot. */
    static String brief(Exhibit exhibit, Slot slot) {
        return switch (slot) {
            case Slot.Empty _ -> "";
            case Slot.OfCode of -> of.name();
            case Slot.OfImage of -> isThere(exhibit, of) ? exhibit.images().className(of.image()) : "?";
        };
    }

    /** Class, typeface and index. */
    static String full(Exhibit exhibit, Slot slot) {
        if (!(slot instanceof Slot.OfImage of) || !isThere(exhibit, of)) {
            return brief(exhibit, slot);
        }
        ImageSet images = exhibit.images();
        return images.className(of.image())
                + images.typeface(of.image()).map(face -> ", " + face).orElse("")
                + String.format(Locale.ROOT, " (image %,d)", of.image());
    }

    private static boolean isThere(Exhibit exhibit, Slot.OfImage of) {
        return of.image() >= 0 && of.image() < exhibit.images().size();
    }
}
