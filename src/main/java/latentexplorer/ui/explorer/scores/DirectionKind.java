package latentexplorer.ui.explorer.scores;

/** What a direction leads from and to. */
enum DirectionKind {
    TYPEFACES("Typefaces", "each pair is one character in both typefaces"),
    CHARACTERS("Characters", "each pair is one typeface in both characters"),
    CLASSES("Classes", "pairs are drawn at random, since no image belongs to one of the other class"),
    GROUPS("Groups", "pairs are drawn at random, since no image belongs to one of the other group");

    private final String title;
    private final String pairs;

    DirectionKind(String title, String pairs) {
        this.title = title;
        this.pairs = pairs;
    }

    String title() {
        return title;
    }

    /** What a pair is: the end of a sentence. */
    String pairs() {
        return pairs;
    }
}
