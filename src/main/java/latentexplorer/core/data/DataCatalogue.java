package latentexplorer.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.FontSetFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All data sets that the program knows: the bundled ones, the full ones that were downloaded, those that the user
 * opened or imported, and selections of glyphs. Parsed sets stay in memory as long as there is room. Safe to call from
 * any thread.
 */
public final class DataCatalogue {
    /** The digits of the imported TMNIST, else of the bundled typefaces. */
    public static final String NUMERIC = "numeric";
    /** The 51 good characters of the imported TMNIST, else of the bundled typefaces. */
    public static final String ALPHANUMERIC = "alphanumeric";
    /** The key under which the user's copy of TMNIST is kept. */
    public static final String TMNIST = "tmnist";

    /** The bundled part of each published set: what its name means until the full set is there. */
    private static final Map<String, String> BUNDLED_PART =
            Map.of("digits", BundledSets.DIGITS, "fashion", BundledSets.FASHION);

    private static final List<String> OWN_KEYS = List.of(
            "digits", "fashion", BundledSets.DIGITS, BundledSets.FASHION, NUMERIC, ALPHANUMERIC, BundledSets.TYPEFACES);
    private static final Set<String> RESERVED = reserved();
    private static final CharacterSet TEN_DIGITS = CharacterSet.of("0123456789");
    private static final int NAMES_IN_NOTE = 10;
    private static final Logger LOG = LoggerFactory.getLogger(DataCatalogue.class);

    private static Set<String> reserved() {
        Set<String> keys = new HashSet<>(OWN_KEYS);
        keys.add(TMNIST);
        return Set.copyOf(keys);
    }

    private final Places places;
    private final BundledSets bundled;
    private final SavedSets saved;
    private final List<FullSet> fullSets;
    private final SoftCache cache = new SoftCache();

    public DataCatalogue(Places places) {
        this(places, FullSet.ALL);
    }

    /** @param fullSets the sets that can be downloaded; once it is there, its key means all of it and no more the bundled part */
    public DataCatalogue(Places places, List<FullSet> fullSets) {
        this.places = places;
        this.bundled = new BundledSets(places);
        this.saved = new SavedSets(places.data());
        this.fullSets = List.copyOf(fullSets);
    }

    /**
     * The sets that there are: full ones, bundled ones, then the user's own by key. Each has a key of its own, which
     * always means the same images.
     */
    public List<DataSetDescription> list() {
        List<DataSetDescription> all = new ArrayList<>();
        for (FullSet set : fullSets) {
            complete(set.key()).flatMap(this::describe).ifPresent(all::add);
        }
        for (String key : BundledSets.KEYS) {
            all.add(bundled.describe(key));
        }
        all.addAll(saved.list());
        return all;
    }

    private Optional<DataSetDescription> describe(FullSet full) {
        try {
            return Optional.of(full.describe(folderOf(full)));
        } catch (IOException e) {
            LOG.warn("The full set {} cannot be read: {}", full.key(), e.getMessage());
            return Optional.empty();
        }
    }

    /** The sets whose images are glyphs of typefaces: the bundled ones, then the user's own by key. */
    public List<DataSetDescription> listTypefaces() {
        List<DataSetDescription> all = new ArrayList<>();
        all.add(bundled.describe(BundledSets.TYPEFACES));
        saved.list().stream().filter(set -> saved.hasTypefaces(set.key())).forEach(all::add);
        return all;
    }

    /** The names that {@link #load} takes, besides font-set files. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>(OWN_KEYS);
        saved.list().stream().map(DataSetDescription::key).forEach(keys::add);
        return keys;
    }

    /** The set that can be downloaded under this key, or of which this is the key of the bundled part. */
    public Optional<FullSet> fullSet(String key) {
        return fullSets.stream()
                .filter(set -> set.key().equals(key) || key.equals(BUNDLED_PART.get(set.key())))
                .findFirst();
    }

    /** Where the files of a full set lie, or will lie. */
    public Path folderOf(FullSet set) {
        return places.data().resolve(set.key());
    }

    private Optional<FullSet> complete(String key) {
        return fullSets.stream()
                .filter(set -> set.key().equals(key) && set.isIn(folderOf(set)))
                .findFirst();
    }

    /**
     * Loads a set.
     *
     * @param key one of {@link #keys()}, or the path of a font set that ends with {@code .json}; the names of the
     *     published sets mean all of their images, or the bundled ones where the full set was not downloaded, and
     *     numeric, alphanumeric and font sets those of the imported TMNIST or of the bundled typefaces. The description
     *     of what is returned has a key that finds it again from any working directory, as long as that stays so: who
     *     keeps something about the images keeps their number with the key
     * @throws UnknownDataSetException when there is none; the message names those that there are
     * @throws IOException when a file is missing or bad
     * @throws java.util.concurrent.CancellationException when the scope was cancelled
     */
    public LoadedSet load(String key, JobScope scope) throws IOException {
        if (key.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return loadFontSet(path(key), FontSetCharacters.OF_FILE, scope);
        }
        if (key.equals(NUMERIC) || key.equals(ALPHANUMERIC)) {
            String source = glyphSource();
            return cache.get(key, stampOf(source), inner -> selection(key, source, inner), scope);
        }
        Optional<FullSet> full = complete(key);
        if (full.isPresent()) {
            Path folder = folderOf(full.get());
            return cache.get(key, "full", inner -> full.get().load(folder, inner), scope);
        }
        String part = BUNDLED_PART.getOrDefault(key, key);
        if (BundledSets.KEYS.contains(part)) {
            return cache.get(part, "bundled", inner -> bundled.load(part, inner), scope);
        }
        if (saved.has(key)) {
            return cache.get(key, stampOf(key), inner -> saved.load(key, inner), scope);
        }
        throw new UnknownDataSetException(key, keys());
    }

    private Path path(String key) throws UnknownDataSetException {
        try {
            return Path.of(key);
        } catch (InvalidPathException _) {
            throw new UnknownDataSetException(key, keys());
        }
    }

    /** The imported TMNIST if there is one, else the bundled typefaces. */
    private String glyphSource() {
        return saved.has(TMNIST) ? TMNIST : BundledSets.TYPEFACES;
    }

    private String stampOf(String key) throws IOException {
        return saved.has(key) ? Files.getLastModifiedTime(saved.json(key)).toString() : "bundled";
    }

    private static String nameOf(String glyphSource) {
        return switch (glyphSource) {
            case TMNIST -> "the imported TMNIST";
            case BundledSets.TYPEFACES -> "the bundled typefaces";
            default -> "the data set " + glyphSource;
        };
    }

    private LoadedSet selection(String key, String source, JobScope scope) throws IOException {
        CharacterSet characters = key.equals(NUMERIC) ? TEN_DIGITS : CharacterPreset.DEFAULT.characters();
        LoadedSet glyphs = load(source, scope);
        String what = key.equals(NUMERIC) ? "the ten digits" : "the " + characters.size() + " good characters";
        return selected(
                glyphs,
                key,
                "Typefaces: " + what,
                GlyphSets.select(key, glyphs.images(), characters, _ -> true),
                List.of(key + " means " + what + " of " + nameOf(source) + "."));
    }

    private static LoadedSet selected(LoadedSet glyphs, String key, String title, ImageSet images, List<String> notes) {
        DataSetDescription from = glyphs.description();
        return new LoadedSet(
                new DataSetDescription(
                        key, title, from.source(), from.licence(), from.credits(), images.size(), Origin.SELECTED),
                images,
                LoadedSet.NO_SPLIT,
                notes);
    }

    /**
     * The glyphs of the typefaces that a font set names, of the data set that it names or else of the imported TMNIST or
     * of the bundled typefaces. The notes say which, and which names are not among them.
     *
     * @throws BadFileException when the file is no font set, or when none of its typefaces is known
     */
    public LoadedSet loadFontSet(Path file, FontSetCharacters characters, JobScope scope) throws IOException {
        FontSetFile fontSet = FontSetFile.read(file);
        List<String> notes = new ArrayList<>();
        String source = sourceOf(fontSet, notes);
        LoadedSet glyphs = load(source, scope);
        SequencedSet<String> wanted = fontSet.typefaces();
        List<String> missing = wanted.stream()
                .filter(Predicate.not(Set.copyOf(glyphs.images().typefaces())::contains))
                .toList();
        if (missing.size() == wanted.size()) {
            throw new BadFileException(
                    file,
                    "none of the " + wanted.size() + " typefaces in clusters[].font_names is in " + nameOf(source)
                            + " (the first is " + missing.getFirst() + ")");
        }
        notes.add("The typefaces are those of " + nameOf(source) + ".");
        if (characters == FontSetCharacters.OF_FILE && fontSet.characters().isEmpty()) {
            notes.add(file.getFileName() + " names no characters: the "
                    + CharacterPreset.DEFAULT.characters().size() + " good ones are used.");
        }
        if (!missing.isEmpty()) {
            notes.add(
                    missing.size() + " of " + wanted.size() + " typefaces were not found: " + shortened(missing) + ".");
        }
        String key = file.toAbsolutePath().normalize().toString();
        ImageSet images = GlyphSets.select(key, glyphs.images(), characters.of(fontSet), wanted::contains);
        return selected(glyphs, key, "Font set " + file.getFileName(), images, notes);
    }

    /** The set that the file names when it is there and holds typefaces. */
    private String sourceOf(FontSetFile fontSet, List<String> notes) throws IOException {
        String named = fontSet.source();
        if (named == null || named.equals(NUMERIC) || named.equals(ALPHANUMERIC)) {
            return glyphSource();
        }
        boolean known = named.equals(BundledSets.TYPEFACES)
                || saved.has(named) && !saved.header(named).typefaces().isEmpty();
        if (!known) {
            notes.add("The data set " + named + ", which " + fontSet.file().getFileName()
                    + " names, is not there or has no typefaces.");
        }
        return known ? named : glyphSource();
    }

    private static String shortened(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMES_IN_NOTE, names.size())));
        return names.size() > NAMES_IN_NOTE ? first + ", …" : first;
    }

    /**
     * Keeps an opened set in the workspace, so that it is there the next time. The same folder opened again under the
     * same name replaces what was kept of it; another one gets a number behind its name. What is published as TMNIST, a
     * table with all 94 characters, has a key of its own, {@link #TMNIST}, and replaces what was there under it.
     *
     * @return what it is now, with the key that {@link #load} takes
     */
    public DataSetDescription keep(OpenedSet opened, JobScope scope) throws IOException {
        Path from = opened.from().toAbsolutePath().normalize();
        DataSetDescription description = new DataSetDescription(
                ImportedTypefaces.isTmnist(opened) && mayReplaceTmnist() ? TMNIST : freeKey(opened.name(), from),
                opened.name(),
                from.toString(),
                "unknown",
                List.of(),
                opened.images().size(),
                ImportedTypefaces.isTable(opened) ? Origin.IMPORTED : Origin.OPENED);
        keep(description, from, opened.images(), opened.publishedTrain(), scope);
        return description;
    }

    /**
     * Keeps a set under the key of its description, over an older one.
     *
     * @param from the file or folder that it was read from
     * @param publishedTrain see {@link LoadedSet#publishedTrain()}
     */
    public void keep(DataSetDescription description, Path from, ImageSet images, int publishedTrain, JobScope scope)
            throws IOException {
        if (!SavedSets.isKey(description.key()) || OWN_KEYS.contains(description.key())) {
            throw new IllegalArgumentException("'" + description.key() + "' cannot be the key of a kept data set");
        }
        saved.save(description, from, images, publishedTrain, scope);
        cache.forget(description.key());
    }

    private boolean mayReplaceTmnist() throws IOException {
        try {
            if (saved.has(TMNIST)) {
                saved.header(TMNIST);
            }
            return true;
        } catch (BadFileException _) {
            // As in isFree.
            return false;
        }
    }

    private String freeKey(String name, Path from) throws IOException {
        String stem = name.toLowerCase(Locale.ROOT)
                .replaceAll("\\.json$", "")
                .replaceAll("[^a-z0-9._]+", "-")
                .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        stem = stem.isEmpty() ? "images" : stem.substring(0, Math.min(80, stem.length()));
        String key = stem;
        for (int number = 2; !isFree(key, from); number++) {
            key = stem + "-" + number;
        }
        return key;
    }

    private boolean isFree(String key, Path from) throws IOException {
        if (RESERVED.contains(key)) {
            return false;
        }
        try {
            return !saved.has(key) || saved.header(key).openedFrom().equals(from.toString());
        } catch (BadFileException _) {
            // Of a newer program, perhaps: not to be written over.
            return false;
        }
    }

    /** Takes a kept set out of the workspace; does nothing when there is none. What it was read from stays. */
    public void forget(String key) throws IOException {
        saved.delete(key);
        cache.forget(key);
    }
}
