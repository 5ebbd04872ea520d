package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.experiment.ExperimentFile;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.experiment.SavedExperiment.Course;
import latentexplorer.core.experiment.SavedExperiment.Slots;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.map.MapData;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.path.PathKind;

/**
 * What an experiment is made with.
 *
 * @param title what it is of
 * @param model decodes
 * @param modelFile where the model was read from
 * @param modelName its file's name
 * @param data its images
 * @param analogies whether it is experiment 2
 * @param slots what it is made of
 * @param plan the places of the paths
 * @param course how they go
 * @param map that it was made on; empty when it was made on none
 */
record WantedExperiment(
        String title,
        ModelBundle model,
        Path modelFile,
        String modelName,
        LoadedSet data,
        boolean analogies,
        Slots slots,
        Interpolation plan,
        Course course,
        Optional<KeptMap> map) {
    /** @throws BadFileException when the model is not there, or the images are others than those of the experiment */
    static WantedExperiment kept(Places places, DataSource source, Path file) throws IOException {
        SavedExperiment kept = ExperimentFile.read(file);
        SavedExperiment.Origin origin = kept.origin();
        Path modelFile = MapModels.file(places, file, origin.modelName(), origin.modelHash())
                .orElseThrow(() -> new BadFileException(
                        file,
                        "its model, " + origin.modelName()
                                + ", was not found beside it, in the workspace or among the ready-made ones"));
        ModelBundle model = ModelFile.read(modelFile);
        LoadedSet data = source.load(origin.dataset(), JobScope.unattended());
        String hash = new MapData(origin.dataset(), data.images()).hash();
        Optional<String> problem = kept.mismatch(origin.dataset(), data.images().size(), hash, model.hash());
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
        return new WantedExperiment(
                kept.title(),
                model,
                modelFile,
                origin.modelName(),
                data,
                kept.analogies(),
                kept.slots(),
                kept.plan(),
                kept.course(),
                Optional.of(new KeptMap(places, file, origin)));
    }

    PathKind path() {
        return course.kind();
    }

    /** With other places and another kind of path. */
    WantedExperiment with(Interpolation otherPlan, PathKind otherPath) {
        Course other = new Course(otherPath, course.compare(), course.held());
        return new WantedExperiment(title, model, modelFile, modelName, data, analogies, slots, otherPlan, other, map);
    }

    /** The slots that hold something. */
    static List<Slot> filled(List<Slot> several) {
        return several.stream().filter(slot -> slot != Slot.EMPTY).toList();
    }

    /**
     * The codes of slots, in their order.
     *
     * @throws IllegalArgumentException with a sentence, when one is empty, or holds what there is not
     */
    List<float[]> codes(List<Slot> wanted, Workers workers, JobScope scope) {
        int width = model.model().latentSize();
        int[] images = wanted.stream()
                .filter(Slot.OfImage.class::isInstance)
                .mapToInt(slot -> ((Slot.OfImage) slot).image())
                .toArray();
        int count = data.images().size();
        for (int image : images) {
            if (image < 0 || image >= count) {
                throw new IllegalArgumentException("There is no image " + image + ": the images of "
                        + data.images().name() + " have the numbers 0 to " + (count - 1) + ".");
            }
        }
        float[] encoded = Codes.of(model.model(), data.images(), images, workers, scope);
        List<float[]> codes = new ArrayList<>();
        int next = 0;
        for (Slot slot : wanted) {
            codes.add(
                    switch (slot) {
                        case Slot.OfImage _ -> Arrays.copyOfRange(encoded, next * width, ++next * width);
                        case Slot.OfCode code -> code.values();
                        case Slot.Empty _ ->
                            throw new IllegalArgumentException("The experiment is not finished: "
                                    + (analogies ? "A or B is empty." : "there is no target."));
                    });
        }
        return codes;
    }

    /** How a slot is captioned. */
    String name(Slot slot) {
        ImageSet images = data.images();
        return switch (slot) {
            case Slot.OfImage of ->
                (images.label(of.image()) < 0 ? "" : images.className(of.image()) + " ") + "#" + of.image();
            case Slot.OfCode code -> code.name();
            case Slot.Empty _ -> "";
        };
    }
}
