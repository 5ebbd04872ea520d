package latentexplorer.core.select;

import java.util.BitSet;
import java.util.function.IntPredicate;
import latentexplorer.core.raster.MapLayout;

/** A part of a map that was drawn around points. Positions are those of the map; its edge belongs to it. */
public sealed interface Region permits Rectangle, Lasso {
    /**
     * The points in it.
     *
     * @param among the points that can be selected: those that show
     */
    BitSet points(MapLayout layout, IntPredicate among);
}
