/**
 * The window: rail, status bar, theme, notices, keyboard overview, settings page. Holds the workspaces without knowing
 * them. May use {@code ui.session}, {@code ui.job}, {@code ui.settings} and {@code ui.widget}.
 */
@NullMarked
package latentexplorer.ui.shell;

import org.jspecify.annotations.NullMarked;
