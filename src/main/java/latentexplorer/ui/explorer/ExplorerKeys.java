package latentexplorer.ui.explorer;

import java.util.List;
import java.util.stream.Stream;
import latentexplorer.ui.explorer.compare.CompareController;
import latentexplorer.ui.explorer.experiment.ExperimentController;
import latentexplorer.ui.explorer.filter.FilterController;
import latentexplorer.ui.explorer.inside.InsideController;
import latentexplorer.ui.explorer.select.GroupsController;
import latentexplorer.ui.explorer.select.SelectController;
import latentexplorer.ui.explorer.taking.TakingController;
import latentexplorer.ui.session.KeyHelp;

/** The keys of the Explorer, for the overview: those of the map, then those of each room. */
public final class ExplorerKeys {
    private static final List<KeyHelp.Key> MAP = List.of(
            new KeyHelp.Key("Drag, wheel", "Pan, zoom at the pointer"),
            new KeyHelp.Key("+ and -", "Zoom in, zoom out"),
            new KeyHelp.Key("Home", "The whole map"),
            new KeyHelp.Key("Arrows", "Go to the next image that way"),
            new KeyHelp.Key("Esc", "Put away the preview, then the filter, then the selection"),
            new KeyHelp.Key("Ctrl+Z, Ctrl+Shift+Z", "Take back the last change, do it again"),
            new KeyHelp.Key("Alt+1 to Alt+4", "Experiment, Scores, Inside, Groups"),
            new KeyHelp.Key("M", "Make a map"),
            new KeyHelp.Key("P and K", "Pause a map in the making, keep it as it is"),
            new KeyHelp.Key("O", "Colour the points by how far to believe them"));

    private ExplorerKeys() {}

    public static KeyHelp help() {
        return new KeyHelp(
                "Explorer",
                Stream.of(
                                MAP,
                                ExperimentController.keys(),
                                FilterController.keys(),
                                SelectController.keys(),
                                GroupsController.keys(),
                                CompareController.keys(),
                                InsideController.keys(),
                                TakingController.keys())
                        .flatMap(List::stream)
                        .toList());
    }
}
