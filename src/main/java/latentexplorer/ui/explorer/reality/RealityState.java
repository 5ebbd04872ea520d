package latentexplorer.ui.explorer.reality;

/** What is known of how real the pictures of the model on show are. */
public sealed interface RealityState {
    /** There is no model on show. */
    record Nothing() implements RealityState {}

    /** It is being found out. */
    record Working() implements RealityState {}

    /**
     * It is known.
     *
     * @param unseen number of images that the percentiles are of
     * @param of the name of the set that these are of
     * @param references number of images that distances are measured to
     * @param margin by so many points a percentile may be off, with 95 %
     * @param accuracy of the classifier, 0 to 1; NaN without one
     */
    record Known(int unseen, String of, int references, double margin, double accuracy) implements RealityState {}

    /**
     * It cannot be found out.
     *
     * @param reason a sentence
     */
    record Unknown(String reason) implements RealityState {}
}
