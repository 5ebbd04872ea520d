package latentexplorer.ui.explorer.quality;

/** What has become of a point's neighbours. */
enum PointKind {
    /** More than half of its neighbours on the map are near it in truth, and the other way round. */
    KEPT("neighbours kept", 7),
    /** More than half of those beside it on the map are far from it in truth. */
    FALSE("false neighbours", 1),
    /** More than half of those near it in truth are far away on the map. */
    TORN("torn apart", 0),
    /** Both. */
    BOTH("false and torn", 4);

    private final String title;
    private final int ink;

    PointKind(String title, int ink) {
        this.title = title;
        this.ink = ink;
    }

    static PointKind of(float falseNeighbours, float tears) {
        boolean strangers = falseNeighbours > 0.5f;
        boolean torn = tears > 0.5f;
        if (strangers && torn) {
            return BOTH;
        }
        return strangers ? FALSE : torn ? TORN : KEPT;
    }

    /** A line of the legend. */
    String title() {
        return title;
    }

    /** Index of the colour on either ground. */
    int ink() {
        return ink;
    }
}
