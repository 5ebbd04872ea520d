/**
 * Choosing a set of typefaces and characters of them, browsing every typeface's glyph of one character, and one typeface
 * as a whole. The pictures are painted off the JavaFX thread. May use {@code core.data}, {@code core.typeface}, the
 * vectors of {@code core.cluster}, {@code ui.job}, {@code ui.session} and {@code ui.widget}, and no other room of the
 * workspace.
 */
@NullMarked
package latentexplorer.ui.typefaces.faces;

import org.jspecify.annotations.NullMarked;
