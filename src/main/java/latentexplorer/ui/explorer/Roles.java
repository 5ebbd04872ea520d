package latentexplorer.ui.explorer;

import javafx.scene.paint.Color;

/** The colours of the parts that images play; seen on both grounds. */
final class Roles {
    static final Color SOURCE = Color.rgb(255, 20, 47);
    static final Color TARGET = Color.rgb(31, 111, 255);
    static final Color SELECTED = Color.rgb(214, 140, 0);

    private Roles() {}
}
