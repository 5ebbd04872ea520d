package latentexplorer.ui.explorer.scores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import latentexplorer.core.analogy.ScoreBook;
import latentexplorer.core.analogy.ScoreFile;

/** The scores in their file. Called on worker threads. */
final class Ledger {
    private final Path file;

    Ledger(Path file) {
        this.file = file;
    }

    synchronized ScoreBook read() throws IOException {
        return ScoreFile.readIfThere(file);
    }

    /** Changes what is in the file now: what others have written meanwhile stays. */
    synchronized ScoreBook change(UnaryOperator<ScoreBook> how) throws IOException {
        ScoreBook next = how.apply(read());
        ScoreFile.write(file, next);
        return next;
    }
}
