package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.CodeSet;
import latentexplorer.core.embed.Embedder;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.file.NewFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code embed}: makes a map of the codes of a model's images and saves it. */
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description = "Make a map of the codes of a model's image set and save it as an embedding file.")
public final class EmbedCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "MODEL", description = "A model file, or the name of a model in the workspace.")
    private String model = "";

    @Option(names = "--method", defaultValue = "pca", paramLabel = "METHOD", description = "pca.")
    private String method = "pca";

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write, instead of one in the workspace.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "Print nothing but the file that was written.")
    private boolean quiet;

    public EmbedCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        Embedder embedder = embedder();
        Path file = ModelNames.file(places, model);
        try (Workers workers = new Workers("embed", Runtime.getRuntime().availableProcessors())) {
            ModelBundle bundle = ModelFile.read(file);
            ImageSet images =
                    source.load(bundle.dataset().key(), JobScope.unattended()).images();
            int[] ids = IntStream.range(0, images.size()).toArray();
            LatentModel latentModel = bundle.model();
            float[] codes = Codes.of(latentModel, images, ids, workers, JobScope.unattended());
            CodeSet set = new CodeSet(
                    bundle.dataset().key(),
                    images.size(),
                    file.getFileName().toString(),
                    bundle.hash(),
                    codes,
                    latentModel.latentSize(),
                    ids);
            Embedding embedding = embedder.embed(set, workers, JobScope.unattended());
            Path target = out == null ? defaultTarget(file, bundle) : out;
            EmbeddingFile.write(target, embedding);
            if (!quiet) {
                out().println(embedding.method() + " map of " + embedding.size() + " images of " + images.name() + ", "
                        + embedding.parameters());
            }
            out().println(target);
            out().flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            command().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private Embedder embedder() {
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "pca" -> new PcaEmbedder();
            default ->
                throw new ParameterException(command().commandLine(), "The method must be pca, not " + method + ".");
        };
    }

    /** The map of the same model may be replaced, that of another one of the same name not. */
    private Path defaultTarget(Path file, ModelBundle bundle) throws IOException {
        String name = file.getFileName().toString();
        String stem = name.endsWith(ModelFile.EXTENSION)
                ? name.substring(0, name.length() - ModelFile.EXTENSION.length())
                : name;
        String named = stem + ".embed-" + method.toLowerCase(Locale.ROOT);
        Path usual = places.embeddings().resolve(named + EmbeddingFile.EXTENSION);
        return !Files.exists(usual) || isOf(usual, bundle)
                ? usual
                : NewFile.in(places.embeddings(), named, EmbeddingFile.EXTENSION);
    }

    private static boolean isOf(Path embedding, ModelBundle bundle) {
        try {
            return EmbeddingFile.read(embedding).modelHash().equals(bundle.hash());
        } catch (IOException _) {
            return false;
        }
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command;
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }
}
