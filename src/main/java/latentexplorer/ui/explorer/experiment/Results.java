package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.path.CodePath;
import latentexplorer.ui.explorer.exhibit.Exhibit;

/** The results of an experiment as they are taken away. */
final class Results {
    static final String WALKS = "Interpolation and extrapolation";
    static final String ANALOGIES = "Analogies";

    private Results() {}

    static Optional<ResultGrid> of(Shown shown) {
        Setup setup = shown.setup();
        Exhibit exhibit = shown.exhibit();
        Answers answers = shown.answers();
        if (answers != null) {
            List<String> names = answers.examples().stream()
                    .map(each -> SlotNames.brief(exhibit, each))
                    .toList();
            return Optional.of(ResultGrid.ofAnalogies(ANALOGIES, about(shown, ""), names, answers.analogies()));
        }
        List<String> names = new ArrayList<>();
        List<CodePath> paths = new ArrayList<>();
        for (Column column : shown.columns()) {
            CodePath path = column.path();
            if (path != null) {
                names.add(
                        setup.compare()
                                ? path.kind().title()
                                : SlotNames.brief(exhibit, column.course().source()));
                paths.add(path);
            }
        }
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        String how = setup.compare() ? " · kinds of path" : " · " + setup.kind().title() + " paths";
        return Optional.of(ResultGrid.ofPaths(WALKS, about(shown, how), names, paths));
    }

    private static String about(Shown shown, String how) {
        Exhibit exhibit = shown.exhibit();
        return String.format(
                Locale.ROOT,
                "%s · %s%s",
                exhibit.data().key(),
                exhibit.model() == null ? "" : exhibit.model().title(),
                how);
    }
}
