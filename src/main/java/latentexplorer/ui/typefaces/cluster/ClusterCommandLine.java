package latentexplorer.ui.typefaces.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.Metric;
import latentexplorer.core.cluster.OutlierFilter;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.SpaceSettings;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.typeface.CharacterSet;

/**
 * Writes the command that finds the clusters on screen and keeps of them what is selected.
 *
 * @param dataset key of the typefaces
 * @param characters that were clustered
 * @param settings by which the clusters were found
 * @param splits of clusters, in the order in which they were made
 * @param selection what is selected of the clusters
 * @param save the file that the choice is written to; empty writes none
 */
record ClusterCommandLine(
        String dataset,
        CharacterSet characters,
        ClusterSettings settings,
        List<Split> splits,
        Selection selection,
        String save) {
    ClusterCommandLine {
        splits = List.copyOf(splits);
    }

    /** The whole line, to be pasted into a shell in the program's folder. */
    String line() {
        return ShellLine.of(arguments());
    }

    /**
     * The program's arguments, one a word: data set, characters and algorithm always, the rest where it is not usual. The
     * settings of a split are told apart from the usual ones too, not from those of the whole.
     */
    List<String> arguments() {
        List<String> words = new ArrayList<>(List.of("cluster"));
        add(words, "--dataset", dataset);
        add(words, "--characters", characters.toString());
        words.addAll(settings(settings));
        for (Split split : splits) {
            add(words, "--split", split.number() + ": " + String.join(" ", settings(split.settings())));
        }
        if (!selection.fractions().isEmpty()) {
            add(words, "--select", fractions());
            if (selection.order() != KeepOrder.LEAST_TYPICAL) {
                add(words, "--order", selection.order().key());
            }
            if (selection.duplicates() >= 0) {
                add(words, "--duplicates", ShellLine.number(selection.duplicates()));
            }
            if (!save.isEmpty()) {
                add(words, "--save", save);
            }
        }
        return words;
    }

    private String fractions() {
        return selection.fractions().entrySet().stream()
                .map(each -> each.getKey() + ":" + ShellLine.number(each.getValue()))
                .collect(Collectors.joining(","));
    }

    private static List<String> settings(ClusterSettings settings) {
        List<String> words = new ArrayList<>();
        Algorithm algorithm = settings.algorithm();
        AlgorithmKind kind = AlgorithmKind.of(algorithm);
        add(words, "--algorithm", algorithm.key());
        for (Knob knob : Knob.values()) {
            ClusterSettings usual = Change.algorithm(ClusterSettings.DEFAULT, kind.standard());
            if (knob.isOf(kind) && knob.of(settings) != knob.of(usual)) {
                add(words, option(knob), ShellLine.number(knob.of(settings)));
            }
        }
        if (algorithm instanceof Algorithm.Spectral spectral) {
            flag(words, "--mutual", spectral.mutual());
            flag(words, "--normalised-laplacian", spectral.normalised());
        }
        SpaceSettings space = settings.space();
        flag(words, "--normalise", space.normalise());
        if (space.metric() == Metric.COSINE) {
            add(words, "--metric", "cosine");
        }
        OutlierFilter filter = settings.filter();
        if (filter.isOn()) {
            add(words, "--outliers", Integer.toString(filter.smallest()));
            if (filter.rounds() != OutlierFilter.OFF.rounds()) {
                add(words, "--outlier-rounds", Integer.toString(filter.rounds()));
            }
        }
        if (settings.seed() != ClusterSettings.DEFAULT_SEED) {
            add(words, "--seed", Long.toString(settings.seed()));
        }
        return words;
    }

    private static String option(Knob knob) {
        return switch (knob) {
            case PCA_DIMS -> "--pca";
            case CLUSTERS -> "--clusters";
            case MIN_SAMPLES -> "--min-samples";
            case NEIGHBOURS -> "--neighbours";
            case EPSILON -> "--epsilon";
        };
    }

    private static void flag(List<String> words, String flag, boolean on) {
        if (on) {
            words.add(flag);
        }
    }

    /** What looks like an option or names a file of arguments is bound to its option, so that it is taken as it is. */
    private static void add(List<String> words, String option, String value) {
        if (value.isEmpty() || value.startsWith("-") || value.startsWith("@")) {
            words.add(option + "=" + value);
        } else {
            words.add(option);
            words.add(value);
        }
    }
}
