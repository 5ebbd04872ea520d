package latentexplorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.figure.Figure;
import latentexplorer.core.figure.MapPage;
import latentexplorer.core.figure.MapPicture;
import latentexplorer.core.figure.PathAnimation;
import latentexplorer.core.figure.PictureTable;
import latentexplorer.core.figure.ViewPicture;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.ui.explorer.taking.Packing;
import latentexplorer.ui.widget.Raster;

/** Packs what the Explorer hands out with the figures of the core. */
final class Packer implements Packing {
    /** Pixels of a pixel in an animation. */
    private static final int ENLARGED = 8;

    private final Workers workers;

    /** @param workers draw the views */
    Packer(Workers workers) {
        this.workers = workers;
    }

    @Override
    public void view(Path file, View view, int scale, JobScope scope) throws IOException {
        picture(view).write(file, scale, workers, scope);
    }

    @Override
    public Raster copy(View view, JobScope scope) {
        Figure drawn = picture(view).drawn(1, workers, scope);
        return new Raster(drawn.argb(), drawn.width(), drawn.height());
    }

    private static ViewPicture picture(View view) {
        return new ViewPicture(view.scene(), view.view(), view.frames(), view.transparent(), view.caption());
    }

    @Override
    public void whole(Path file, Whole map, int size, JobScope scope) throws IOException {
        new MapPicture(new MapPicture.Tiles(map.pixels(), map.index()), map.x(), map.y(), map.inks(), map.paper())
                .write(file, size, map.frames(), map.caption(), scope);
    }

    @Override
    public void grid(Path file, ResultGrid grid, int scale, JobScope scope) throws IOException {
        PictureTable.writeResults(file, grid, scale, scope);
    }

    @Override
    public void path(Path file, float[] pictures, List<String> captions, double speed) throws IOException {
        new PathAnimation(pictures, captions, ENLARGED, (int) Math.round(100 / speed)).write(file);
    }

    @Override
    public String estimate(Page page, JobScope scope) throws IOException {
        return map(page).estimate(scope).sentence();
    }

    @Override
    public String page(Path file, Page page, JobScope scope) throws IOException {
        return map(page).write(file, scope).sentence();
    }

    private static MapPage map(Page page) {
        return new MapPage(
                page.title(),
                page.about(),
                new MapPicture.Tiles(page.pixels(), page.index()),
                page.x(),
                page.y(),
                page.ids(),
                page.labels(),
                page.colouring());
    }
}
