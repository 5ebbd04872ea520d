package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.support.Reality;
import latentexplorer.core.support.RealityCheck;

/**
 * How real the pictures of an experiment are.
 *
 * @param of what they were asked of
 * @param strips as {@link Shown#strips()}; empty for an empty strip
 * @param flips for each strip the places where the class changes; none for answers, which are no path
 */
record Realities(Shown of, List<List<Reality>> strips, List<List<Integer>> flips) {
    static Realities of(Shown shown, RealityCheck check, JobScope scope) {
        List<List<Reality>> strips = new ArrayList<>();
        List<List<Integer>> flips = new ArrayList<>();
        for (Strip strip : shown.strips()) {
            scope.check();
            List<Reality> along = strip.isEmpty() ? List.of() : check.of(strip.codes(), strip.pictures(), scope);
            strips.add(along);
            flips.add(shown.setup().analogies() || along.isEmpty() ? List.of() : check.flips(along));
        }
        return new Realities(shown, strips, flips);
    }
}
