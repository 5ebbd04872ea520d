package latentexplorer.ui.explorer.inside;

import latentexplorer.core.insight.GenerationGrid;

/**
 * How styles are drawn, or the noise that stands for an image.
 *
 * @param spread standard deviation of the styles
 * @param perCell whether each picture has a style of its own
 * @param seed of the draws
 */
record Drawn(int rows, double spread, boolean perCell, long seed) {
    static final Drawn USUAL = new Drawn(
            GenerationGrid.Settings.DEFAULT.rows(),
            GenerationGrid.Settings.DEFAULT.spread(),
            GenerationGrid.Settings.DEFAULT.perCell(),
            GenerationGrid.Settings.DEFAULT.seed());

    static final int MOST_ROWS = 20;
    static final double MOST_SPREAD = 4;

    Drawn withRows(int now) {
        return new Drawn(now, spread, perCell, seed);
    }

    Drawn withSpread(double now) {
        return new Drawn(rows, now, perCell, seed);
    }

    Drawn withPerCell(boolean now) {
        return new Drawn(rows, spread, now, seed);
    }

    Drawn withSeed(long now) {
        return new Drawn(rows, spread, perCell, now);
    }
}
