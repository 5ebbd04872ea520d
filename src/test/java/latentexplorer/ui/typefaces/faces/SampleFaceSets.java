package latentexplorer.ui.typefaces.faces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.OpenReport;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Work;

/** Sets of typefaces without files: a bundled one, and what a test opens. */
public final class SampleFaceSets implements FaceSets {
    public static final FaceSet BUNDLED = new FaceSet("typefaces", "Typefaces", false);
    public static final FaceSet OPENED = new FaceSet("mine", "Mine", true);

    private final List<FaceSet> all = new ArrayList<>(List.of(BUNDLED));
    private final Work<ImageSet> bundled;

    public SampleFaceSets(Work<ImageSet> bundled) {
        this.bundled = bundled;
    }

    public static SampleFaceSets of(String... names) {
        return new SampleFaceSets(_ -> SampleFaces.of(names));
    }

    @Override
    public List<FaceSet> list() {
        return List.copyOf(all);
    }

    @Override
    public ImageSet load(String key, JobScope scope) throws IOException {
        if (key.equals(OPENED.key())) {
            return SampleFaces.of("Own One", "Own Two");
        }
        try {
            return bundled.run(scope);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** A file called bad cannot be read; every other one holds two typefaces and one row too many. */
    @Override
    public Opened open(Path path, JobScope scope) throws IOException {
        if (path.toString().contains("bad")) {
            throw new IOException(path + " is no TMNIST file.");
        }
        all.add(OPENED);
        return new Opened(OPENED, new OpenReport("TMNIST", 188, List.of("Row 7 has 785 columns"), List.of(), false));
    }

    @Override
    public void forget(String key) {
        all.removeIf(set -> set.key().equals(key));
    }
}
