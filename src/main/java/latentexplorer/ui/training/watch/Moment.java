package latentexplorer.ui.training.watch;

import java.util.List;
import latentexplorer.core.net.Epoch;

/**
 * How far a training is. Immutable.
 *
 * @param history all epochs that have ended, by number from 1
 * @param kept the epochs whose model is kept, ascending; 0 for the model before the first epoch
 * @param bytes that the kept models take on the disk
 * @param live whether it goes on: epochs may still come
 * @param lastEpoch the number of the last epoch that is planned
 */
public record Moment(List<Epoch> history, List<Integer> kept, long bytes, boolean live, int lastEpoch) {
    private static final int LEAST_REACH = 10;

    /** Before anything is known of a training. */
    public static final Moment NONE = new Moment(List.of(), List.of(), 0, false, 0);

    /** The epochs and models of a training that is over. */
    public static Moment ended(List<Epoch> history, List<Integer> kept, long bytes) {
        int last = history.isEmpty() ? 0 : history.getLast().number();
        return new Moment(history, kept, bytes, false, last);
    }

    /** The last kept epoch that is not after a given one, or the first of all; -1 when none is kept. */
    int keptAt(int epoch) {
        int found = kept.isEmpty() ? -1 : kept.getFirst();
        for (int each : kept) {
            if (each > epoch) {
                break;
            }
            found = each;
        }
        return found;
    }

    /** The kept epoch nearest to a place on the axis of epochs; -1 when none is kept. */
    int keptNear(double epoch) {
        int found = -1;
        for (int each : kept) {
            if (found < 0 || Math.abs(each - epoch) < Math.abs(found - epoch)) {
                found = each;
            }
        }
        return found;
    }

    /** The kept epoch so many steps further on, or the last that there is on the way; -1 when none is kept. */
    int keptBeside(int epoch, int steps) {
        if (kept.isEmpty()) {
            return -1;
        }
        int at = kept.indexOf(keptAt(epoch));
        return kept.get(Math.clamp((long) at + steps, 0, kept.size() - 1));
    }

    /**
     * How far the axes of epochs and the slider go: no further than is planned, and while it is far from there only twice as
     * far as it is at most, so that what has happened can be seen. Grows by doubling: an axis that creeps cannot be read.
     */
    int reach() {
        int reached = Math.max(
                1, Math.max(newest(), history.isEmpty() ? 0 : history.getLast().number()));
        if (!live) {
            return reached;
        }
        int reach = LEAST_REACH;
        while (reach <= reached && reach < lastEpoch) {
            reach *= 2;
        }
        return Math.max(reached, Math.min(reach, lastEpoch));
    }

    int newest() {
        return kept.isEmpty() ? -1 : kept.getLast();
    }
}
