package latentexplorer.ui.explorer.compare;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Library;
import org.jspecify.annotations.Nullable;

/** Which map is worth most beside another. */
final class Rivals {
    private Rivals() {}

    /**
     * The one that was there last; else one of another model by the same method, else one of another model, else the one that
     * shows most.
     *
     * @param last null for none
     * @return nothing when there is no other map of these images
     */
    static Optional<Library.MapEntry> best(Library.Contents contents, Exhibit exhibit, @Nullable Path last) {
        String hash = exhibit.embedding().modelHash();
        String method = exhibit.embedding().method();
        return contents.maps().stream()
                .filter(each -> each.dataset().equals(exhibit.data().key()))
                .filter(each ->
                        !each.file().equals(exhibit.map().file()) || each.file().equals(last))
                .min(Comparator.<Library.MapEntry, Boolean>comparing(
                                each -> !each.file().equals(last))
                        .thenComparing(each -> each.modelHash().equals(hash))
                        .thenComparing(each -> !each.method().equals(method))
                        .thenComparing(Library.MapEntry::rank));
    }
}
