package latentexplorer;

import java.io.IOException;
import java.nio.file.Path;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapData;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.map.MapPlan;
import latentexplorer.core.map.MapSource.ModelCodes;
import latentexplorer.core.map.MapWatcher;
import latentexplorer.ui.session.MapMaking;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;

/** Lays out the codes of all images of a set by PCA, and saves the map among the user's. */
final class PcaMap implements MapMaking {
    private final MapFiles files;
    private final MapMaker maker;

    /** @param folder of the saved maps; made when it is not there */
    PcaMap(Path folder, Workers workers) {
        files = new MapFiles(folder);
        maker = new MapMaker(workers);
    }

    @Override
    public OpenEmbedding make(OpenDataSet data, OpenModel model, JobScope scope) throws IOException {
        ModelCodes codes = new ModelCodes(model.file().getFileName().toString(), model.hash(), model.model());
        Embedding embedding = maker.make(
                new MapData(data.key(), data.images()),
                MapPlan.ofAll(codes, new PcaEmbedder()),
                MapWatcher.NONE,
                scope);
        return new OpenEmbedding(files.save(model.title(), embedding), embedding);
    }
}
