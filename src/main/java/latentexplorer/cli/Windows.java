package latentexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.net.Preset;

/** What the command line asks of the window, which it does not know. */
public interface Windows {
    /** Shows the window until the user closes it; runs the tour where no window can be shown. Returns the exit code. */
    int open(Places places);

    /** Runs the tour without a display; returns the exit code. */
    int tour(Places places, Path folder);

    /** Opens a window, without a display, until its first picture, and measures. */
    List<BenchRow> benchStart(Places places);

    /** Measures the map with a number of tiles. */
    List<BenchRow> benchMap(Places places, int tiles);

    /**
     * Wanders about the Explorer by a script, prints what it measures, and tells whether no frame took long and the heap stayed
     * as it was; returns the exit code.
     */
    int benchWander(Places places, double minutes);

    /** Measures the page of runs with a number of made-up runs. */
    List<BenchRow> benchRuns(int runs, int epochs);

    /** Measures what it costs a training of so many epochs to be looked at. */
    List<BenchRow> benchTraining(Places places, Preset preset, int epochs);

    /** Measures from the pointer's move to the pictures. */
    List<BenchRow> benchPointer(Places places);
}
