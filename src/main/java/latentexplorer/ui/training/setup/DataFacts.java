package latentexplorer.ui.training.setup;

import java.util.Locale;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.data.Split;

/**
 * What the form must know of a data set to judge the settings.
 *
 * @param training number of images to train on, before subsampling
 * @param validation number of images held out
 * @param classes number of classes; 0 when there are none or it is not known
 */
record DataFacts(int training, int validation, int classes) {
    /** Before the data set has been read: nothing is refused because of its size. */
    static final DataFacts UNKNOWN = new DataFacts(Integer.MAX_VALUE, 0, 0);

    /** How a data set is divided for a training. */
    static DataFacts of(LoadedSet set) {
        Split split = set.split(0);
        return new DataFacts(
                split.train().length,
                split.test().length,
                set.images().classNames().size());
    }

    boolean known() {
        return !equals(UNKNOWN);
    }

    /** "8,500 train, 1,500 validation". */
    String inWords() {
        return String.format(Locale.ROOT, "%,d train, %,d validation", training, validation);
    }
}
