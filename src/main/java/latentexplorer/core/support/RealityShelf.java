package latentexplorer.core.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.classify.ClassifierFile;
import latentexplorer.core.net.classify.TrainedClassifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds together what tells how real the pictures of a model are: the images that it learned from, the calibration in its file,
 * and a classifier of its classes. Safe to call from any thread.
 */
public final class RealityShelf {
    private static final Logger LOG = LoggerFactory.getLogger(RealityShelf.class);

    private final Images images;
    private final List<Path> folders;
    private final Path samples;
    private final Workers workers;
    /** Models whose calibration could not be kept. */
    private final Set<Path> notKept = ConcurrentHashMap.newKeySet();

    /** Where image sets come from, with the way in which they are shared out. */
    @FunctionalInterface
    public interface Images {
        /** @throws IOException with a sentence for the user when there is no such set or it cannot be read */
        LoadedSet load(String key, JobScope scope) throws IOException;
    }

    /**
     * @param folders that may hold classifiers, the preferred one first
     * @param samples the folder of the models that come with the program: nothing is written there
     */
    public RealityShelf(Images images, List<Path> folders, Path samples, Workers workers) {
        this.images = images;
        this.folders = List.copyOf(folders);
        this.samples = samples.toAbsolutePath().normalize();
        this.workers = workers;
    }

    /**
     * Takes seconds: images are encoded, and where the file holds no calibration it is measured on the held-out ones and, if
     * that can be, kept in the file.
     *
     * @param model its file
     * @param hash of the model in use
     * @throws IOException with a sentence for the user, when the file or the images cannot be read
     * @throws IllegalArgumentException with a sentence for the user, when the images are others than those that it learned from
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public RealityCheck check(Path model, String hash, JobScope scope) throws IOException {
        ModelBundle bundle = ModelFile.read(model);
        if (!bundle.hash().equals(hash)) {
            throw new IOException(model.getFileName() + " holds another model now: open it again.");
        }
        LoadedSet set = images.load(bundle.dataset().key(), scope.part(0, 0.1));
        LearnedImages learned = LearnedImages.of(bundle, set);
        Optional<TrainedClassifier> classifier = classifier(bundle.dataset());
        scope.report(0.15, "Encoding");
        Optional<Calibration> kept = kept(model, hash);
        RealityCheck check = RealityCheck.of(bundle, learned, kept, classifier, workers, scope.part(0.15, 1));
        if (kept.filter(each -> each == check.calibration()).isEmpty()) {
            keep(model, check.calibration());
        }
        return check;
    }

    /** So that it need not be measured again. That it cannot be kept is no harm. */
    private void keep(Path model, Calibration calibration) {
        Path file = model.toAbsolutePath().normalize();
        if (file.startsWith(samples) || !Files.isWritable(file)) {
            return;
        }
        try {
            CalibrationFile.write(file, calibration);
        } catch (IOException e) {
            if (notKept.add(file)) {
                LOG.warn("The calibration is not kept: it is measured again when the model is opened again", e);
            }
        }
    }

    /** One that is damaged is as good as none. */
    private static Optional<Calibration> kept(Path model, String hash) throws IOException {
        try {
            return CalibrationFile.read(model, hash);
        } catch (BadFileException e) {
            LOG.warn("The calibration is measured anew", e);
            return Optional.empty();
        }
    }

    /** One that learned from the same images, else from images of the same kind. */
    private Optional<TrainedClassifier> classifier(ModelBundle.Dataset learned) {
        List<TrainedClassifier> fitting = new ArrayList<>();
        for (Path file : files()) {
            try {
                TrainedClassifier found = ClassifierFile.read(file);
                if (found.dataset().classNames().equals(learned.classNames())
                        && areAlike(found.dataset().key(), learned)) {
                    fitting.add(found);
                }
            } catch (IOException e) {
                LOG.warn("{} is passed over", file, e);
            }
        }
        return fitting.stream()
                .min(Comparator.comparing(each -> !each.dataset().key().equals(learned.key())));
    }

    /** Whether classes of the same names also look the same: written digits are no printed ones. */
    private static boolean areAlike(String key, ModelBundle.Dataset learned) {
        return learned.typefaces().isEmpty()
                ? key.startsWith(learned.key()) || learned.key().startsWith(key)
                : key.equals(BundledSets.TYPEFACES) || key.equals(learned.key());
    }

    private List<Path> files() {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.toString().endsWith(ClassifierFile.EXTENSION))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                LOG.warn("{} could not be listed", folder, e);
            }
        }
        return found;
    }
}
