package latentexplorer.core.support;

/** How far a decoded picture can be believed: the colour of its border. */
public enum Level {
    /** As common as 95 of 100 real images. */
    GOOD,
    /** Rarer than 95 of 100 real images, or of a class that is anyone's guess. */
    AMBER,
    /** Rarer than 99 of 100 real images. */
    RED;

    /** Percentiles above this are amber. */
    public static final double UNUSUAL = 95;

    /** Percentiles above this are red. */
    public static final double UNREAL = 99;

    /** A class that is less certain than this is amber. */
    public static final double GUESS = 0.5;

    static Level of(double percentile) {
        return percentile > UNREAL ? RED : percentile > UNUSUAL ? AMBER : GOOD;
    }

    Level or(Level other) {
        return other.ordinal() > ordinal() ? other : this;
    }
}
