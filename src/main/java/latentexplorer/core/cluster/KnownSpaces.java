package latentexplorer.core.cluster;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import latentexplorer.core.job.Workers;

/** The spaces that were used last, as long as memory allows. */
final class KnownSpaces {
    /** A space of 2,990 typefaces has 107 MB. */
    private static final int KEPT = 4;

    private record Entry(FontVectors vectors, SpaceSettings settings, SoftReference<StudiedSpace> space) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final SpaceMaker maker;
    private final Workers workers;

    KnownSpaces(Workers workers) {
        this.workers = workers;
        maker = new SpaceMaker(workers);
    }

    /** The space of some vectors; nothing is computed before it is asked for something. */
    synchronized StudiedSpace of(FontVectors vectors, SpaceSettings settings) {
        StudiedSpace space = null;
        for (Iterator<Entry> each = entries.iterator(); each.hasNext(); ) {
            Entry entry = each.next();
            StudiedSpace known = entry.space().get();
            boolean same = entry.settings().equals(settings) && entry.vectors().equals(vectors);
            if (known == null || same) {
                each.remove();
            }
            if (known != null && same) {
                space = known;
            }
        }
        if (space == null) {
            space = new StudiedSpace(vectors.count(), scope -> maker.make(vectors, settings, scope), workers);
        }
        entries.addFirst(new Entry(vectors, settings, new SoftReference<>(space)));
        if (entries.size() > KEPT) {
            entries.removeLast();
        }
        return space;
    }
}
