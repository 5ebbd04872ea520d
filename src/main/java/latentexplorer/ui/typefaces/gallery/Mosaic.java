package latentexplorer.ui.typefaces.gallery;

import latentexplorer.core.cluster.Clustering.Cluster;

/**
 * One cluster as it lies in the gallery, in units of the view from the content's upper left corner.
 *
 * @param cluster what it shows
 * @param icons which members
 * @param left edge of the first icon
 * @param top edge of the first icon; the caption is above
 * @param tile edge of one icon
 * @param captionWidth room for the caption, which starts at {@code left}
 */
record Mosaic(Cluster cluster, MosaicIcons icons, double left, double top, double tile, double captionWidth) {
    int number() {
        return cluster.number();
    }

    double width() {
        return icons.columns() * tile;
    }

    double height() {
        return icons.rows() * tile;
    }

    double right() {
        return left + width();
    }

    double bottom() {
        return top + height();
    }
}
