package latentexplorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import latentexplorer.core.embed.CodeSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.file.NewFile;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Codes;
import latentexplorer.ui.session.MapMaking;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;

/** Lays out the codes of all images of a set by PCA, and saves the map among the user's. */
final class PcaMap implements MapMaking {
    private static final String MARK = ".embed-pca";

    private final Path folder;
    private final Workers workers;

    /** @param folder of the saved maps; made when it is not there */
    PcaMap(Path folder, Workers workers) {
        this.folder = folder;
        this.workers = workers;
    }

    @Override
    public OpenEmbedding make(OpenDataSet data, OpenModel model, JobScope scope) throws IOException {
        int[] ids = IntStream.range(0, data.images().size()).toArray();
        scope.report(0, "Encoding the images");
        float[] codes = Codes.of(model.model(), data.images(), ids, workers, scope.part(0, 0.7));
        String modelName = model.file().getFileName().toString();
        CodeSet set = new CodeSet(
                data.key(),
                data.images().size(),
                modelName,
                model.hash(),
                codes,
                model.model().latentSize(),
                ids);
        scope.report(0.7, "Laying out the codes");
        Embedding embedding = new PcaEmbedder().embed(set, workers, scope.part(0.7, 1));
        Path file = NewFile.in(folder, model.title() + MARK, EmbeddingFile.EXTENSION);
        EmbeddingFile.write(file, embedding);
        return new OpenEmbedding(file, embedding);
    }
}
