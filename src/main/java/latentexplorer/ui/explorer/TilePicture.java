package latentexplorer.ui.explorer;

/** Which picture of an image the map's tiles show. */
enum TilePicture {
    RECONSTRUCTION("Reconstruction"),
    INPUT("Input"),
    DIFFERENCE("Difference");

    private final String title;

    TilePicture(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The one that follows, round and round. */
    TilePicture next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
