package latentexplorer.core.map;

import latentexplorer.core.embed.CodeSet;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.embed.Provenance;

/**
 * What a layout starts from.
 *
 * @param labels of the points
 * @param provenance as far as it is known before the layout
 */
public record MapPoints(CodeSet codes, PointLabels labels, Provenance provenance) {}
