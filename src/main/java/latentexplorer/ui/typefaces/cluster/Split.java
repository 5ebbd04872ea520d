package latentexplorer.ui.typefaces.cluster;

import latentexplorer.core.cluster.ClusterSettings;

/**
 * A cluster that was clustered on its own.
 *
 * @param number of the cluster, as it was printed on its mosaic
 * @param settings by which its parts were found
 */
record Split(int number, ClusterSettings settings) {}
