package latentexplorer.core.data;

import java.io.IOException;
import java.util.List;

/** There is no data set of that name; the message names those that there are. */
public final class UnknownDataSetException extends IOException {
    private static final long serialVersionUID = 1;

    UnknownDataSetException(String key, List<String> valid) {
        super("There is no data set '" + key + "'. Choose one of " + String.join(", ", valid)
                + ", or a font set (FILE.json).");
    }
}
