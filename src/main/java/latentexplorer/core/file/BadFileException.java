package latentexplorer.core.file;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that is not what it should be. The message is a sentence for the user: it names the file, the field, what was
 * expected and what was found.
 */
public final class BadFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    /**
     * @param file the file as the user knows it
     * @param problem the rest of the sentence, for example "the size of the images should be 28 x 28 but is 32 x 32"
     */
    public BadFileException(Path file, String problem) {
        super(file.getFileName() + ": " + problem + ".");
        this.file = file;
    }

    /** As above, with the failure that revealed it. */
    public BadFileException(Path file, String problem, Throwable cause) {
        this(file, problem);
        initCause(cause);
    }

    public Path file() {
        return file;
    }
}
