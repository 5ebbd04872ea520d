package latentexplorer.core.insight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.job.JobScope;

/** Saves figures for who cannot draw them, as the window; given by the composition root. Takes seconds: for a worker. */
@FunctionalInterface
public interface FigureSaver {
    /**
     * Draws and writes all figures and tables that suit the model's kind. No file is overwritten: when one of that name is
     * there, all of these get a number. All are written or none.
     *
     * @param folder made when it is missing
     * @return the files, in the order in which they are to be read
     * @throws IOException with a sentence that names the file, for example when the disk is full
     * @throws java.util.concurrent.CancellationException when asked to stop; nothing is written then
     */
    List<Path> save(FigureSubject subject, Path folder, JobScope scope) throws IOException;
}
