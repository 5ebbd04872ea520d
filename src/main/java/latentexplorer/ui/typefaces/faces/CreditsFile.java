package latentexplorer.ui.typefaces.faces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Credits from a table of tab-separated columns under a header: name, family, licence, source, copyright. Lines end with
 * a line feed; a carriage return within a copyright notice, as some fonts have it, only breaks the notice.
 */
public final class CreditsFile implements Credits {
    private static final Logger LOG = LoggerFactory.getLogger(CreditsFile.class);
    private static final int COLUMNS = 5;

    private final Map<String, Credit> credits;

    private CreditsFile(Map<String, Credit> credits) {
        this.credits = credits;
    }

    /** Reads the table; lines with fewer columns are passed over, and a missing file is logged. */
    public static CreditsFile read(Path file) {
        Map<String, Credit> credits = new HashMap<>();
        try {
            for (String line : Files.readString(file).split("\n")) {
                String[] columns = line.split("\t", -1);
                if (columns.length >= COLUMNS) {
                    String copyright = columns[4].strip().replace('\r', '\n');
                    credits.put(columns[0], new Credit(columns[1], columns[2], copyright));
                }
            }
        } catch (IOException e) {
            LOG.warn("The credits of the typefaces cannot be read from {}", file, e);
        }
        return new CreditsFile(credits);
    }

    @Override
    public Optional<Credit> of(String typeface) {
        return Optional.ofNullable(credits.get(typeface));
    }
}
