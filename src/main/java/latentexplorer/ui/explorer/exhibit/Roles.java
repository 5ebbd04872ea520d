package latentexplorer.ui.explorer.exhibit;

import javafx.scene.paint.Color;

/** The colours of the parts that images play; seen on both grounds. */
public final class Roles {
    public static final Color SOURCE = Color.rgb(255, 20, 47);
    public static final Color TARGET = Color.rgb(31, 111, 255);
    public static final Color SELECTED = Color.rgb(214, 140, 0);

    private Roles() {}
}
