package latentexplorer.core.neighbours;

/**
 * Nearest neighbours and how good they are.
 *
 * @param neighbours of all rows
 * @param exact whether they are exact; else by NN-descent
 * @param recall the share of exact neighbours that were found, measured on a fixed sample of rows; 1 when exact
 */
public record FoundNeighbours(Neighbours neighbours, boolean exact, double recall) {}
