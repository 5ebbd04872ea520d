package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;

/** The weight of the divergence in the loss of a variational autoencoder, update by update. */
public sealed interface BetaSchedule {
    /**
     * @param update counted from 0, below {@code total}
     * @param total updates that the schedule runs over, at least 1
     */
    double at(long update, long total);

    /** The value that it ends with. */
    double last();

    /** Why this cannot be, whatever the number of updates: sentences for the user; empty when it can. */
    List<String> problems();

    /** Why this cannot run over so many updates: sentences for the user; empty when it can. */
    default List<String> problems(long total) {
        return problems();
    }

    /** Always the same. */
    record Constant(double beta) implements BetaSchedule {
        @Override
        public double at(long update, long total) {
            return beta;
        }

        @Override
        public double last() {
            return beta;
        }

        @Override
        public List<String> problems() {
            List<String> found = new ArrayList<>();
            checkWeight("The weight beta", beta, found);
            return found;
        }
    }

    /**
     * Ramps from low to high again and again (Fu et al., 2019): a lead at the low value, then cycles of a straight ramp and
     * a stretch at the high value; what is left over stays high.
     *
     * @param cycles at least 1
     * @param lead the share of all updates before the first cycle, 0 to below 1
     * @param ramp the share of a cycle in which the weight rises, 0 to 1
     * @param low at least 0
     * @param high at least {@code low}
     */
    record Cyclic(int cycles, double lead, double ramp, double low, double high) implements BetaSchedule {
        /**
         * From the five numbers of a command line.
         *
         * @param numbers cycles (decimals are cut off), lead, ramp, low, high
         * @throws IllegalArgumentException with a sentence when they are not five
         */
        public static Cyclic of(List<Double> numbers) {
            if (numbers.size() != 5) {
                throw new IllegalArgumentException(
                        "Cyclic annealing takes five numbers (cycles, lead, ramp, lowest beta, highest beta), not "
                                + numbers.size() + ".");
            }
            return new Cyclic(
                    numbers.get(0).intValue(), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
        }

        @Override
        public double at(long update, long total) {
            long leading = leading(total);
            long period = period(total);
            if (update < leading) {
                return low;
            }
            long cycle = (update - leading) / period;
            long within = (update - leading) % period;
            long rising = (long) Math.floor(period * ramp);
            return cycle >= cycles || within >= rising ? high : low + (high - low) * within / rising;
        }

        private long leading(long total) {
            return (long) Math.floor(total * lead);
        }

        private long period(long total) {
            return (total - leading(total)) / cycles;
        }

        @Override
        public double last() {
            return high;
        }

        @Override
        public List<String> problems() {
            List<String> found = new ArrayList<>();
            if (cycles < 1) {
                found.add("Cyclic annealing needs at least 1 cycle, not " + cycles + ".");
            }
            if (!(lead >= 0 && lead < 1)) {
                found.add("The lead of cyclic annealing must be a share from 0 to below 1, not " + lead + ".");
            }
            if (!(ramp >= 0 && ramp <= 1)) {
                found.add("The ramp of cyclic annealing must be a share from 0 to 1, not " + ramp + ".");
            }
            checkWeight("The lowest beta", low, found);
            checkWeight("The highest beta", high, found);
            if (low > high) {
                found.add("The lowest beta must not be above the highest: " + low + " is above " + high + ".");
            }
            return found;
        }

        @Override
        public List<String> problems(long total) {
            List<String> found = problems();
            if (found.isEmpty() && period(total) < 1) {
                found.add("The training has " + total + " updates, too few for a lead of " + lead + " and " + cycles
                        + " cycles of at least one update: take fewer cycles, a shorter lead or more epochs.");
            }
            return found;
        }
    }

    /**
     * One ramp in the form of the hyperbolic tangent, stretched so that it begins and ends exactly at its values.
     *
     * @param from at least 0
     * @param to at least 0
     * @param inflection where it is steepest, as a share of the training, 0 to 1
     * @param sharpness 0 for a straight line; 10 for a step that takes about a fifth of the training
     */
    record Tanh(double from, double to, double inflection, double sharpness) implements BetaSchedule {
        public static final Tanh DEFAULT = new Tanh(0, 1, 0.2, 10);

        /** Below, the tangent is a straight line and its differences are rounding. */
        private static final double STRAIGHT = 1e-6;

        @Override
        public double at(long update, long total) {
            if (update >= total - 1) {
                return to;
            }
            double share = (double) update / (total - 1);
            return from + (to - from) * Math.min(1, risen(share));
        }

        private double risen(double share) {
            if (sharpness < STRAIGHT) {
                return share;
            }
            double start = StrictMath.tanh(-inflection * sharpness);
            double end = StrictMath.tanh((1 - inflection) * sharpness);
            return (StrictMath.tanh((share - inflection) * sharpness) - start) / (end - start);
        }

        @Override
        public double last() {
            return to;
        }

        @Override
        public List<String> problems() {
            List<String> found = new ArrayList<>();
            checkWeight("The first beta", from, found);
            checkWeight("The last beta", to, found);
            if (!(inflection >= 0 && inflection <= 1)) {
                found.add("The inflection of the ramp must be a share from 0 to 1, not " + inflection + ".");
            }
            if (!(sharpness >= 0) || Double.isInfinite(sharpness)) {
                found.add("The sharpness of the ramp must be 0 or more, not " + sharpness + ".");
            }
            return found;
        }
    }

    private static void checkWeight(String what, double beta, List<String> found) {
        if (!(beta >= 0) || Double.isInfinite(beta)) {
            found.add(what + " must be 0 or more, not " + beta + ".");
        }
    }
}
