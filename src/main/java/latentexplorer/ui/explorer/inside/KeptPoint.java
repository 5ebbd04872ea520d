package latentexplorer.ui.explorer.inside;

import latentexplorer.core.support.Reality;
import org.jspecify.annotations.Nullable;

/**
 * A code that was kept, with what its picture was expected to show. Arrays are shared and not to be changed.
 *
 * @param picture 784 values: what the model makes of it
 * @param expected index of the class, negative for none
 * @param nearest class with the nearest mean code, negative when there are no classes
 * @param seen what the classifier says of the picture; null while that is not known
 * @param seenRight whether that is what was expected
 * @param ticked whether the user finds that the picture shows it
 */
record KeptPoint(
        String name,
        float[] code,
        float[] picture,
        int expected,
        int nearest,
        @Nullable Reality seen,
        boolean seenRight,
        boolean ticked) {

    KeptPoint with(Reality now, boolean right) {
        return new KeptPoint(name, code, picture, expected, nearest, now, right, ticked);
    }

    KeptPoint withTick(boolean now) {
        return new KeptPoint(name, code, picture, expected, nearest, seen, seenRight, now);
    }

    boolean nearestRight() {
        return nearest >= 0 && nearest == expected;
    }
}
