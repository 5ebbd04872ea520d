package latentexplorer.core.typeface;

/** Ready-made choices of characters. Small letters and most punctuation blur when scaled to 28 x 28. */
public enum CharacterPreset {
    ALL("All", String.join("", Characters.names())),
    NONE("None", ""),
    /** Digits, capitals and 15 signs. */
    GOOD_51("Good (51)", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ~#$%&?@!{}[]()|"),
    /** Digits, capitals and 6 signs: the stricter choice. */
    GOOD_42("Good (42)", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ~#$%&?");

    /** What is chosen until the user chooses. */
    public static final CharacterPreset DEFAULT = GOOD_51;

    private final String title;
    private final CharacterSet characters;

    CharacterPreset(String title, String characters) {
        this.title = title;
        this.characters = CharacterSet.of(characters);
    }

    /** What the user reads on the button. */
    public String title() {
        return title;
    }

    public CharacterSet characters() {
        return characters;
    }
}
