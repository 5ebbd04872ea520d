package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelCard;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.classify.ClassifierFile;
import latentexplorer.core.net.classify.ClassifierSpec;
import latentexplorer.core.net.classify.TrainedClassifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model}: what a model's or a classifier's file says about it. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Show what a model was made from, and write its card.")
public final class ModelCommand implements Runnable {
    private final Places places;

    @Spec
    private @Nullable CommandSpec command;

    public ModelCommand(Places places) {
        this.places = places;
    }

    /** Without a subcommand: says which there are. */
    @Override
    public void run() {
        commandLine().usage(commandLine().getOut());
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Print data, settings, error and command.")
    int show(
            @Parameters(paramLabel = "MODEL", description = "A model or classifier file, or a name in the workspace.")
                    String model)
            throws IOException {
        PrintWriter out = commandLine().getOut();
        for (ModelCard.Line line : lines(model)) {
            out.println(String.format(Locale.ROOT, "%-22s %s", line.name(), line.value()));
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "card",
            mixinStandardHelpOptions = true,
            description = "Write the card of a model or classifier beside it, from its file.")
    int card(
            @Parameters(paramLabel = "MODEL", description = "A model or classifier file, or a name in the workspace.")
                    String model,
            @Option(names = "--out", paramLabel = "FILE", description = "The file to write; else NAME.card.md beside.")
                    @Nullable
                    Path out)
            throws IOException {
        Path file = ModelNames.file(places, model);
        List<ModelCard.Line> lines = lines(model);
        String stem = stem(file);
        Path target = out == null ? file.resolveSibling(stem + ".card.md") : out;
        byte[] text = ModelCard.markdown(stem, lines).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(target, stream -> stream.write(text));
        commandLine().getOut().println(target);
        commandLine().getOut().flush();
        return 0;
    }

    private List<ModelCard.Line> lines(String model) throws IOException {
        Path file = ModelNames.file(places, model);
        if (file.toString().endsWith(ClassifierFile.EXTENSION)) {
            return classifier(ClassifierFile.read(file), file);
        }
        ModelBundle bundle = ModelFile.read(file);
        String settings = TrainWords.flags(bundle.spec()).entrySet().stream()
                .map(flag -> (flag.getKey() + " " + flag.getValue()).strip())
                .collect(Collectors.joining(" "));
        return ModelCard.lines(bundle, settings, ShellLine.of(with(TrainWords.of(bundle), file)));
    }

    /** The command leads to where the file is; a ready-made one is named by its place in the program's folder. */
    private List<String> with(List<String> words, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean readyMade = folder.equals(places.readyMade().toAbsolutePath().normalize());
        List<String> all = new ArrayList<>(words);
        all.add("--out");
        all.add(readyMade ? places.readyMade().getFileName() + "/" + file.getFileName() : file.toString());
        return all;
    }

    private List<ModelCard.Line> classifier(TrainedClassifier trained, Path file) {
        ClassifierSpec spec = trained.spec();
        List<ModelCard.Line> lines = new ArrayList<>();
        lines.add(new ModelCard.Line("kind", "classifier"));
        lines.add(new ModelCard.Line(
                "network",
                "784-" + dashed(spec.layers()) + trained.dataset().classNames().size()));
        lines.add(new ModelCard.Line("weights", String.format(Locale.ROOT, "%,d", trained.weights().length)));
        lines.add(new ModelCard.Line(
                "data",
                trained.dataset().description() + " (" + trained.dataset().key() + ")"));
        trained.dataset()
                .parts()
                .ifPresent(parts -> lines.add(new ModelCard.Line(
                        "split",
                        String.format(
                                Locale.ROOT,
                                "%,d images to learn from, %,d for the test, which had no part in the training: %s",
                                parts.train(),
                                parts.test(),
                                parts.how()))));
        String alike =
                trained.alike().isEmpty() ? "" : ", each of " + String.join(" and ", trained.alike()) + " as one";
        lines.add(new ModelCard.Line("test accuracy", percent(trained.accuracy()) + alike));
        if (!trained.alike().isEmpty()) {
            lines.add(new ModelCard.Line("strict test accuracy", percent(trained.strict())));
        }
        lines.add(new ModelCard.Line("date", trained.created().orElse("not given")));
        lines.add(
                new ModelCard.Line("made by", "`" + ShellLine.of(with(ClassifierCommand.words(trained), file)) + "`"));
        return lines;
    }

    private static String dashed(List<Integer> layers) {
        StringBuilder text = new StringBuilder();
        layers.forEach(units -> text.append(units).append('-'));
        return text.toString();
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "not measured" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private picocli.CommandLine commandLine() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        return command.commandLine();
    }
}
