package latentexplorer.ui.explorer.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Decoder;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.LatentModel;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.session.OpenModel;
import org.jspecify.annotations.Nullable;

/**
 * Decodes experiments on one exhibit: what is missing of them at once, and what was decoded before not again. May be asked by many
 * threads.
 */
final class Decoding {
    private final Exhibit exhibit;
    private final Optional<LatentModel> model;
    private final SlotCodes codes;

    Decoding(Exhibit exhibit) {
        this.exhibit = exhibit;
        model = Optional.ofNullable(exhibit.model()).map(OpenModel::model);
        codes = new SlotCodes(exhibit, model);
    }

    Exhibit exhibit() {
        return exhibit;
    }

    /** @throws java.util.concurrent.CancellationException when asked to stop */
    Shown show(Wish wish, JobScope scope) {
        Setup setup = wish.setup();
        try {
            LatentModel decoder = decoder();
            Map<Slot, float[]> faces = faces(decoder, wish);
            if (setup.analogies()) {
                Answers answers = new AnswerDecoding(decoder, codes, wish).answers();
                return shown(wish, faces, List.of(), answers);
            }
            return shown(wish, faces, new ColumnDecoding(exhibit, decoder, codes, wish, faces).columns(scope), null);
        } catch (IllegalArgumentException refused) {
            String sentence = String.valueOf(refused.getMessage());
            return new Shown(exhibit, setup, wish.previewed(), inputs(setup), List.of(), null, sentence, List.of());
        }
    }

    private Shown shown(Wish wish, Map<Slot, float[]> faces, List<Column> columns, @Nullable Answers answers) {
        List<String> remarks = new Remarks(exhibit, codes, wish).of(columns);
        return new Shown(exhibit, wish.setup(), wish.previewed(), faces, columns, answers, "", remarks);
    }

    private LatentModel decoder() {
        if (model.isEmpty() && !exhibit.embedding().modelName().isEmpty()) {
            throw new IllegalArgumentException(
                    "The model of this map, " + exhibit.embedding().modelName()
                            + ", was not found: nothing can be decoded. Choose a model above.");
        }
        return Decoder.of(model, exhibit.embedding().latentSize());
    }

    private Map<Slot, float[]> faces(LatentModel decoder, Wish wish) {
        Map<Slot, float[]> faces = new HashMap<>();
        Set<Slot> missing = new LinkedHashSet<>();
        for (Slot slot : contents(wish.setup())) {
            Optional<float[]> known = wish.before().stream()
                    .filter(each -> each.refusal().isEmpty())
                    .flatMap(each -> Optional.ofNullable(each.faces().get(slot)).stream())
                    .findFirst();
            known.ifPresentOrElse(picture -> faces.put(slot, picture), () -> missing.add(slot));
        }
        int k = decoder.latentSize();
        float[] all = new float[missing.size() * k];
        int at = 0;
        for (Slot slot : missing) {
            System.arraycopy(codes.of(slot), 0, all, k * at++, k);
        }
        if (!missing.isEmpty()) {
            float[] pictures = decoder.decode(all, missing.size());
            at = 0;
            for (Slot slot : missing) {
                faces.put(slot, Arrays.copyOfRange(pictures, at * ImageSet.PIXELS, ++at * ImageSet.PIXELS));
            }
        }
        return faces;
    }

    /** The images as they are, where nothing can be decoded. */
    private Map<Slot, float[]> inputs(Setup setup) {
        Map<Slot, float[]> inputs = new HashMap<>();
        for (Slot slot : contents(setup)) {
            if (slot instanceof Slot.OfImage of
                    && of.image() >= 0
                    && of.image() < exhibit.images().size()) {
                inputs.put(slot, codes.pixels(of.image()));
            }
        }
        return inputs;
    }

    private static Set<Slot> contents(Setup setup) {
        Set<Slot> contents = new LinkedHashSet<>(setup.slots().row());
        contents.addAll(setup.slots().ends());
        contents.remove(Slot.EMPTY);
        return contents;
    }
}
