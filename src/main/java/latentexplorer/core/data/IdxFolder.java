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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.Characters;
import org.jspecify.annotations.Nullable;

/** Images and labels in IDX files, paired by name: {@code train-images-idx3-ubyte.gz}, {@code train-labels-idx1-ubyte}. */
final class IdxFolder implements ImageFolder {
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

    private final List<Pair> pairs;
    private final @Nullable Path glyphs;

    private IdxFolder(List<Pair> pairs, @Nullable Path glyphs) {
        this.pairs = pairs;
        this.glyphs = glyphs;
    }

    /** @param path a folder, or one IDX file: then only this and its partner count */
    static Optional<IdxFolder> find(Path path, JobScope scope) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        if (!isFolder && IdxFile.sniff(path).isEmpty()) {
            return Optional.empty();
        }
        List<Path> images = new ArrayList<>();
        List<Path> labels = new ArrayList<>();
        List<Path> glyphs = new ArrayList<>();
        try (Stream<Path> files = Files.list(isFolder ? path : path.getParent())) {
            for (Path file : files.filter(IdxFolder::mayBeIdx).sorted().toList()) {
                scope.check();
                switch (IdxFile.sniff(file).orElse(IdxKind.INDICES)) {
                    case IMAGES -> images.add(file);
                    case LABELS -> labels.add(file);
                    case TYPEFACES -> glyphs.add(file);
                    case INDICES -> {
                        // Not one that can be opened.
                    }
                }
            }
        }
        List<Pair> pairs = pair(images, labels);
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
        return Optional.of(new IdxFolder(pairs, pairs.isEmpty() ? glyphs.getFirst() : null));
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
            return reading(readGlyphs(name, glyphs, remarks, scope), LoadedSet.NO_SPLIT, limit, remarks);
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
        return reading(images, hasSplit ? train : LoadedSet.NO_SPLIT, limit, remarks);
    }

    private static Reading reading(ImageSet images, int train, int limit, List<String> remarks) {
        ImageSet some = images.size() <= limit
                ? images
                : images.subset(images.name(), IntStream.range(0, limit).toArray());
        return new Reading(some, Math.min(train, some.size()), List.of(), remarks);
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
