package latentexplorer.core.map;

import java.util.function.Supplier;

/** Adds up how long pieces of work take. For one thread. */
final class Stopwatch {
    private long nanos;

    <T> T time(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos += System.nanoTime() - start;
        }
    }

    double seconds() {
        return nanos * 1e-9;
    }
}
