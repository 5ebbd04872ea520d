package latentexplorer.ui.training.watch;

import java.util.Arrays;
import latentexplorer.core.insight.GenerationGrid;

/**
 * Which pictures a style model is to draw.
 *
 * @param rows of drawn styles
 * @param spread standard deviation of the drawn styles
 * @param perCell whether each cell has a style of its own
 * @param style added to every drawn style: where the sliders are
 * @param label the class that is shown large
 */
record GridChoice(int rows, double spread, boolean perCell, float[] style, int label) {
    /** How far a slider goes to either side. */
    static final double REACH = 6;

    static final int MOST_ROWS = 10;

    static GridChoice initial(int styleSize) {
        return new GridChoice(
                GenerationGrid.Settings.DEFAULT.rows(),
                GenerationGrid.Settings.DEFAULT.spread(),
                GenerationGrid.Settings.DEFAULT.perCell(),
                new float[styleSize],
                0);
    }

    GridChoice withRows(int now) {
        return new GridChoice(now, spread, perCell, style, label);
    }

    GridChoice withSpread(double now) {
        return new GridChoice(rows, now, perCell, style, label);
    }

    GridChoice withPerCell(boolean now) {
        return new GridChoice(rows, spread, now, style, label);
    }

    GridChoice withStyle(int part, double value) {
        float[] next = style.clone();
        next[part] = (float) value;
        return new GridChoice(rows, spread, perCell, next, label);
    }

    GridChoice withLabel(int now) {
        return new GridChoice(rows, spread, perCell, style, now);
    }

    /** All sliders in the middle. */
    GridChoice centred() {
        return new GridChoice(rows, spread, perCell, new float[style.length], label);
    }

    boolean isCentred() {
        return Arrays.equals(style, new float[style.length]);
    }
}
