package latentexplorer.core.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.insight.FigureSaver;
import latentexplorer.core.insight.FigureSubject;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** Draws all figures of a model and puts them beside what is in a folder. */
public final class FigureFolder implements FigureSaver {
    private final Workers workers;

    public FigureFolder(Workers workers) {
        this.workers = workers;
    }

    @Override
    public List<Path> save(FigureSubject subject, Path folder, JobScope scope) throws IOException {
        ModelFigures figures = new ModelFigures(subject);
        AtomicFile.probe(folder.resolve(figures.files().getFirst()));
        FigureFiles drawn = figures.draw(workers, scope);
        scope.check();
        return drawn.writeBeside(folder);
    }
}
