package latentexplorer.cli;

import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a training tells of itself: in words, in JSON, or not. */
final class ReportOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--quiet", description = "Print nothing but the file that was written.")
    private boolean quiet;

    @Option(
            names = "--json",
            description = "Print JSON instead of words: a line at the beginning, one an epoch, and one at the end.")
    private boolean json;

    private @Nullable ProgressBar bar;

    boolean quiet() {
        return quiet;
    }

    boolean json() {
        return json;
    }

    /** The scope of a training: with a bar on a terminal, and never in a pipe. */
    JobScope scope(boolean terminal) {
        bar = terminal && !quiet && !json
                ? new ProgressBar(command().commandLine().getOut(), System::nanoTime)
                : null;
        return new JobScope(new Cancellation(), bar == null ? Progress.NONE : bar);
    }

    /** A line for people. */
    void say(String line) {
        if (!quiet && !json) {
            print(line);
        }
    }

    /** A line for other programs. */
    void tell(String line) {
        if (json) {
            print(line);
        }
    }

    /** The line of an epoch, of whichever sort. */
    void epoch(String line) {
        if (!quiet || json) {
            print(line);
        }
    }

    /** What comes of it all, for both. */
    void result(String line) {
        if (!json) {
            print(line);
        }
    }

    void warn(String sentence) {
        trouble("Warning: " + sentence);
    }

    void trouble(String sentence) {
        clear();
        command().commandLine().getErr().println(sentence);
    }

    /** Takes the bar away. */
    void clear() {
        if (bar != null) {
            bar.clear();
        }
    }

    private void print(String line) {
        clear();
        command().commandLine().getOut().println(line);
        command().commandLine().getOut().flush();
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command;
    }
}
