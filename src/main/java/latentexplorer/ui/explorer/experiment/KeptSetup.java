package latentexplorer.ui.explorer.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.experiment.Analogies;
import latentexplorer.core.experiment.MapHash;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.experiment.Walks;
import latentexplorer.core.map.MapData;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.session.OpenModel;

/** Between what the user has put together and what a file keeps of it. */
final class KeptSetup {
    private KeptSetup() {}

    static SavedExperiment.Slots slots(Setup setup) {
        return new SavedExperiment.Slots(
                setup.walks().row(),
                setup.walks().ends().getFirst(),
                setup.pairs().ends().get(0),
                setup.pairs().ends().get(1),
                setup.pairs().row());
    }

    /** @param now how what is not kept in files shows */
    static Setup of(SavedExperiment saved, Setup now) {
        SavedExperiment.Slots slots = saved.slots();
        return new Setup(
                saved.analogies(),
                new Slots(row(slots.sources(), Walks.SOURCES), List.of(slots.target()), 0).atFirstEmpty(),
                new Slots(row(slots.examples(), Analogies.EXAMPLES), List.of(slots.a(), slots.b()), 0).atFirstEmpty(),
                saved.plan(),
                saved.path(),
                false,
                now.held());
    }

    private static List<Slot> row(List<Slot> kept, int usual) {
        return kept.isEmpty() ? Collections.nCopies(usual, Slot.EMPTY) : kept;
    }

    /** What an exhibit is made of; goes through all its images and codes, so not on the JavaFX thread. */
    static SavedExperiment.Origin origin(Exhibit exhibit) {
        OpenModel model = exhibit.model();
        String known = exhibit.embedding().provenance().dataHash();
        return new SavedExperiment.Origin(
                exhibit.data().key(),
                exhibit.images().size(),
                known.isEmpty() ? new MapData(exhibit.data().key(), exhibit.images()).hash() : known,
                model == null
                        ? exhibit.embedding().modelName()
                        : model.file().getFileName().toString(),
                model == null ? exhibit.embedding().modelHash() : model.hash(),
                Math.max(1, exhibit.embedding().latentSize()),
                exhibit.map().file().getFileName().toString(),
                MapHash.of(exhibit.embedding()));
    }

    /** A title for a file, as the user reads it: "digits: 3 → 8". */
    static String title(Exhibit exhibit, Setup setup) {
        Slots slots = setup.slots();
        List<String> row = slots.filledRow().stream()
                .map(slot -> SlotNames.brief(exhibit, slots.get(slot)))
                .distinct()
                .limit(4)
                .toList();
        List<String> ends =
                slots.ends().stream().map(end -> SlotNames.brief(exhibit, end)).toList();
        String data = exhibit.data().key();
        return setup.analogies()
                ? String.format(
                        Locale.ROOT, "%s: %s : %s = %s : ?", data, ends.get(0), ends.get(1), String.join(", ", row))
                : String.format(Locale.ROOT, "%s: %s → %s", data, String.join(", ", row), ends.getFirst());
    }
}
