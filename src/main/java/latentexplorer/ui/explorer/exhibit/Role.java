package latentexplorer.ui.explorer.exhibit;

/** A part that something can play in an experiment. */
public enum Role {
    SOURCE("Source"),
    TARGET("Target"),
    A("A"),
    B("B"),
    C("C");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
