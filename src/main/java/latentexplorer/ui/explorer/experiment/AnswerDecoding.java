package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.experiment.Analogies;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.net.LatentModel;
import org.jspecify.annotations.Nullable;

/** Decodes the answers of experiment 2. */
final class AnswerDecoding {
    private final LatentModel decoder;
    private final SlotCodes codes;
    private final Wish wish;

    AnswerDecoding(LatentModel decoder, SlotCodes codes, Wish wish) {
        this.decoder = decoder;
        this.codes = codes;
        this.wish = wish;
    }

    /** One for each image C; null while A, B or all C are missing. */
    @Nullable
    Answers answers() {
        Slots slots = wish.setup().pairs();
        Slot a = slots.ends().get(0);
        Slot b = slots.ends().get(1);
        List<Integer> filled = slots.filledRow();
        if (filled.isEmpty() || a.equals(Slot.EMPTY) || b.equals(Slot.EMPTY)) {
            return null;
        }
        List<Slot> examples = filled.stream().map(slots::get).toList();
        Map<Slot, Analogies.Cell> known = known(a, b);
        List<Slot> missing = examples.stream()
                .filter(each -> !known.containsKey(each))
                .distinct()
                .toList();
        float[] codeA = codes.of(a);
        float[] codeB = codes.of(b);
        if (!missing.isEmpty()) {
            List<Analogies.Cell> made = Analogies.of(
                            Optional.of(decoder),
                            codeA,
                            codeB,
                            missing.stream().map(codes::of).toList())
                    .cells();
            for (int i = 0; i < made.size(); i++) {
                known.put(missing.get(i), made.get(i));
            }
        }
        List<Analogies.Cell> cells = new ArrayList<>();
        examples.forEach(each -> cells.add(known.get(each)));
        return new Answers(a, b, filled, examples, new Analogies(decoder, codeA, codeB, cells));
    }

    private Map<Slot, Analogies.Cell> known(Slot a, Slot b) {
        Map<Slot, Analogies.Cell> known = new HashMap<>();
        for (Shown before : wish.before()) {
            Answers old = before.answers();
            if (old != null && old.hasPair(a, b)) {
                for (int i = 0; i < old.examples().size(); i++) {
                    known.put(old.examples().get(i), old.analogies().cells().get(i));
                }
            }
        }
        return known;
    }
}
