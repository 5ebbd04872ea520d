package latentexplorer.ui.explorer.exhibit;

import latentexplorer.core.experiment.Slot;

/** Puts something into an experiment: images, means of groups, drawings, results. */
public interface SlotFiller {
    /** Into the slot that the next click would fill. */
    void fill(Slot content);

    /** Into the slot of a role; the first empty one, or else the current one, where the role has several. */
    void fill(Role role, Slot content);
}
