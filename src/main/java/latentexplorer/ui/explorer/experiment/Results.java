package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.ResultGrid.Truth;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.support.Level;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Truths;
import org.jspecify.annotations.Nullable;

/**
 * The results of an experiment as they are taken away. Nothing is decoded for that.
 *
 * @param shown what they are of
 * @param realities of the same; null while that is not known
 * @param truths the true answers that are known
 */
record Results(Shown shown, @Nullable Realities realities, Truths truths) {
    static final String WALKS = "Interpolation and extrapolation";
    static final String ANALOGIES = "Analogies";

    /** Nothing while there are none. */
    Optional<ResultGrid> grid() {
        Answers answers = shown.answers();
        return answers == null ? paths() : Optional.of(analogies(answers));
    }

    private Optional<ResultGrid> paths() {
        Setup setup = shown.setup();
        List<String> names = new ArrayList<>();
        List<CodePath> paths = new ArrayList<>();
        List<List<Level>> levels = new ArrayList<>();
        boolean held = false;
        for (int i = 0; i < shown.columns().size(); i++) {
            Column column = shown.columns().get(i);
            CodePath path = column.path();
            if (path != null) {
                names.add(
                        setup.compare()
                                ? path.kind().title()
                                : SlotNames.brief(
                                        shown.exhibit(), column.course().source()));
                paths.add(path);
                held |= column.course().held() > 0;
                levels.add(
                        realities == null
                                ? List.of()
                                : levels(realities.strips().get(i)));
            }
        }
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        String how =
                (setup.compare() ? " · kinds of path" : " · " + setup.kind().title() + " paths")
                        + (held ? " · class held" : "");
        return Optional.of(ResultGrid.ofPaths(WALKS, about(how), names, paths).judged(levels));
    }

    private ResultGrid analogies(Answers answers) {
        int n = answers.examples().size();
        List<Level> all =
                realities == null ? List.of() : levels(realities.strips().getFirst());
        List<String> names = new ArrayList<>();
        List<List<Level>> levels = new ArrayList<>();
        List<Optional<Truth>> known = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add(SlotNames.brief(shown.exhibit(), answers.examples().get(i)));
            levels.add(all.isEmpty() ? all : List.of(all.get(0), all.get(1), all.get(2 + i), all.get(2 + n + i)));
            known.add(truths.of(answers.a(), answers.b(), answers.examples().get(i))
                    .map(Truths.Known::truth));
        }
        float[] pictures = shown.strips().getFirst().pictures();
        ResultGrid grid = ResultGrid.ofAnalogies(ANALOGIES, about(""), names, answers.analogies(), pictures)
                .judged(levels);
        return known.stream().anyMatch(Optional::isPresent) ? grid.withTruth(known) : grid;
    }

    private static List<Level> levels(List<Reality> strip) {
        return strip.stream().map(Reality::level).toList();
    }

    private String about(String how) {
        Exhibit exhibit = shown.exhibit();
        return String.format(
                Locale.ROOT,
                "%s · %s%s",
                exhibit.data().key(),
                exhibit.model() == null ? "" : exhibit.model().title(),
                how);
    }
}
