package latentexplorer.ui.training.runs;

import java.util.List;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.raster.CurveOverlay;

/**
 * Curves that were drawn, with what belongs to them.
 *
 * @param drawn the picture
 * @param runs whose curves they are, in drawing order
 * @param split of the losses
 * @param colouring which runs are siblings
 * @param title of the upright axis
 */
record DrawnCurves(
        CurveOverlay.Drawn drawn,
        List<RunRow> runs,
        Split split,
        Colouring colouring,
        List<PlotTick> epochs,
        List<PlotTick> losses,
        String title) {}
