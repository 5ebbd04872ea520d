package latentexplorer.ui.session;

/** What the rail leads to. */
public enum Workspace {
    TYPEFACES("Typefaces"),
    TRAINING("Training"),
    EXPLORER("Explorer"),
    DATA("Data"),
    SETTINGS("Settings");

    private final String title;

    Workspace(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
