package latentexplorer.ui.training;

import java.util.Locale;

/**
 * What the form must know of a data set to judge the settings.
 *
 * @param training number of images to train on, before subsampling
 * @param validation number of images held out
 */
record DataFacts(int training, int validation) {
    /** Before the data set has been read: nothing is refused because of its size. */
    static final DataFacts UNKNOWN = new DataFacts(Integer.MAX_VALUE, 0);

    boolean known() {
        return !equals(UNKNOWN);
    }

    /** "8,500 train, 1,500 validation images". */
    String inWords() {
        return String.format(Locale.ROOT, "%,d train, %,d validation images", training, validation);
    }
}
