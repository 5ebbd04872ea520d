/**
 * Taking it away: pictures, animations, tables and pages of what the Explorer shows, and experiments that open again exactly. Knows
 * no other room; what it needs of them comes through {@link latentexplorer.ui.explorer.taking.Scenery} and {@link
 * latentexplorer.ui.explorer.taking.Experiments}, and files are written through {@link latentexplorer.ui.explorer.taking.Packing}.
 */
@NullMarked
package latentexplorer.ui.explorer.taking;

import org.jspecify.annotations.NullMarked;
