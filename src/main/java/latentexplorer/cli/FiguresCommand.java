package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.figure.Figure;
import latentexplorer.core.figure.ModelFigures;
import latentexplorer.core.figure.PcaSheets;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.insight.InsightSettings;
import latentexplorer.core.insight.PcaPanels;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.Shares;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code figures}: writes the figures of a model, or of the principal components of an image set, as PNG. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Write all figures that suit a model's kind as PNG, and its tables as CSV, and print their paths.",
            "Without a model: what principal components keep of the images of --dataset."
        })
public final class FiguresCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            description = "A model file, or the name of a model in the workspace.")
    private @Nullable String model;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
    private Path out = Path.of("");

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "The images to measure with; by default those that the model was tested with.")
    private @Nullable String dataset;

    @Option(
            names = "--classes",
            split = ",",
            paramLabel = "N",
            description = "Numbers of the classes that the plot of the units tells apart. Default: 0,1,3,5,8")
    private @Nullable List<Integer> classes;

    public FiguresCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        if (model == null && dataset == null) {
            throw new ParameterException(
                    command().commandLine(), "Name a model, or an image set with --dataset: there is nothing to draw.");
        }
        try (Workers workers = new Workers("figures", Runtime.getRuntime().availableProcessors())) {
            if (model == null) {
                ofSet(String.valueOf(dataset), workers);
            } else {
                ofModel(ModelNames.file(places, model), workers);
            }
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            command().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private void ofModel(Path file, Workers workers) throws IOException {
        ModelBundle bundle = ModelFile.read(file);
        String key = dataset == null ? bundle.dataset().key() : dataset;
        LoadedSet loaded = source.load(key, JobScope.unattended());
        List<Integer> chosen = classes(loaded.images().classNames().size());
        ModelFigures.Drawn drawn = new ModelFigures(bundle, loaded.images(), heldOut(bundle, loaded), "test")
                .draw(chosen, workers, JobScope.unattended());
        String stem = stem(file);
        for (Map.Entry<String, Figure> each : drawn.figures().entrySet()) {
            write(stem + "_" + each.getKey(), each.getValue());
        }
        for (Map.Entry<String, String> each : drawn.tables().entrySet()) {
            Path table = out.resolve(stem + "_" + each.getKey() + ".csv");
            byte[] text = each.getValue().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(table, stream -> stream.write(text));
            say(table);
        }
    }

    /** The images that the model was tested with; of another set, those that a model of its settings would be. */
    private static int[] heldOut(ModelBundle bundle, LoadedSet loaded) {
        Optional<ModelBundle.Parts> parts = bundle.dataset().parts();
        boolean own = parts.map(ModelBundle.Parts::ownValidation).orElse(false);
        int[] test = Shares.of(loaded, bundle.spec().seed(), own, 0).data().test();
        if (test.length == 0) {
            throw new IllegalArgumentException("There are no test images in "
                    + loaded.images().name() + " to draw figures with: name another set with --dataset.");
        }
        return test;
    }

    private void ofSet(String key, Workers workers) throws IOException {
        LoadedSet loaded = source.load(key, JobScope.unattended());
        PcaPanels panels = PcaPanels.of(loaded.images(), 0, workers, JobScope.unattended());
        String title = loaded.images().name();
        String name = loaded.description().key().replaceAll("[^\\p{L}\\p{N}_.-]+", "_");
        write("PCA-Reconstruction_" + name + "_by-n_comps", PcaSheets.byComponents(title, panels));
        write("PCA-Reconstruction_" + name + "_by-var_exp", PcaSheets.byVariance(title, panels));
        write("PCA-Components_" + name, PcaSheets.components(title, panels));
    }

    /** @throws ParameterException when one of them is none of the set's */
    private List<Integer> classes(int count) {
        if (classes == null) {
            return InsightSettings.DEFAULT.classes();
        }
        List<Integer> wrong = classes.stream()
                .filter(c -> IntStream.range(0, count).noneMatch(k -> k == c))
                .toList();
        if (!wrong.isEmpty()) {
            throw new ParameterException(
                    command().commandLine(),
                    "Classes go from 0 to " + (count - 1) + " here; there is no class " + wrong.getFirst() + ".");
        }
        return classes;
    }

    private void write(String name, Figure figure) throws IOException {
        Path file = out.resolve(name + ".png");
        figure.write(file);
        say(file);
    }

    private void say(Path file) {
        PrintWriter writer = command().commandLine().getOut();
        writer.println(file);
        writer.flush();
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ModelFile.EXTENSION)
                ? name.substring(0, name.length() - ModelFile.EXTENSION.length())
                : name;
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command;
    }
}
