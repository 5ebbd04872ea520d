package latentexplorer.ui.explorer.taking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.experiment.ExperimentFile;
import latentexplorer.core.experiment.MapHash;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.experiment.SavedExperiment.Origin;
import latentexplorer.core.map.MapData;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.session.OpenModel;
import org.jspecify.annotations.Nullable;

/** Finds out what a kept experiment belongs to. Called off the JavaFX thread: it reads and sums up whole sets of images. */
final class Reopening {
    private final Library library;

    Reopening(Library library) {
        this.library = library;
    }

    /**
     * An experiment and the map that it is to be shown on.
     *
     * @param map a file to be opened first; nothing when the map on show is the right one
     */
    record Found(SavedExperiment experiment, Optional<Path> map) {}

    /** @throws IllegalArgumentException with a sentence, when the exhibit is of no model that is there */
    static Origin origin(Exhibit exhibit) {
        OpenModel net = exhibit.model();
        if (net == null) {
            throw new IllegalArgumentException("Without the map's model there is no experiment to keep.");
        }
        return new Origin(
                exhibit.data().key(),
                exhibit.images().size(),
                new MapData(exhibit.data().key(), exhibit.images()).hash(),
                String.valueOf(net.file().getFileName()),
                net.hash(),
                exhibit.embedding().latentSize(),
                String.valueOf(exhibit.map().file().getFileName()),
                MapHash.of(exhibit.embedding()));
    }

    /**
     * Reads an experiment and looks for its map.
     *
     * @param now what is on show
     * @throws IOException with a sentence, when the file is no experiment or damaged
     * @throws IllegalArgumentException with a sentence, when what it was made with is not there or has changed
     */
    Found find(Path file, @Nullable Exhibit now) throws IOException {
        SavedExperiment kept = ExperimentFile.read(file);
        checkPicture(kept);
        Optional<String> reason = now == null
                ? Optional.of("This experiment was made on the map "
                        + kept.origin().mapName() + ", which is not among your maps: open it first.")
                : mismatch(kept, now);
        if (reason.isEmpty()) {
            return new Found(kept, Optional.empty());
        }
        boolean here =
                now != null && MapHash.of(now.embedding()).equals(kept.origin().mapHash());
        Optional<Path> map = here ? Optional.empty() : map(file, kept.origin());
        return new Found(kept, Optional.of(map.orElseThrow(() -> new IllegalArgumentException(reason.get()))));
    }

    /** Why an experiment cannot be shown with an exhibit; nothing when it can. */
    static Optional<String> mismatch(SavedExperiment kept, Exhibit now) {
        OpenModel net = now.model();
        if (net == null && now.embedding().modelHash().equals(kept.origin().modelHash())) {
            return Optional.of("The model of this experiment, " + kept.origin().modelName()
                    + ", was not found: without it there are no pictures.");
        }
        return kept.mismatch(
                now.data().key(),
                now.images().size(),
                new MapData(now.data().key(), now.images()).hash(),
                net == null ? "" : net.hash(),
                now.embedding());
    }

    /** The file of the very map: beside the experiment, or in the library. */
    private Optional<Path> map(Path file, Origin origin) {
        List<Path> candidates = new ArrayList<>();
        try {
            candidates.add(file.toAbsolutePath().resolveSibling(origin.mapName()));
        } catch (InvalidPathException _) {
            // a name of another system: it is none of a file here
        }
        library.contents().maps().stream()
                .filter(each -> each.dataset().equals(origin.dataset())
                        && each.modelHash().equals(origin.modelHash()))
                .map(Library.MapEntry::file)
                .sorted(Comparator.comparing(
                        path -> !String.valueOf(path.getFileName()).equals(origin.mapName())))
                .forEach(candidates::add);
        return candidates.stream().filter(path -> isMap(path, origin.mapHash())).findFirst();
    }

    private boolean isMap(Path path, String hash) {
        try {
            return Files.isRegularFile(path)
                    && MapHash.of(library.openMap(path).embedding()).equals(hash);
        } catch (IOException _) {
            return false;
        }
    }

    /** A program that is newer may have other pictures. */
    private static void checkPicture(SavedExperiment kept) {
        String word = kept.look().tiles().picture();
        if (TilePicture.of(word).isEmpty()) {
            throw new IllegalArgumentException("This experiment wants the tiles to show \"" + word
                    + "\", which this program does not know: it was made by a newer one.");
        }
    }
}
