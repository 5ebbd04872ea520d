/**
 * The command line: one thin picocli command for each job of the window. May use {@code core}; windows come through
 * {@link latentexplorer.cli.Windows}.
 */
@NullMarked
package latentexplorer.cli;

import org.jspecify.annotations.NullMarked;
