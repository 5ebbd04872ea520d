/**
 * Characters and font sets: which of the 94 characters are meant, and which typefaces a font-set file names. Knows no
 * image sets; may use {@code core.file} and {@code core.job}.
 */
@NullMarked
package latentexplorer.core.typeface;

import org.jspecify.annotations.NullMarked;
