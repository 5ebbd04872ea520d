package latentexplorer.core.job;

/** Where a piece of work says how far it is. Cheap to call often; whoever shows it samples. */
@FunctionalInterface
public interface Progress {
    /** The fraction of work whose length is not known. */
    double UNKNOWN = -1;

    /** Says nothing to nobody. */
    Progress NONE = (fraction, message) -> {};

    /**
     * @param fraction the share done, 0 to 1, or {@link #UNKNOWN}
     * @param message what is being done, a few words without a full stop
     */
    void report(double fraction, String message);

    /** The part of this progress from one fraction to another, for a step of larger work. */
    default Progress part(double from, double to) {
        return (fraction, message) -> report(fraction < 0 ? fraction : from + fraction * (to - from), message);
    }
}
