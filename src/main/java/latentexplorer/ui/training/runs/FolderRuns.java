package latentexplorer.ui.training.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import latentexplorer.core.compare.RunCatalogue;
import latentexplorer.core.compare.RunLosses;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.run.RunTrash;
import latentexplorer.core.run.Runs;

/** The runs of a workspace. */
public final class FolderRuns implements RunStore {
    private final RunCatalogue catalogue;
    private final Runs runs;
    private final RunTrash trash;

    /** @param folder with a folder for each run; need not be there */
    public FolderRuns(Path folder) {
        catalogue = new RunCatalogue(folder);
        runs = new Runs(folder);
        trash = new RunTrash(folder);
    }

    @Override
    public List<RunRow> list(JobScope scope) throws IOException {
        return catalogue.list(scope);
    }

    @Override
    public RunLosses losses(String run) throws IOException {
        return catalogue.losses(run);
    }

    @Override
    public List<Integer> kept(String run) throws IOException {
        return runs.run(run).kept();
    }

    @Override
    public void rename(String run, String name) throws IOException {
        runs.rename(run, name);
    }

    @Override
    public void note(String run, String text) throws IOException {
        runs.note(run, text);
    }

    @Override
    public void discard(String run) throws IOException {
        trash.discard(run);
    }

    @Override
    public void restore(String run) throws IOException {
        trash.restore(run);
    }

    @Override
    public void emptyTrash(Instant until) throws IOException {
        trash.empty(until);
    }
}
