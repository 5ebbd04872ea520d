package latentexplorer.ui.training.setup;

/** Where the form shows a setting. */
enum Group {
    DATA("Data"),
    NETWORK("Network"),
    LOSS("Loss"),
    TRAINING("Training"),
    MORE("More");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
