/**
 * Image sets: the bundled ones, the full ones and the user's own, read from IDX files, folders of pictures and NPY
 * folders, split and sampled repeatably. May use {@code core.job}, {@code core.file} and {@code core.typeface}.
 */
@NullMarked
package latentexplorer.core.data;

import org.jspecify.annotations.NullMarked;
