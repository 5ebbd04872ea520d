package latentexplorer.core.job;

/**
 * What a long computation gets from whoever started it: the wish to stop, and a place to report to.
 *
 * @param cancellation polled by the work
 * @param progress told by the work
 */
public record JobScope(Cancellation cancellation, Progress progress) {
    /** A scope that nobody cancels and nobody watches. */
    public static JobScope unattended() {
        return new JobScope(new Cancellation(), Progress.NONE);
    }

    /** @throws java.util.concurrent.CancellationException when the work is to stop */
    public void check() {
        cancellation.check();
    }

    /** Polls the wish to stop, then reports; see {@link Progress#report}. */
    public void report(double fraction, String message) {
        cancellation.check();
        progress.report(fraction, message);
    }

    /** The same wish to stop with a part of the progress, for one step of larger work. */
    public JobScope part(double from, double to) {
        return new JobScope(cancellation, progress.part(from, to));
    }
}
