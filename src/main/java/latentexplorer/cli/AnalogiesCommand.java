package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import latentexplorer.core.analogy.AnalogyScore;
import latentexplorer.core.analogy.AnalogyScore.Group;
import latentexplorer.core.analogy.AnalogyScorer;
import latentexplorer.core.analogy.GlyphGrid;
import latentexplorer.core.analogy.KeptScore;
import latentexplorer.core.analogy.Learned;
import latentexplorer.core.analogy.ScoreTable;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analogies}: scores models by analogies of glyphs, whose true answers are known. */
@Command(
        name = "analogies",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Score models of glyphs by random analogies: A and B are one character in two typefaces, C is another character in"
                    + " A's typeface, and the true answer is C's character in B's typeface.",
            "The answer is ranked among the glyphs of all typefaces, for typefaces that the model learned from and for others,"
                    + " beside C unchanged, the character's mean glyph, and the model's own picture of the true answer."
        })
public final class AnalogiesCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "MODEL",
            arity = "1..*",
            description = "Model files, or the names of models in the workspace.")
    private List<String> models = List.of();

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "The glyphs. Default: those that the model learned from")
    private @Nullable String dataset;

    @Option(
            names = "--count",
            defaultValue = "" + AnalogyScore.USUAL,
            paramLabel = "N",
            description = "Analogies of each group of typefaces. Default: ${DEFAULT-VALUE}")
    private int count;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Of the draw. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = {"--by-class", "--by-character"},
            description = "The score of each character.")
    private boolean byClass;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the table to this file.")
    private @Nullable Path csv;

    @Option(names = "--quiet", description = "Print nothing but the file that was written.")
    private boolean quiet;

    public AnalogiesCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        if (count < 1) {
            throw new ParameterException(command.commandLine(), "--count must be at least 1, not " + count + ".");
        }
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try (Workers workers = new Workers("analogies", Runtime.getRuntime().availableProcessors());
                TerminalProgress progress = TerminalProgress.on(err, quiet)) {
            if (csv != null) {
                AtomicFile.probe(csv);
            }
            List<KeptScore> scores = new ArrayList<>();
            List<String> remarks = new ArrayList<>();
            for (int i = 0; i < models.size(); i++) {
                JobScope scope = new JobScope(new Cancellation(), progress)
                        .part((double) i / models.size(), (i + 1.0) / models.size());
                scores.addAll(scores(ModelNames.file(places, models.get(i)), workers, scope, remarks));
            }
            progress.clear();
            remarks.forEach(err::println);
            return scores.isEmpty() ? 1 : tell(scores, out);
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /** @param remarks takes why a group has no score */
    private List<KeptScore> scores(Path file, Workers workers, JobScope scope, List<String> remarks)
            throws IOException {
        ModelBundle bundle = ModelFile.read(file);
        LoadedSet loaded = source.load(dataset == null ? bundle.dataset().key() : dataset, JobScope.unattended());
        GlyphGrid grid = new GlyphGrid(loaded.images());
        Learned learned = Learned.of(bundle, loaded);
        String name = ModelNames.of(file);
        learned.remark().ifPresent(remark -> remarks.add(name + ": " + remark));
        AnalogyScorer scorer = new AnalogyScorer(bundle.model(), grid, learned.characters(), learned.train(), workers);
        List<KeptScore> scores = new ArrayList<>();
        for (Group group : Group.values()) {
            try {
                JobScope part = group == Group.SEEN ? scope.part(0, 0.5) : scope.part(0.5, 1);
                AnalogyScore score = scorer.score(group, count, seed, part);
                scores.add(new KeptScore(
                        name,
                        bundle.hash(),
                        loaded.description().key(),
                        loaded.images().size(),
                        scorer.faces(group),
                        score));
            } catch (IllegalArgumentException e) {
                remarks.add(name + ", " + (group == Group.SEEN ? "seen" : "unseen") + " typefaces: " + e.getMessage());
            }
        }
        return scores;
    }

    private int tell(List<KeptScore> scores, PrintWriter out) throws IOException {
        ScoreTable table = byClass ? ScoreTable.byCharacter(scores) : ScoreTable.answers(scores);
        if (!quiet) {
            out.print(table.text());
        }
        if (csv != null) {
            table.writeCsv(csv);
            out.println(csv);
        }
        out.flush();
        return 0;
    }
}
