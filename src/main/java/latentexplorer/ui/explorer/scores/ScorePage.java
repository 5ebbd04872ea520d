package latentexplorer.ui.explorer.scores;

/** What the scores' page shows. */
enum ScorePage {
    ANALOGY("This analogy", "The answers to the analogy in the slots beside the true ones"),
    MODEL("This model", "The model's score over many random analogies"),
    MODELS("All models", "All models that were scored so far"),
    DIRECTION("Direction", "How far a direction between two typefaces, characters, classes or groups can be relied on");

    private final String title;
    private final String explanation;

    ScorePage(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }
}
