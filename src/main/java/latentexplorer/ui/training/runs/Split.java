package latentexplorer.ui.training.runs;

/** Which images a loss was measured on. */
enum Split {
    VALIDATION("validation"),
    TRAIN("train");

    private final String word;

    Split(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
