package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;

/**
 * Units of one hidden layer of the encoder that are silenced at random in training, and only then.
 *
 * @param layer the index of the hidden layer, from 0; {@link #NO_LAYER} for none
 * @param rate the share of its units that is silenced, above 0 and below 1; 0 with no layer
 */
public record Dropout(int layer, double rate) {
    public static final int NO_LAYER = -1;
    public static final Dropout NONE = new Dropout(NO_LAYER, 0);

    public boolean active() {
        return layer != NO_LAYER;
    }

    List<String> problems(int hiddenLayers) {
        List<String> found = new ArrayList<>();
        if (!active()) {
            if (rate != 0) {
                found.add("A dropout rate needs a dropout layer: give the layer or set the rate to 0.");
            }
            return found;
        }
        if (rate == 0) {
            found.add("A dropout layer with rate 0 does nothing: give a rate above 0 or leave the layer out.");
        } else if (!(rate > 0 && rate < 1)) {
            found.add("The dropout rate must be above 0 and below 1, not " + rate + ".");
        }
        if (layer < 0 || layer >= hiddenLayers) {
            found.add("The dropout layer must be one of the encoder's hidden layers, "
                    + (hiddenLayers == 0 ? "and there is none" : "0 to " + (hiddenLayers - 1)) + ", not " + layer
                    + " (never the code layer).");
        }
        return found;
    }
}
