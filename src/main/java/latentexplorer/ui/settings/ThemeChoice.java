package latentexplorer.ui.settings;

/** Which of the two themes is in force. */
public enum ThemeChoice {
    SYSTEM("As the system"),
    LIGHT("Light"),
    DARK("Dark");

    private final String title;

    ThemeChoice(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
