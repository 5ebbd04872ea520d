/**
 * Jobs of the window: named threads, and delivery of results on the JavaFX thread. The only place besides the
 * composition roots where threads, executors and {@code Platform.runLater} live. May use {@code core.job}.
 */
@NullMarked
package latentexplorer.ui.job;

import org.jspecify.annotations.NullMarked;
