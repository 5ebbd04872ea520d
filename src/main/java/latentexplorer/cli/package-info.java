/** The command line: one thin picocli command for each job; the work is done in {@code core}. */
@NullMarked
package latentexplorer.cli;

import org.jspecify.annotations.NullMarked;
