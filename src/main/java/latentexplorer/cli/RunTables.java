package latentexplorer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import latentexplorer.core.compare.RunCatalogue;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.compare.RunSettings;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunCurves;
import latentexplorer.core.run.RunEnd;
import latentexplorer.core.run.RunSummary;
import latentexplorer.core.run.Runs;

/** What there is to say of runs, in rows. */
final class RunTables {
    private static final String NOTHING = "-";

    private RunTables() {}

    /** One row a run. */
    static TextTable list(List<RunSummary> runs) {
        TextTable table = new TextTable(List.of("name", "kind", "data", "state", "epochs", "best", "error"));
        for (RunSummary run : runs) {
            RunRow row = RunCatalogue.row(run);
            table.add(List.of(
                    run.name(),
                    shown(row.model()),
                    shown(row.dataset()),
                    row.state().word(),
                    row.readable() ? row.epochs() + "/" + row.lastEpoch() : NOTHING,
                    best(run),
                    number(run.end().map(RunEnd::testError).orElse(Double.NaN))));
        }
        return table;
    }

    private static String best(RunSummary run) {
        if (run.end().isPresent()) {
            return String.valueOf(run.end().get().bestEpoch());
        }
        try {
            int best = RunCurves.read(run.folder()).bestEpoch();
            return best == 0 ? NOTHING : String.valueOf(best);
        } catch (IOException _) {
            return NOTHING;
        }
    }

    /** The settings of several runs and what came of them, side by side; those that differ with a star. */
    static TextTable settings(List<Run> runs) {
        List<RunSummary> summaries = runs.stream().map(RunTables::summary).toList();
        TextTable table = new TextTable(row("", "setting", runs.stream().map(Run::name)));
        for (RunSettings.Line line :
                RunSettings.sideBySide(summaries.stream().map(RunCatalogue::row).toList())) {
            table.add(row(
                    line.differs() ? "*" : "",
                    line.name(),
                    line.values().stream().map(RunTables::shown)));
        }
        TextTable facts = list(summaries);
        for (String fact : List.of("state", "epochs", "best", "error")) {
            List<String> values = facts.column(fact);
            table.add(row(values.stream().distinct().count() > 1 ? "*" : "", fact, values.stream()));
        }
        return table;
    }

    private static RunSummary summary(Run run) {
        return Runs.summaryOf(run.folder());
    }

    private static List<String> row(String mark, String name, Stream<String> values) {
        return Stream.concat(Stream.of(mark, name), values).toList();
    }

    /** The losses of several runs, a row an epoch. */
    static TextTable curves(List<Run> runs) throws IOException {
        List<String> head = new ArrayList<>(List.of("epoch"));
        List<RunCurves> curves = new ArrayList<>();
        int epochs = 0;
        for (Run run : runs) {
            head.add(run.name() + " train");
            head.add(run.name() + " " + held(run));
            RunCurves read = RunCurves.read(run.folder());
            curves.add(read);
            epochs = Math.max(epochs, read.epochs());
        }
        TextTable table = new TextTable(head);
        for (int e = 0; e < epochs; e++) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(e + 1)));
            for (RunCurves each : curves) {
                row.add(e < each.epochs() ? number(each.train()[e]) : "");
                row.add(e < each.epochs() ? number(each.validation()[e]) : "");
            }
            table.add(row);
        }
        return table;
    }

    /** What the images are called that are not learned from. */
    static String held(Run run) {
        return run.info()
                        .dataset()
                        .parts()
                        .map(ModelBundle.Parts::ownValidation)
                        .orElse(false)
                ? "validation"
                : "test";
    }

    /** All that was measured of one run, a row an epoch. */
    static TextTable epochs(Run run) throws IOException {
        List<Epoch> history = run.history();
        Set<String> train = new LinkedHashSet<>();
        Set<String> validation = new LinkedHashSet<>();
        history.forEach(epoch -> {
            train.addAll(epoch.train().keySet());
            validation.addAll(epoch.validation().keySet());
        });
        List<String> head = new ArrayList<>(List.of("epoch", "stage", "rate"));
        train.forEach(name -> head.add("train " + name));
        validation.forEach(name -> head.add(held(run) + " " + name));
        TextTable table = new TextTable(head);
        for (Epoch epoch : history) {
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(epoch.number()),
                    String.valueOf(epoch.stage()),
                    String.format(Locale.ROOT, "%.3g", epoch.learningRate())));
            train.forEach(name -> row.add(number(epoch.train().getOrDefault(name, Double.NaN))));
            validation.forEach(name -> row.add(number(epoch.validation().getOrDefault(name, Double.NaN))));
            table.add(row);
        }
        return table;
    }

    private static String shown(String word) {
        return word.isEmpty() ? NOTHING : word;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return NOTHING;
        }
        return String.format(Locale.ROOT, value == Math.rint(value) && Math.abs(value) < 1e9 ? "%.0f" : "%.6f", value);
    }
}
