/**
 * The gallery of clusters: each a mosaic of icons that scrolls, zooms, is searched, and is selected by pressing and
 * dragging. Layout and painting know no nodes. May use {@code core.cluster}, {@code ui.job}, {@code ui.session},
 * {@code ui.widget}, and of the workspace {@code selection}, {@code cluster} and {@code faces}.
 */
@NullMarked
package latentexplorer.ui.typefaces.gallery;

import org.jspecify.annotations.NullMarked;
