package latentexplorer.ui.map;

import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Region;

/**
 * The user drew around images.
 *
 * @param region in positions of the map
 * @param combine what the keys held at its beginning ask for: Ctrl (or Cmd) grows, Alt shrinks
 */
public record MapRegion(Region region, Combine combine) {}
