package latentexplorer.ui.training.watch;

import javafx.scene.paint.Color;
import latentexplorer.core.raster.Ground;

/**
 * The colours of what is painted here, where no style sheet reaches; those of the theme.
 *
 * @param ground of the class colours
 */
record Tint(
        Ground ground,
        Color text,
        Color muted,
        Color line,
        Color faint,
        Color accent,
        Color warning,
        Color danger,
        Color success) {
    private static final Tint LIGHT = new Tint(
            Ground.LIGHT,
            Color.web("#24292f"),
            Color.web("#57606a"),
            Color.web("#afb8c1"),
            Color.web("#e4e8ec"),
            Color.web("#0969da"),
            Color.web("#9a6700"),
            Color.web("#cf222e"),
            Color.web("#1a7f37"));
    private static final Tint DARK = new Tint(
            Ground.DARK,
            Color.web("#e6edf3"),
            Color.web("#9aa4af"),
            Color.web("#57606a"),
            Color.web("#2b3138"),
            Color.web("#58a6ff"),
            Color.web("#d29922"),
            Color.web("#f85149"),
            Color.web("#3fb950"));

    static Tint of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** The colour of a class. */
    Color ink(int index) {
        int argb = ground.ink(index);
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /** The colour of the n-th of several curves in one chart. */
    Color curve(int n) {
        return switch (n % 4) {
            case 0 -> accent;
            case 1 -> ink(1);
            case 2 -> ink(8);
            default -> ink(3);
        };
    }
}
