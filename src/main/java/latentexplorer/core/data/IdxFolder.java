package latentexplorer.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.Characters;
import org.jspecify.annotations.Nullable;

/** Images and labels in IDX files, paired by name: {@code train-images-idx3-ubyte.gz}, {@code train-labels-idx1-ubyte}. */
final class IdxFolder implements ImageFolder {
    /** Not the hidden files that some systems put beside the true ones. */
    private static final Pattern IDX_NAME =
            Pattern.compile("[^.].*?(idx(?<dimensions>[134])(-?ubyte)?|-ubyte)(\\.gz)?");

    /** @param labels null when the images have none */
    private record Pair(String stem, Path images, @Nullable Path labels) {
        boolean isTrain() {
            return stem.contains("train");
        }

        boolean isTest() {
            return stem.contains("test") || stem.contains("t10k");
        }

        boolean has(Path file) {
            return images.equals(file) || file.equals(labels);
        }
    }

    /** What a folder holds of each kind; {@code skipped} says which files were passed over and why. */
    private record Found(List<Path> images, List<Path> labels, List<Path> glyphs, List<String> skipped) {
        Found() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Path file, IdxKind kind) {
            switch (kind) {
                case IMAGES -> images.add(file);
                case LABELS -> labels.add(file);
                case TYPEFACES -> glyphs.add(file);
                case INDICES ->
                    skipped.add(file.getFileName() + ": it holds numbers of four bytes, not labels of one.");
            }
        }
    }

    private final List<Pair> pairs;
    private final @Nullable Path glyphs;
    private final List<String> skipped;

    private IdxFolder(List<Pair> pairs, @Nullable Path glyphs, List<String> skipped) {
        this.pairs = pairs;
        this.glyphs = glyphs;
        this.skipped = List.copyOf(skipped);
    }

    /**
     * @param path a folder, or one IDX file: then only this and its partner count
     * @throws BadFileException when a file that is named like an IDX file is none, or one of another kind
     */
    static Optional<IdxFolder> find(Path path, JobScope scope) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        if (!isFolder && kind(path, scope).isEmpty()) {
            return Optional.empty();
        }
        Found found = new Found();
        try (Stream<Path> files = Files.list(isFolder ? path : path.getParent())) {
            for (Path file : files.filter(IdxFolder::mayBeIdx).sorted().toList()) {
                scope.check();
                // Beside a chosen file only its partner must be sound.
                boolean counts = isFolder || stem(file).equals(stem(path));
                Optional<IdxKind> kind = counts ? kind(file, scope) : IdxFile.sniff(file);
                kind.ifPresent(each -> found.add(file, each));
            }
        }
        List<Path> glyphs = found.glyphs();
        List<Pair> pairs = pair(found.images(), found.labels());
        if (!isFolder) {
            glyphs.removeIf(file -> !file.equals(path));
            pairs.removeIf(pair -> !pair.has(path));
            if (glyphs.isEmpty() && pairs.isEmpty()) {
                throw new BadFileException(path, "it holds labels, but no file of images with that name is beside it");
            }
        }
        if (pairs.isEmpty() && glyphs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IdxFolder(
                pairs, pairs.isEmpty() ? glyphs.getFirst() : null, isFolder ? found.skipped() : List.of()));
    }

    /** What a file holds; reading one that is not what its name says tells what is wrong with it. */
    private static Optional<IdxKind> kind(Path file, JobScope scope) throws IOException {
        Optional<IdxKind> begins = IdxFile.sniff(file);
        Optional<IdxKind> named = named(file, begins);
        if (named.isPresent() && !named.equals(begins) && !begins.equals(Optional.of(IdxKind.INDICES))) {
            return Optional.of(IdxFile.read(file, named.get(), scope).kind());
        }
        return begins;
    }

    /**
     * What the name of an IDX file promises: {@code train-labels-idx1-ubyte.gz} are labels.
     *
     * @param begins what the file begins like, which a name without a number of dimensions leaves open
     */
    private static Optional<IdxKind> named(Path file, Optional<IdxKind> begins) {
        Matcher name = IDX_NAME.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT));
        if (!name.matches()) {
            return Optional.empty();
        }
        IdxKind other = name.group().contains("label") ? IdxKind.LABELS : IdxKind.IMAGES;
        return Optional.of(
                switch (name.group("dimensions")) {
                    case "1" -> IdxKind.LABELS;
                    case "3" -> IdxKind.IMAGES;
                    case "4" -> IdxKind.TYPEFACES;
                    case null, default -> begins.orElse(other);
                });
    }

    /** Pictures by the ten thousand need not be opened to be told apart. */
    private static boolean mayBeIdx(Path file) {
        return !file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|npy|csv)")
                && Files.isRegularFile(file);
    }

    /** Training files come first, those for the test last, so that the split is a number. */
    private static List<Pair> pair(List<Path> images, List<Path> labels) {
        List<Pair> pairs = new ArrayList<>();
        for (Path file : images) {
            Optional<Path> partner = labels.stream()
                    .filter(label -> stem(label).equals(stem(file)))
                    .findFirst();
            if (partner.isEmpty() && images.size() == 1 && labels.size() == 1) {
                partner = Optional.of(labels.getFirst());
            }
            // A compressed and a plain copy of the same images are one.
            if (pairs.stream().noneMatch(pair -> pair.stem().equals(stem(file)))) {
                pairs.add(new Pair(stem(file), file, partner.orElse(null)));
            }
        }
        pairs.sort(Comparator.comparing((Pair pair) -> pair.isTest() ? 2 : pair.isTrain() ? 0 : 1)
                .thenComparing(Pair::stem));
        return pairs;
    }

    /** What the names of a file of images and of its labels have in common. */
    private static String stem(Path file) {
        return file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.gz$", "")
                .replaceAll("images?|labels?|idx[134]|ubyte|[^a-z0-9]", "");
    }

    @Override
    public String kind() {
        return glyphs == null ? "IDX files" : "an IDX file of typefaces";
    }

    @Override
    public int size() throws IOException {
        if (glyphs != null) {
            return IdxFile.count(glyphs, IdxKind.TYPEFACES) * Characters.COUNT;
        }
        int size = 0;
        for (Pair pair : pairs) {
            size += IdxFile.count(pair.images(), IdxKind.IMAGES);
        }
        return size;
    }

    @Override
    public Reading read(String name, int limit, JobScope scope) throws IOException {
        List<String> remarks = new ArrayList<>();
        if (glyphs != null) {
            return reading(readGlyphs(name, glyphs, remarks, scope), LoadedSet.NO_SPLIT, limit, skipped, remarks);
        }
        LabelledIdx all = new LabelledIdx(new byte[0], new int[0]);
        int train = 0;
        for (int p = 0; p < pairs.size() && all.labels().length < limit; p++) {
            Pair pair = pairs.get(p);
            LabelledIdx part = read(pair, remarks, scope.part((double) p / pairs.size(), (p + 1.0) / pairs.size()));
            all = p == 0 ? part : all.followedBy(part);
            if (!pair.isTest()) {
                train = all.labels().length;
            }
        }
        boolean hasSplit =
                pairs.stream().anyMatch(Pair::isTrain) && pairs.stream().anyMatch(Pair::isTest);
        int classes = 1 + Arrays.stream(all.labels()).max().orElse(ImageSet.UNLABELLED);
        ImageSet images = all.toSet(name, ClassNames.numbers(classes));
        return reading(images, hasSplit ? train : LoadedSet.NO_SPLIT, limit, skipped, remarks);
    }

    private static Reading reading(ImageSet images, int train, int limit, List<String> skipped, List<String> remarks) {
        ImageSet some = images.size() <= limit
                ? images
                : images.subset(images.name(), IntStream.range(0, limit).toArray());
        return new Reading(some, Math.min(train, some.size()), skipped, remarks);
    }

    private static LabelledIdx read(Pair pair, List<String> remarks, JobScope scope) throws IOException {
        if (pair.labels() != null) {
            return LabelledIdx.read(pair.images(), pair.labels(), scope);
        }
        IdxFile images = IdxFile.read(pair.images(), IdxKind.IMAGES, scope);
        int[] labels = new int[images.count()];
        Arrays.fill(labels, ImageSet.UNLABELLED);
        remarks.add(pair.images().getFileName() + " has no labels beside it.");
        return new LabelledIdx(images.values(), labels);
    }

    private static ImageSet readGlyphs(String name, Path file, List<String> remarks, JobScope scope)
            throws IOException {
        Path names = file.resolveSibling(
                file.getFileName().toString().replaceAll("-?(images)?-?idx4-ubyte(\\.gz)?$", "") + "-names.txt");
        if (Files.exists(names)) {
            return GlyphSets.read(name, file, names, scope);
        }
        IdxFile idx = IdxFile.read(file, IdxKind.TYPEFACES, scope);
        remarks.add("The typefaces are numbered, as " + names.getFileName() + " with their names is not there.");
        return GlyphSets.of(
                name,
                idx,
                IntStream.rangeClosed(1, idx.count())
                        .mapToObj(t -> "Typeface " + t)
                        .toList());
    }
}
