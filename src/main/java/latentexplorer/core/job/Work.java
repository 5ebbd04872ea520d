package latentexplorer.core.job;

/** A computation that can be watched and cancelled. */
@FunctionalInterface
public interface Work<T> {
    /**
     * @return an immutable value
     * @throws java.util.concurrent.CancellationException when it stopped because it was asked to
     */
    T run(JobScope scope) throws Exception;
}
