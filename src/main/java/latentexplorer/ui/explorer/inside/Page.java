package latentexplorer.ui.explorer.inside;

/** The ways to look inside. */
enum Page {
    SLIDERS("Sliders", "Every value of a code as a slider"),
    STRIPS("Strips", "Pictures along every value"),
    ALPHABET("Alphabet", "Every class in one style"),
    DRAW("Draw", "Draw, or open a picture: where does it land?");

    private final String title;
    private final String help;

    Page(String title, String help) {
        this.title = title;
        this.help = help;
    }

    String title() {
        return title;
    }

    String help() {
        return help;
    }
}
