package latentexplorer.core.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.net.ModelSpec;

/**
 * The loss of each epoch of a run, read without the rest of its history, for a picture of very many runs. The arrays are shared
 * and not to be changed.
 *
 * @param train loss on the training images, of epoch 1, 2, …
 * @param validation loss on the validation images; NaN where it was not measured
 * @param bestEpoch number of the best epoch by what the kind of model goes by; 0 when there is none
 * @param seconds that the epochs took
 */
public record RunCurves(float[] train, float[] validation, int bestEpoch, double seconds) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    public int epochs() {
        return train.length;
    }

    /**
     * @param run its folder
     * @return up to the first line that is not whole
     * @throws BadFileException when there is no history
     */
    public static RunCurves read(Path run) throws IOException {
        Path file = new RunFolder(run).history();
        float[] train = new float[64];
        float[] validation = new float[64];
        int epochs = 0;
        int best = 0;
        double seconds = 0;
        try (JsonParser json = JSON.createParser(Files.readAllBytes(file))) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                if (epochs == train.length) {
                    train = Arrays.copyOf(train, 2 * epochs);
                    validation = Arrays.copyOf(validation, 2 * epochs);
                }
                train[epochs] = Float.NaN;
                validation[epochs] = Float.NaN;
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "train" -> train[epochs] = loss(json);
                        case "validation" -> validation[epochs] = loss(json);
                        case "best" -> best = json.getValueAsInt();
                        case "seconds" -> seconds += json.getValueAsDouble();
                        default -> json.skipChildren();
                    }
                }
                epochs++;
            }
        } catch (NoSuchFileException e) {
            throw new BadFileException(run, "the run has no history", e);
        } catch (JsonProcessingException _) {
            // The line that is being written; what is before it counts.
        }
        return new RunCurves(
                Arrays.copyOf(train, epochs), Arrays.copyOf(validation, epochs), Math.clamp(best, 0, epochs), seconds);
    }

    /** The loss among the metrics of the object that begins here. */
    private static float loss(JsonParser json) throws IOException {
        float loss = Float.NaN;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = json.currentName().equals(ModelSpec.LOSS);
            JsonToken value = json.nextToken();
            if (wanted && value.isNumeric()) {
                loss = json.getFloatValue();
            } else {
                json.skipChildren();
            }
        }
        return loss;
    }
}
