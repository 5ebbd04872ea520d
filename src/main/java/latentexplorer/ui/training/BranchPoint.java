package latentexplorer.ui.training;

/**
 * Where a new run begins in another one.
 *
 * @param epoch one that is kept
 */
record BranchPoint(String run, int epoch) {}
