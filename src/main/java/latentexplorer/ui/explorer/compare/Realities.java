package latentexplorer.ui.explorer.compare;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.support.Reality;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Look;
import org.jspecify.annotations.Nullable;

/**
 * How real the pictures of both models are.
 *
 * @param first null while that is not known
 * @param second null while that is not known
 */
record Realities(@Nullable Reality first, @Nullable Reality second) {
    static final Realities UNKNOWN = new Realities(null, null);

    /** Takes its time, so not on the JavaFX thread. */
    static Realities of(Looks looks, @Nullable RealityCheck first, @Nullable RealityCheck second, JobScope scope) {
        return new Realities(judge(looks.first(), first, scope), judge(looks.second(), second, scope));
    }

    private static @Nullable Reality judge(@Nullable Look look, @Nullable RealityCheck check, JobScope scope) {
        float[] decoded = look == null ? null : look.reconstruction();
        return look == null || decoded == null || check == null
                ? null
                : check.of(look.code(), decoded, scope).getFirst();
    }
}
