package latentexplorer.core.data;

/**
 * How a folder of the user is opened.
 *
 * @param name what the set is called; the folder's name when blank
 * @param inversion whether dark and bright are exchanged
 */
public record OpenOptions(String name, Inversion inversion) {
    /** Named after the folder, inverted when its pictures are dark on bright. */
    public static final OpenOptions DEFAULT = new OpenOptions("", Inversion.AUTO);

    /** Whether dark and bright are exchanged, so that the ink is bright. */
    public enum Inversion {
        /** When the borders of the first 24 images are bright on average. */
        AUTO,
        YES,
        NO
    }
}
