package latentexplorer.ui.training.watch;

import latentexplorer.core.insight.GenerationGrid;
import latentexplorer.core.net.StyleModel;

/**
 * What a style model draws.
 *
 * @param exact one row: every class in the style of the sliders
 * @param drawn rows of drawn styles around it
 */
record GridPictures(GridChoice choice, GenerationGrid exact, GenerationGrid drawn) {
    static GridPictures of(StyleModel model, GridChoice choice) {
        GenerationGrid exact = GenerationGrid.of(model, new GenerationGrid.Settings(1, 0, false, choice.style(), 0));
        GenerationGrid drawn = GenerationGrid.of(
                model,
                new GenerationGrid.Settings(choice.rows(), choice.spread(), choice.perCell(), choice.style(), 0));
        return new GridPictures(choice, exact, drawn);
    }
}
