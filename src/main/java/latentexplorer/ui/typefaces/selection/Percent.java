package latentexplorer.ui.typefaces.selection;

/** Fractions as the user reads them: whole percents, cut off. */
public final class Percent {
    /** What binary fractions lose must not cost a percent: 0.29 is 29 %. */
    private static final double LOST = 1e-9;

    private Percent() {}

    static int of(double fraction) {
        return (int) (fraction * 100 + LOST);
    }

    /** For example "50 %". */
    public static String text(double fraction) {
        return of(fraction) + " %";
    }
}
