package latentexplorer.core.net;

/**
 * A setting that was changed while a training ran.
 *
 * @param epoch in which it took effect, counted from 1 over all runs
 * @param update the first one with the new value, counted from 0 over all runs
 * @param from the value of the update before; NaN when it is not known
 * @param to the new value; of {@link What#BETA_SCHEDULE} the one that the schedule has there
 */
public record Change(int epoch, int update, What what, double from, double to) {
    /** What was changed. */
    public enum What {
        LEARNING_RATE("learning_rate"),
        /** To a weight that stays, whatever the schedule says. */
        BETA("beta"),
        /** To the weights of the schedule. */
        BETA_SCHEDULE("beta_schedule");

        private final String word;

        What(String word) {
            this.word = word;
        }

        /** As it is called in files. */
        public String word() {
            return word;
        }
    }
}
