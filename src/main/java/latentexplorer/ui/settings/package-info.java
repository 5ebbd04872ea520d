/** What the program remembers of the user's choices, and its file. May use {@code core.file} and Jackson. */
@NullMarked
package latentexplorer.ui.settings;

import org.jspecify.annotations.NullMarked;
