package latentexplorer.core.map;

import latentexplorer.core.embed.Iterative;

/** Looks on while a map is made step by step. */
@FunctionalInterface
public interface MapWatcher {
    /** Lets the map be finished. */
    MapWatcher NONE = _ -> true;

    /**
     * Called before each step, by the thread that does it: may look at the positions, and may wait for as long as the map is to
     * pause.
     *
     * @return whether to go on; if not, the map is kept as it is
     */
    boolean goOn(Iterative map);
}
