package latentexplorer.ui.job;

/** The queue that a job waits in; lanes do not wait for each other. */
public enum Lane {
    /** One training at a time. */
    TRAIN(1),
    /** One map in the making at a time; it may stand for as long as the user looks at it. */
    MAP(1),
    /** Loading, embedding, clustering, downloading. */
    COMPUTE(2),
    /** Opening and drawing up what the user waits for; never behind a long computation. */
    OPEN(2),
    /** What follows the pointer: decoding. */
    DECODE(1),
    /** Drawing of maps and mosaics. */
    DRAW(1);

    private final int threads;

    Lane(int threads) {
        this.threads = threads;
    }

    int threads() {
        return threads;
    }
}
