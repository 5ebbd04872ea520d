package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** One method of making a map. The same codes give the same positions on any number of threads. */
@FunctionalInterface
public interface Embedder {
    /**
     * @throws IllegalArgumentException with a sentence, when there are no codes
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    Embedding embed(CodeSet codes, Workers workers, JobScope scope);
}
