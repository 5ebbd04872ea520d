package latentexplorer.core.experiment;

import java.util.Optional;
import latentexplorer.core.net.LatentModel;

/** What experiments need of a model. */
public final class Decoder {
    private Decoder() {}

    /**
     * The model that is to decode.
     *
     * @param width values of the codes that are to be decoded
     * @throws IllegalArgumentException with a sentence, when there is no model, or the codes are of another one
     */
    public static LatentModel of(Optional<LatentModel> model, int width) {
        LatentModel decoder = model.orElseThrow(() -> new IllegalArgumentException(
                "There is no model to make pictures with: the map shows the images themselves. Open a model's map."));
        if (decoder.latentSize() != width) {
            throw new IllegalArgumentException("The codes have " + width + " values and the model's have "
                    + decoder.latentSize() + ": they are of another model. Open the model that the map was made with.");
        }
        return decoder;
    }
}
