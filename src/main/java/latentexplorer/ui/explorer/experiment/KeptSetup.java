package latentexplorer.ui.explorer.experiment;

import java.util.Collections;
import java.util.List;
import latentexplorer.core.experiment.Analogies;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.experiment.Walks;
import latentexplorer.ui.explorer.exhibit.Arrangement;

/** Between what the user has put together and what a file keeps of it. */
final class KeptSetup {
    private KeptSetup() {}

    static Arrangement of(Setup setup) {
        return new Arrangement(
                setup.analogies(),
                slots(setup),
                setup.plan(),
                new SavedExperiment.Course(setup.kind(), setup.compare(), setup.held()));
    }

    static SavedExperiment.Slots slots(Setup setup) {
        return new SavedExperiment.Slots(
                setup.walks().row(),
                setup.walks().ends().getFirst(),
                setup.pairs().ends().get(0),
                setup.pairs().ends().get(1),
                setup.pairs().row());
    }

    static Setup of(Arrangement kept) {
        SavedExperiment.Slots slots = kept.slots();
        return new Setup(
                kept.analogies(),
                new Slots(row(slots.sources(), Walks.SOURCES), List.of(slots.target()), 0).atFirstEmpty(),
                new Slots(row(slots.examples(), Analogies.EXAMPLES), List.of(slots.a(), slots.b()), 0).atFirstEmpty(),
                kept.plan(),
                kept.course().kind(),
                kept.course().compare(),
                kept.course().held());
    }

    private static List<Slot> row(List<Slot> kept, int usual) {
        return kept.isEmpty() ? Collections.nCopies(usual, Slot.EMPTY) : kept;
    }
}
