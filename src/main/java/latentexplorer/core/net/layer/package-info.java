/**
 * Networks on batches in plain float arrays: layers, losses, an optimiser. Rows are samples, row-major; all parameters of a
 * model are slices of one array. Deterministic and without threads of its own: a batch is cut into a fixed number of shards,
 * each with a {@link latentexplorer.core.net.layer.Workspace} of its own. Uses {@code core.linalg} and {@code core.job}.
 */
@NullMarked
package latentexplorer.core.net.layer;

import org.jspecify.annotations.NullMarked;
