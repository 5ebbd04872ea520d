package latentexplorer.core.typeface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** Font files, drawn as TMNIST is: see {@link GlyphPainter}. */
public final class FontFolder {
    /** Fonts drawn before their glyphs are put away, so that few are in memory twice. */
    private static final int BATCH = 64;

    private final Path folder;
    private final List<Path> files;

    private FontFolder(Path folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * The fonts in a folder and the folders below, or one font. There may be none.
     *
     * @throws java.util.concurrent.CancellationException when the scope was cancelled
     */
    public static FontFolder find(Path path, JobScope scope) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.toAbsolutePath().getParent();
            boolean font = FontFile.isOne(path) && Files.isRegularFile(path) && parent != null;
            return new FontFolder(path, font ? List.of(path) : List.of());
        }
        try (Stream<Path> all = Files.walk(path)) {
            return new FontFolder(
                    path,
                    all.peek(_ -> scope.check())
                            .filter(file -> FontFile.isOne(file) && Files.isRegularFile(file))
                            .sorted()
                            .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How many font files. */
    public int size() {
        return files.size();
    }

    /**
     * Draws the 94 characters of each font that has them. The typefaces have the fonts' full names, else the files';
     * a name that was there before gets a number.
     *
     * @throws BadFileException when none of the fonts can be drawn
     * @throws IOException when no font can be drawn on this system
     * @throws java.util.concurrent.CancellationException when the scope was cancelled
     */
    public ImportedGlyphs read(Workers workers, JobScope scope) throws IOException {
        GlyphStore store = new GlyphStore();
        List<FailedFont> failures = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int count = files.size();
        AtomicInteger done = new AtomicInteger();
        for (int start = 0; start < count; start += BATCH) {
            List<Path> batch = files.subList(start, Math.min(count, start + BATCH));
            Drawn[] drawn = new Drawn[batch.size()];
            try {
                workers.forEachShard(batch.size(), i -> {
                    scope.report(
                            (double) done.getAndIncrement() / count,
                            "Drawing " + batch.get(i).getFileName());
                    drawn[i] = draw(batch.get(i), scope);
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            for (Drawn file : drawn) {
                file.faces().forEach(face -> face.addTo(store, unused(face.name(), names)));
                failures.addAll(file.failures());
            }
        }
        if (store.size() == 0) {
            throw new BadFileException(
                    folder,
                    failures.isEmpty()
                            ? "there are no fonts in it"
                            : "none of its fonts can be drawn. "
                                    + failures.getFirst().file() + ": "
                                    + failures.getFirst().reason());
        }
        Glyphs glyphs = store.inOrder(workers);
        return new ImportedGlyphs(glyphs, ImportReport.of(glyphs, 0, List.of(), failures));
    }

    /**
     * Draws the first characters of the first font that can be drawn.
     *
     * @param limit how many at most
     * @return as many, or fewer; none when no font can be drawn
     */
    public Glyphs first(int limit, JobScope scope) throws IOException {
        GlyphStore store = new GlyphStore();
        try {
            for (int f = 0; f < files.size() && store.size() == 0; f++) {
                draw(files.get(f), scope).faces().forEach(face -> face.addTo(store, face.name()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return store.first(limit).inOrder();
    }

    private static String unused(String name, Set<String> names) {
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    /** What came of one file. */
    private record Drawn(List<Face> faces, List<FailedFont> failures) {}

    /**
     * One font.
     *
     * @param pixels 94 x 784; empty where {@code present} is not set
     */
    private record Face(String name, byte[] pixels, boolean[] present) {
        void addTo(GlyphStore store, String typeface) {
            for (int c = 0; c < Characters.COUNT; c++) {
                if (present[c]) {
                    store.add(typeface, c, pixels, c * Glyphs.PIXELS);
                }
            }
        }
    }

    private Drawn draw(Path file, JobScope scope) {
        List<Face> faces = new ArrayList<>();
        List<FailedFont> failures = new ArrayList<>();
        String shown = folder.equals(file)
                ? file.getFileName().toString()
                : folder.relativize(file).toString().replace('\\', '/');
        try {
            for (FontFile.Face face : FontFile.load(file)) {
                draw(face, file, shown, faces, failures, scope);
            }
        } catch (BadFileException _) {
            String reason = Files.isReadable(file) ? "it is no font that can be read" : "it cannot be opened";
            failures.add(new FailedFont(shown, reason));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Drawn(faces, failures);
    }

    private static void draw(
            FontFile.Face font, Path file, String shown, List<Face> faces, List<FailedFont> failures, JobScope scope) {
        GlyphPainter painter = new GlyphPainter(font.font(), font.fitted());
        byte[] pixels = new byte[Characters.COUNT * Glyphs.PIXELS];
        boolean[] present = new boolean[Characters.COUNT];
        StringBuilder empty = new StringBuilder();
        int found = 0;
        for (int c = 0; c < Characters.COUNT; c++) {
            scope.check();
            char character = Characters.at(c);
            if (painter.has(character)) {
                present[c] = painter.paint(character, pixels, c * Glyphs.PIXELS);
                found++;
                if (!present[c]) {
                    empty.append(' ').append(character);
                }
            }
        }
        if (found == 0) {
            failures.add(new FailedFont(shown, "it has none of the " + Characters.COUNT + " characters ! to ~"));
            return;
        }
        if (empty.length() == 2 * found) {
            failures.add(new FailedFont(shown, "its characters are empty: nothing is drawn"));
            return;
        }
        if (!empty.isEmpty()) {
            failures.add(new FailedFont(shown, "these of its characters are empty:" + empty));
        }
        faces.add(new Face(nameOf(font, file), pixels, present));
    }

    /** The font's full name, or that of its file when the font has none: some have a full stop in its place. */
    private static String nameOf(FontFile.Face font, Path file) {
        String name = font.font().getFontName(Locale.ROOT);
        return name != null && name.codePoints().anyMatch(Character::isLetterOrDigit)
                ? name.strip()
                : file.getFileName().toString().replaceAll("\\.[^.]*$", "");
    }
}
