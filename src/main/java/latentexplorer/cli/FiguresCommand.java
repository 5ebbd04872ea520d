package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.figure.FigureFiles;
import latentexplorer.core.figure.ModelFigures;
import latentexplorer.core.figure.PcaSheets;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.insight.FigureSubject;
import latentexplorer.core.insight.PcaPanels;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.Shares;
import latentexplorer.core.run.Run;
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
            "MODEL may be the folder of a run; its figures show the best epoch that is kept, or --epoch.",
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
            description = "A model file or the folder of a run, or the name of a model or a run in the workspace.")
    private @Nullable String model;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
    private Path out = Path.of("");

    @Option(names = "--epoch", paramLabel = "N", description = "Of a run: the epoch to show, one that is kept.")
    private @Nullable Integer epoch;

    @Option(names = "--overwrite", description = "Write over files that are there.")
    private boolean overwrite;

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
                ofModel(model, workers);
            }
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            command().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private void ofModel(String given, Workers workers) throws IOException {
        Path file = ModelNames.file(places, given);
        Optional<Path> folder = runFolder(given, file);
        if (folder.isPresent()) {
            Run run = Run.open(folder.get());
            ModelBundle bundle = epoch == null ? run.best() : run.bundle(epoch);
            String name = run.name() + "_epoch=" + bundle.bestEpoch();
            draw(subject(name, bundle).withHistory(run.history()), workers);
        } else if (epoch != null) {
            throw new ParameterException(
                    command().commandLine(),
                    "--epoch is for runs, and " + given + " is none: a model file holds one epoch.");
        } else {
            draw(subject(ModelNames.of(file), ModelFile.read(file)), workers);
        }
    }

    /** A folder is a run; a name is a run's where there is no model of that name, or when an epoch is asked for. */
    private Optional<Path> runFolder(String given, Path file) {
        if (Files.isDirectory(Path.of(given))) {
            return Optional.of(Path.of(given));
        }
        Path named = places.runs().resolve(given);
        boolean wanted = epoch != null || !Files.isRegularFile(file);
        return wanted && Files.isDirectory(named) ? Optional.of(named) : Optional.empty();
    }

    private FigureSubject subject(String name, ModelBundle bundle) throws IOException {
        String key = dataset == null ? bundle.dataset().key() : dataset;
        LoadedSet loaded = source.load(key, JobScope.unattended());
        FigureSubject subject = FigureSubject.of(name, bundle, loaded.images(), heldOut(bundle, loaded));
        return classes == null
                ? subject
                : subject.withClasses(
                        checked(classes, loaded.images().classNames().size()));
    }

    private void draw(FigureSubject subject, Workers workers) throws IOException {
        ModelFigures figures = new ModelFigures(subject);
        mayWrite(figures.files());
        write(figures.draw(workers, JobScope.unattended()));
    }

    /** The images that the model was tested with; of another set, those that a model of its settings would be. */
    private static int[] heldOut(ModelBundle bundle, LoadedSet loaded) {
        boolean own =
                bundle.dataset().parts().map(ModelBundle.Parts::ownValidation).orElse(false);
        return Shares.of(loaded, bundle.spec().seed(), own, 0).data().test();
    }

    private void ofSet(String key, Workers workers) throws IOException {
        LoadedSet loaded = source.load(key, JobScope.unattended());
        String name = loaded.description().key().replaceAll("[^\\p{L}\\p{N}_.-]+", "_");
        FigureFiles kept = new FigureFiles("PCA-Reconstruction_" + name);
        FigureFiles components = new FigureFiles("PCA-Components");
        mayWrite(List.of(kept.name("by-n_comps.png"), kept.name("by-var_exp.png"), components.name(name + ".png")));
        PcaPanels panels = PcaPanels.of(loaded.images(), 0, workers, JobScope.unattended());
        String title = loaded.images().name();
        kept.add("by-n_comps", PcaSheets.byComponents(title, panels));
        kept.add("by-var_exp", PcaSheets.byVariance(title, panels));
        components.add(name, PcaSheets.components(title, panels));
        write(kept);
        write(components);
    }

    /** @throws ParameterException when one of them is none of the set's */
    private List<Integer> checked(List<Integer> chosen, int count) {
        List<Integer> wrong = chosen.stream().filter(c -> c < 0 || c >= count).toList();
        if (!wrong.isEmpty()) {
            throw new ParameterException(
                    command().commandLine(),
                    "Classes go from 0 to " + (count - 1) + " here; there is no class " + wrong.getFirst() + ".");
        }
        return chosen;
    }

    /** Asked before the work, not after it. */
    private void mayWrite(List<String> names) throws IOException {
        if (!overwrite) {
            FigureFiles.free(out, names);
        }
        AtomicFile.probe(out.resolve(names.getFirst()));
    }

    private void write(FigureFiles files) throws IOException {
        PrintWriter writer = command().commandLine().getOut();
        files.write(out).forEach(writer::println);
        writer.flush();
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command;
    }
}
