package latentexplorer.ui.training;

/** A run that waits or trains. Two that ask for the same are still two. */
final class QueuedRun {
    private final RunRequest request;
    private final String title;

    /** @param title what the user reads */
    QueuedRun(RunRequest request, String title) {
        this.request = request;
        this.title = title;
    }

    RunRequest request() {
        return request;
    }

    String title() {
        return title;
    }
}
