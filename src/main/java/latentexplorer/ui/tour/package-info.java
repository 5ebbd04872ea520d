/**
 * The tour: drives the real window by real events, looks at each state in both themes and at two sizes, and fails where
 * a picture is empty or a text is cut. Knows the window by the ids of its controls only.
 */
@NullMarked
package latentexplorer.ui.tour;

import org.jspecify.annotations.NullMarked;
