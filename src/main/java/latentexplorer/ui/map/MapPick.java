package latentexplorer.ui.map;

/**
 * The user pointed out an image.
 *
 * @param index the image's index in the scene
 * @param kind how
 */
public record MapPick(int index, Kind kind) {
    /** The ways to point out an image. */
    public enum Kind {
        /** A plain click, or Enter on the hovered image. */
        PLAIN,
        /** The same with Ctrl, or Cmd on a Mac. */
        TOGGLE,
        /** A click with the right button. */
        SECONDARY
    }
}
