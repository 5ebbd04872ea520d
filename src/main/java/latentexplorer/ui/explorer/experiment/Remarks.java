package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.path.CodePath;
import latentexplorer.ui.explorer.exhibit.Exhibit;

/** What is to be said of results that are not what they seem. */
final class Remarks {
    private final Exhibit exhibit;
    private final SlotCodes codes;
    private final Wish wish;

    Remarks(Exhibit exhibit, SlotCodes codes, Wish wish) {
        this.exhibit = exhibit;
        this.codes = codes;
        this.wish = wish;
    }

    /** @param columns of experiment 1 */
    List<String> of(List<Column> columns) {
        List<String> remarks = new ArrayList<>();
        if (wish.setup().analogies()) {
            samePair().ifPresent(remarks::add);
        } else {
            sameEnds(columns).ifPresent(remarks::add);
            Set<String> ofPaths = new LinkedHashSet<>();
            for (Column column : columns) {
                CodePath path = column.path();
                if (path != null) {
                    path.remark().ifPresent(ofPaths::add);
                }
            }
            remarks.addAll(ofPaths);
        }
        unseen().ifPresent(remarks::add);
        return remarks;
    }

    private Optional<String> samePair() {
        List<Slot> pair = wish.setup().pairs().ends();
        return !pair.contains(Slot.EMPTY) && same(pair.get(0), pair.get(1))
                ? Optional.of("A and B are the same: each answer D is the reconstruction of its C.")
                : Optional.empty();
    }

    private Optional<String> sameEnds(List<Column> columns) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Slots slots = wish.setup().walks();
        List<Integer> still = columns.stream()
                .map(Column::slot)
                .distinct()
                .filter(slot -> same(slots.get(slot), slots.ends().getFirst()))
                .toList();
        if (still.isEmpty()) {
            return Optional.empty();
        }
        long sources = columns.stream().map(Column::slot).distinct().count();
        return Optional.of(
                still.size() == sources
                        ? "Source and target are the same: the path has no length, and all its pictures are alike."
                        : "Source " + (still.getFirst() + 1)
                                + " and the target are the same: its path has no length, and all its pictures are alike.");
    }

    private boolean same(Slot one, Slot other) {
        return one.equals(other) || Arrays.equals(codes.of(one), codes.of(other));
    }

    /** Codes of a class that the model never saw are a guess. */
    private Optional<String> unseen() {
        List<String> known = wish.facts().classes();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        ImageSet images = exhibit.images();
        Slots slots = wish.setup().slots();
        Set<String> strange = new LinkedHashSet<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot) instanceof Slot.OfImage of && images.label(of.image()) != ImageSet.UNLABELLED) {
                String name = images.className(of.image());
                if (!known.contains(name)) {
                    strange.add(name);
                }
            }
        }
        return strange.isEmpty()
                ? Optional.empty()
                : Optional.of("This model never saw the class" + (strange.size() == 1 ? " " : "es ")
                        + String.join(", ", strange) + ": what it makes of " + (strange.size() == 1 ? "it" : "them")
                        + " is a guess.");
    }
}
