/**
 * Comparing runs: their settings in words, which of them differ, filters by text and by setting, and a listing that reads
 * again only what has changed. Uses {@code core.run} and the settings of {@code core.net}; writes nothing.
 */
@NullMarked
package latentexplorer.core.compare;

import org.jspecify.annotations.NullMarked;
