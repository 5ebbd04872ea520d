package latentexplorer.core.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;

/** PNG and JPEG pictures; the folders directly below are the classes. */
final class PictureFolder implements ImageFolder {
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

    private final Path folder;
    private final List<Path> pictures;
    private final List<String> others;

    private PictureFolder(Path folder, List<Path> pictures, List<String> others) {
        this.folder = folder;
        this.pictures = pictures;
        this.others = others;
    }

    /** @param path a folder above the pictures, or one picture */
    static Optional<PictureFolder> find(Path path, JobScope scope) throws IOException {
        if (!Files.isDirectory(path)) {
            return isPicture(path) && path.getParent() != null
                    ? Optional.of(new PictureFolder(path.getParent(), List.of(path), List.of()))
                    : Optional.empty();
        }
        List<Path> pictures = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.peek(_ -> scope.check())
                    .filter(Files::isRegularFile)
                    .sorted(order(path))
                    .toList()) {
                if (isPicture(file)) {
                    pictures.add(file);
                } else if (!file.getFileName().toString().startsWith(".")) {
                    others.add(path.relativize(file) + ": not a PNG or JPEG picture.");
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return pictures.isEmpty() ? Optional.empty() : Optional.of(new PictureFolder(path, pictures, others));
    }

    private static Comparator<Path> order(Path folder) {
        return Comparator.comparing((Path file) -> className(folder, file), ClassNames.ORDER)
                .thenComparing(Path::toString);
    }

    /** Empty for a picture that lies in no folder below. */
    private static String className(Path folder, Path file) {
        Path relative = folder.relativize(file);
        return relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public String kind() {
        return "PNG and JPEG pictures";
    }

    @Override
    public int size() {
        return pictures.size();
    }

    @Override
    public Reading read(String name, int limit, JobScope scope) throws IOException {
        List<String> classes = pictures.stream()
                .map(file -> className(folder, file))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        List<String> skipped = new ArrayList<>(others);
        List<String> remarks = new ArrayList<>();
        Collector collector = new Collector(Math.min(limit, pictures.size()));
        for (int i = 0; i < pictures.size() && collector.size() < limit; i++) {
            Path file = pictures.get(i);
            scope.report((double) i / pictures.size(), "Reading " + file.getFileName());
            int label = classes.indexOf(className(folder, file));
            try {
                collector.add(Picture.read(file), label);
            } catch (BadFileException e) {
                skipped.add(e.getMessage());
                continue;
            }
            if (label < 0 && !classes.isEmpty()) {
                remarks.add(file.getFileName() + " has no label: it lies in no folder of a class.");
            }
        }
        return new Reading(collector.toSet(name, classes), LoadedSet.NO_SPLIT, skipped, remarks);
    }
}
