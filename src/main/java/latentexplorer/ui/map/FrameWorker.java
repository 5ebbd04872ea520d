package latentexplorer.ui.map;

/** Where frames are drawn: off the FX thread in the window, at once in tests. */
@FunctionalInterface
public interface FrameWorker {
    /**
     * Runs work, usually on another thread, and afterwards, in any case, something on the FX thread. The map hands over
     * one frame at a time. The thread must not be one of the rasterizer's {@code Workers}.
     *
     * @param work draws; does not throw
     * @param afterwards to be run on the FX thread; sees what the work has written
     */
    void run(Runnable work, Runnable afterwards);

    /** Does both at once on the calling thread. */
    static FrameWorker sameThread() {
        return (work, afterwards) -> {
            work.run();
            afterwards.run();
        };
    }
}
