package latentexplorer.ui.typefaces.faces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.OpenOptions;
import latentexplorer.core.data.OpenReport;
import latentexplorer.core.data.OpenedSet;
import latentexplorer.core.data.OpenedSets;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** The sets of typefaces to choose from. Called off the JavaFX thread. */
public interface FaceSets {
    /**
     * A set of typefaces.
     *
     * @param key by which it is loaded
     * @param title what the user reads
     * @param own whether the user brought it, so that it can be removed
     */
    record FaceSet(String key, String title, boolean own) {}

    /**
     * What came of opening a file or folder.
     *
     * @param set kept under a key, and there the next time
     * @param report what was left out and why
     */
    record Opened(FaceSet set, OpenReport report) {}

    /** The bundled typefaces first, then those that the user brought. */
    List<FaceSet> list();

    /** @throws IOException with a sentence for the user */
    ImageSet load(String key, JobScope scope) throws IOException;

    /**
     * Reads a TMNIST file or a folder of fonts and keeps what it holds.
     *
     * @throws IOException with a sentence for the user; nothing was kept then
     */
    Opened open(Path path, JobScope scope) throws IOException;

    /** Removes what the user brought; the file it came from stays. */
    void forget(String key) throws IOException;

    static FaceSets of(DataCatalogue catalogue, Workers workers) {
        return new FaceSets() {
            @Override
            public List<FaceSet> list() {
                return catalogue.listTypefaces().stream()
                        .map(FaceSets::describe)
                        .toList();
            }

            @Override
            public ImageSet load(String key, JobScope scope) throws IOException {
                return catalogue.load(key, scope).images();
            }

            @Override
            public Opened open(Path path, JobScope scope) throws IOException {
                OpenedSet opened = OpenedSets.open(path, OpenOptions.DEFAULT, workers, scope.part(0, 0.9));
                if (!opened.images().hasTypefaces()) {
                    throw new BadFileException(
                            path,
                            "typefaces were expected: a TMNIST file (CSV or zip), or a folder of TTF, OTF or Type 1 fonts. "
                                    + "Pictures are opened in the Data workspace");
                }
                return new Opened(describe(catalogue.keep(opened, scope.part(0.9, 1))), opened.report());
            }

            @Override
            public void forget(String key) throws IOException {
                catalogue.forget(key);
            }
        };
    }

    private static FaceSet describe(DataSetDescription set) {
        return new FaceSet(set.key(), set.title(), set.origin() != Origin.BUNDLED);
    }
}
