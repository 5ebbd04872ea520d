package latentexplorer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import latentexplorer.core.figure.Figure;
import latentexplorer.core.figure.ModelFigures;
import latentexplorer.core.figure.PngFile;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.insight.InsightSettings;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.ui.training.FigureSaving;

/** Draws the figures of a run and saves them as PNG, with its tables as CSV. */
final class RunFigures implements FigureSaving {
    private final Workers workers;

    RunFigures(Workers workers) {
        this.workers = workers;
    }

    @Override
    public List<Path> save(Subject subject, Path folder, JobScope scope) throws IOException {
        int classes = subject.images().classNames().size();
        List<Integer> shown = InsightSettings.DEFAULT.classes().stream()
                .filter(each -> each < classes)
                .toList();
        ModelFigures.Drawn drawn = new ModelFigures(
                        subject.bundle(), subject.images(), subject.indices(), subject.split())
                .draw(shown, workers, scope.part(0, 0.9));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Figure> each : drawn.figures().entrySet()) {
            scope.check();
            Path file = folder.resolve(subject.name() + "_" + each.getKey() + ".png");
            Figure figure = each.getValue();
            PngFile.write(file, figure.argb(), figure.width(), figure.height());
            files.add(file);
        }
        for (Map.Entry<String, String> each : drawn.tables().entrySet()) {
            Path file = folder.resolve(subject.name() + "_" + each.getKey() + ".csv");
            byte[] text = each.getValue().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(text));
            files.add(file);
        }
        return files;
    }
}
