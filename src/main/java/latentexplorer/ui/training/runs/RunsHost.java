package latentexplorer.ui.training.runs;

import java.util.List;

/** Where the page of runs leads. Called on the JavaFX thread. */
public interface RunsHost {
    /** Shows this run's curves and pictures, epoch by epoch. */
    void watch(String run);

    /** Opens its best model in the Explorer. */
    void open(String run);

    /** Begins a new run from a kept epoch of this one; the user may change the settings first. */
    void branch(String run, int epoch);

    /** The line that runs a command in a terminal. */
    String commandLine(List<String> words);
}
