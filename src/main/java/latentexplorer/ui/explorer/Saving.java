package latentexplorer.ui.explorer;

import java.nio.file.Path;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.map.MapTable;
import latentexplorer.core.raster.Ground;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.MapPictures;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.TilePictures;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;

/** Saves what the map shows: as a picture of any size, or as a table. */
final class Saving {
    private static final int RGB = 0xFFFFFF;

    private final ExplorerModel model;
    private final Session session;
    private final Jobs jobs;
    private final FileDialogs dialogs;
    private final MapPictures pictures;

    Saving(ExplorerModel model, Session session, Jobs jobs, FileDialogs dialogs, MapPictures pictures) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.pictures = pictures;
    }

    /** The map as it is seen: its places, what its tiles show, its colours. */
    void picture(int size, boolean transparent) {
        Exhibit exhibit = model.exhibitProperty().get();
        if (exhibit == null) {
            return;
        }
        Ground ground = session.darkProperty().get() ? Ground.DARK : Ground.LIGHT;
        byte[] overlay = model.quality().inksProperty().get();
        byte[] inks = overlay == null ? exhibit.inks() : overlay;
        TilePicture tiles = model.pictureProperty().get();
        dialogs.saveFile("Save the picture of the map", name(exhibit) + ".map.png", "png")
                .ifPresent(file -> save(
                        "picture of the map",
                        file,
                        scope -> pictures.write(
                                file,
                                drawing(exhibit, tiles, inks, ground, transparent, scope.part(0, 0.3)),
                                size,
                                scope.part(0.3, 1))));
    }

    private static MapPictures.Drawing drawing(
            Exhibit exhibit, TilePicture tiles, byte[] inks, Ground ground, boolean transparent, JobScope scope) {
        int n = exhibit.size();
        float[] x = new float[n];
        float[] y = new float[n];
        int[] colours = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = exhibit.layout().x(i);
            y[i] = exhibit.layout().y(i);
            colours[i] = ground.ink(inks[i]);
        }
        return new MapPictures.Drawing(
                TilePictures.of(exhibit, tiles, scope),
                x,
                y,
                colours,
                transparent ? ground.paper() & RGB : ground.paper());
    }

    /** Positions, labels and typefaces of all points. */
    void table() {
        Exhibit exhibit = model.exhibitProperty().get();
        if (exhibit == null) {
            return;
        }
        dialogs.saveFile("Save the table of the map", name(exhibit) + ".csv", "csv")
                .ifPresent(file -> save("table of the map", file, _ -> {
                    PointLabels known = exhibit.embedding().labels();
                    PointLabels labels = known.known()
                            ? known
                            : MapMaker.labels(
                                    exhibit.images(), exhibit.embedding().ids());
                    MapTable.write(file, exhibit.embedding(), labels);
                }));
    }

    private interface Writing {
        void write(JobScope scope) throws java.io.IOException;
    }

    private void save(String what, Path file, Writing writing) {
        jobs.start(
                Lane.COMPUTE,
                "Save " + file.getFileName(),
                scope -> {
                    writing.write(scope);
                    return file;
                },
                saved -> session.tell("The " + what + " is saved as " + saved + "."),
                failure -> session.tellProblem("The " + what + " was not saved", failure));
    }

    private static String name(Exhibit exhibit) {
        String file = exhibit.map().file().getFileName().toString();
        return file.endsWith(EmbeddingFile.EXTENSION)
                ? file.substring(0, file.length() - EmbeddingFile.EXTENSION.length())
                : file;
    }
}
