package latentexplorer.core.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.typeface.Characters;
import latentexplorer.core.typeface.FontFolder;

/** Font files, drawn as TMNIST is. */
final class FontSource implements ImageFolder {
    private final FontFolder fonts;
    private final Workers workers;

    private FontSource(FontFolder fonts, Workers workers) {
        this.fonts = fonts;
        this.workers = workers;
    }

    /** @param path a folder above the fonts, or one font */
    static Optional<FontSource> find(Path path, Workers workers, JobScope scope) throws IOException {
        FontFolder fonts = FontFolder.find(path, scope);
        return fonts.size() == 0 ? Optional.empty() : Optional.of(new FontSource(fonts, workers));
    }

    @Override
    public String kind() {
        return "fonts";
    }

    /** As many as there are when each font has all characters. */
    @Override
    public int size() {
        return fonts.size() * Characters.COUNT;
    }

    @Override
    public Reading read(String name, int limit, JobScope scope) throws IOException {
        return limit == Integer.MAX_VALUE
                ? ImportedTypefaces.reading(name, fonts.read(workers, scope))
                : ImportedTypefaces.reading(name, fonts.first(limit, scope));
    }
}
