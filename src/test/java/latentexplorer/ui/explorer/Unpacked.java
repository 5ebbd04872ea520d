package latentexplorer.ui.explorer;

import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.job.JobScope;
import latentexplorer.ui.explorer.taking.Packing;
import latentexplorer.ui.widget.Raster;

/** Takes what is to be packed and puts it nowhere. */
public final class Unpacked implements Packing {
    @Override
    public void view(Path file, View view, int scale, JobScope scope) {}

    @Override
    public Raster copy(View view, JobScope scope) {
        return new Raster(new int[1], 1, 1);
    }

    @Override
    public void whole(Path file, Whole map, int size, JobScope scope) {}

    @Override
    public void grid(Path file, ResultGrid grid, int scale, JobScope scope) {}

    @Override
    public void path(Path file, float[] pictures, List<String> captions, double speed) {}

    @Override
    public String estimate(Page page, JobScope scope) {
        return "0.0 MB";
    }

    @Override
    public String page(Path file, Page page, JobScope scope) {
        return "0.0 MB";
    }
}
