package latentexplorer.core.embed;

/**
 * How far a map may be believed, measured on some of its points, the anchors, against all points.
 *
 * @param anchors number of anchors
 * @param neighbours number of nearest neighbours looked at
 * @param trustworthiness 0 to 1: whether neighbours on the map are neighbours in truth (Venna and Kaski, 2001)
 * @param continuity 0 to 1: whether true neighbours are neighbours on the map (the same)
 * @param rankCorrelation -1 to 1: Spearman's, of the distances between anchors in the codes and on the map
 * @param labelAgreement 0 to 1: the share of points whose nearest neighbour on the map has their label; NaN without labels
 */
public record MapQuality(
        int anchors,
        int neighbours,
        double trustworthiness,
        double continuity,
        double rankCorrelation,
        double labelAgreement) {}
