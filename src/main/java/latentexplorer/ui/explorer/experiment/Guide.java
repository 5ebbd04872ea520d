package latentexplorer.ui.explorer.experiment;

import latentexplorer.core.experiment.Slot;
import latentexplorer.ui.explorer.exhibit.Role;
import org.jspecify.annotations.Nullable;

/** Says what the user can do next. */
final class Guide {
    private Guide() {}

    /** @param shown null while there is no map */
    static String of(Setup setup, @Nullable Shown shown) {
        if (shown == null) {
            return "";
        }
        Role current = setup.role(setup.slots().current());
        if (shown.isPreview()) {
            return "Preview: the image under the pointer as " + called(setup) + ". Click to keep it.";
        }
        return setup.analogies() ? ofPairs(setup, current) : ofWalks(setup, current);
    }

    /** What the user calls the current slot. */
    private static String called(Setup setup) {
        int slot = setup.slots().current();
        Role role = setup.role(slot);
        return switch (role) {
            case SOURCE -> "source " + (slot + 1);
            case TARGET -> "target";
            case C -> "C" + (slot + 1);
            case A, B -> role.title();
        };
    }

    private static String ofWalks(Setup setup, Role current) {
        boolean sources = !setup.walks().filledRow().isEmpty();
        boolean target = !setup.walks().ends().getFirst().equals(Slot.EMPTY);
        if (!sources) {
            return current == Role.TARGET
                    ? "Click an image for the target; press [ for the sources."
                    : "Click images on the map as sources.";
        }
        if (!target) {
            return current == Role.TARGET
                    ? "Move over the map to preview; click to choose the target."
                    : "Click for more sources; right-click or press T for the target.";
        }
        return current == Role.TARGET
                ? "Click another image to change the target."
                : "Click to fill " + called(setup) + "; right-click or press T to change the target.";
    }

    private static String ofPairs(Setup setup, Role current) {
        Slots pairs = setup.pairs();
        if (current == Role.C) {
            return pairs.filledRow().isEmpty()
                    ? "Click images on the map as C; right-click or press T for B."
                    : "Click to fill " + called(setup) + ", or press ] for A and B.";
        }
        boolean complete = !pairs.ends().contains(Slot.EMPTY);
        return complete
                ? "Click to change " + called(setup) + "; clicks take turns between A and B."
                : "Click an image for " + called(setup) + ". A and B of the same class show a style.";
    }
}
