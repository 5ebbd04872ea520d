/**
 * The data workspace: every set there is, what it holds, where it comes from, and how to get more. Model, view and
 * controller. May use {@code core.data}, {@code ui.job}, {@code ui.session} and {@code ui.widget}.
 */
@NullMarked
package latentexplorer.ui.data;

import org.jspecify.annotations.NullMarked;
