/** The command line: one picocli command to a job, each thin, calling {@code core}. */
@NullMarked
package latentexplorer.cli;

import org.jspecify.annotations.NullMarked;
