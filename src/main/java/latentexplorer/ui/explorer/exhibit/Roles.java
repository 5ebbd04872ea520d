package latentexplorer.ui.explorer.exhibit;

import javafx.scene.paint.Color;

/** The colours of the parts that images play; seen on both grounds. */
public final class Roles {
    public static final Color SOURCE = Color.rgb(255, 20, 47);
    public static final Color TARGET = Color.rgb(31, 111, 255);
    public static final Color B = Color.rgb(200, 40, 80);
    public static final Color C = Color.rgb(90, 90, 200);
    public static final Color SELECTED = Color.rgb(214, 140, 0);

    /** Selected images that get a frame over everything; more are framed where they lie, in the picture. */
    public static final int MOST_FRAMED = 60;

    private Roles() {}

    public static Color of(Role role) {
        return switch (role) {
            case SOURCE, A -> SOURCE;
            case TARGET -> TARGET;
            case B -> B;
            case C -> C;
        };
    }
}
