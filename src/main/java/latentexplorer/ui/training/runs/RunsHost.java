package latentexplorer.ui.training.runs;

/** Where the page of runs leads. Called on the JavaFX thread. */
public interface RunsHost {
    /** Shows this run's curves and pictures, epoch by epoch. */
    void watch(String run);

    /** Opens its best model in the Explorer. */
    void open(String run);

    /** Begins a new run from a kept epoch of this one; the user may change the settings first. */
    void branch(String run, int epoch);

    /** Trains the rest of a run that was interrupted or stopped. */
    void complete(String run);

    /** Leads to where a training is set up. */
    void setUp();
}
