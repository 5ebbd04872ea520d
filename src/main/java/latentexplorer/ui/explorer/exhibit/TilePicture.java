package latentexplorer.ui.explorer.exhibit;

/** Which picture of an image the map's tiles show. */
public enum TilePicture {
    RECONSTRUCTION("Reconstruction"),
    INPUT("Input"),
    DIFFERENCE("Difference");

    private final String title;

    TilePicture(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The one that follows, round and round. */
    public TilePicture next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
