package latentexplorer.ui.explorer.compare;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A map that can be shown beside the first.
 *
 * @param title what the user reads
 * @param note what else there is to say of it; empty for nothing
 * @param chosen whether it is the one on show
 * @param why why it cannot be shown; empty when it can
 */
record Candidate(Path file, String title, String note, boolean chosen, Optional<String> why) {}
