/**
 * The page of all runs: a table with sorting and filters, their curves in one picture, their settings side by side. Knows
 * neither the page that sets up a training nor the one that watches it: what leads there is asked of {@link
 * latentexplorer.ui.training.runs.RunsHost}.
 */
@NullMarked
package latentexplorer.ui.training.runs;

import org.jspecify.annotations.NullMarked;
