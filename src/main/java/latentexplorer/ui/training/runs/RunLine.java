package latentexplorer.ui.training.runs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.core.compare.RunLosses;
import latentexplorer.core.compare.RunRow;

/** A line of the table: a run, and its losses as soon as they have been read. */
final class RunLine {
    private final RunRow run;
    private final ObjectProperty<RunLosses> losses = new SimpleObjectProperty<>(this, "losses", RunLosses.NONE);

    RunLine(RunRow run) {
        this.run = run;
    }

    RunRow run() {
        return run;
    }

    /** {@link RunLosses#NONE} before they have been read. */
    ObjectProperty<RunLosses> lossesProperty() {
        return losses;
    }

    RunLosses losses() {
        return losses.get();
    }
}
