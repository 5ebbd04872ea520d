package latentexplorer.core.select;

/**
 * A selection with a name.
 *
 * @param name as the user reads it
 */
public record Group(String name, Selection images) {
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException with a sentence, when the name is empty or too long, or the group is empty */
    public Group {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A group needs a name.");
        }
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException("The name of a group has at most " + LONGEST + " characters.");
        }
        if (images.isEmpty()) {
            throw new IllegalArgumentException("Select at least one image to make a group of.");
        }
    }
}
