/**
 * The typefaces workspace: choosing characters, browsing every typeface's glyph of one of them, and reading what a
 * choice comes to. Model, view and controller; the pictures are painted off the JavaFX thread. May use {@code core.data},
 * {@code core.typeface}, {@code ui.job}, {@code ui.session} and {@code ui.widget}.
 */
@NullMarked
package latentexplorer.ui.typefaces;

import org.jspecify.annotations.NullMarked;
