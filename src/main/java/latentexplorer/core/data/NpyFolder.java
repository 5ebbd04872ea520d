package latentexplorer.core.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;

/**
 * One NPY file for each image, named after its ID, and a CSV file with the columns ID and CLASS
 * ({@code data/mnist_npy/10001.npy}, {@code data/mnist_labels.csv}).
 */
final class NpyFolder implements ImageFolder {
    private static final int DEPTH = 4;

    private final List<Path> images;
    private final List<Path> tables;

    private NpyFolder(List<Path> images, List<Path> tables) {
        this.images = images;
        this.tables = tables;
    }

    /** @param path a folder above the NPY files, or one of the files */
    static Optional<NpyFolder> find(Path path, JobScope scope) throws IOException {
        if (!Files.isDirectory(path)) {
            boolean ours = hasEnding(path, ".npy") || hasEnding(path, ".csv");
            return ours && path.getParent() != null ? find(path.getParent(), scope) : Optional.empty();
        }
        List<Path> images = below(path, ".npy", DEPTH, scope);
        if (images.isEmpty()) {
            return Optional.empty();
        }
        List<Path> tables = below(path, ".csv", DEPTH, scope);
        if (tables.isEmpty() && path.getParent() != null) {
            tables = below(path.getParent(), ".csv", 1, scope);
        }
        return Optional.of(new NpyFolder(images, tables));
    }

    private static List<Path> below(Path folder, String ending, int depth, JobScope scope) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.peek(_ -> scope.check())
                    .filter(file -> hasEnding(file, ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean hasEnding(Path file, String ending) {
        return file.getFileName() != null
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    @Override
    public String kind() {
        return "NPY files";
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public Reading read(String name, int limit, JobScope scope) throws IOException {
        List<String> skipped = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Map<String, String> classOf = labels(skipped, remarks);
        List<String> classes = classOf.values().stream()
                .filter(label -> !label.isBlank())
                .distinct()
                .sorted(ClassNames.ORDER)
                .toList();
        Map<String, Integer> number = new HashMap<>();
        classes.forEach(label -> number.put(label, number.size()));
        Set<String> seen = new HashSet<>();
        Collector collector = new Collector(Math.min(limit, images.size()));
        for (int i = 0; i < images.size() && collector.size() < limit; i++) {
            Path file = images.get(i);
            scope.report((double) i / images.size(), "Reading " + file.getFileName());
            String id = file.getFileName().toString().replaceAll("(?i)\\.npy$", "");
            seen.add(id);
            try {
                byte[] image = NpyFile.read(file);
                Integer label = number.get(classOf.getOrDefault(id, ""));
                if (label == null && !classOf.isEmpty()) {
                    remarks.add(file.getFileName() + " has no label: its ID " + id + " is not in the table.");
                }
                collector.add(image, label == null ? ImageSet.UNLABELLED : label);
            } catch (BadFileException e) {
                skipped.add(e.getMessage());
            }
        }
        if (limit >= images.size()) {
            classOf.keySet().stream()
                    .filter(id -> !seen.contains(id))
                    .forEach(id ->
                            remarks.add("The table of labels has the ID " + id + ", but there is no " + id + ".npy."));
        }
        return new Reading(collector.toSet(name, classes), LoadedSet.NO_SPLIT, skipped, remarks);
    }

    /** The first table that has the columns; the others are reported. */
    private Map<String, String> labels(List<String> skipped, List<String> remarks) throws IOException {
        Map<String, String> classOf = Map.of();
        boolean found = false;
        for (Path table : tables) {
            Optional<LabelTable> labels = found ? Optional.empty() : LabelTable.read(table);
            if (labels.isPresent()) {
                found = true;
                classOf = labels.get().classOf();
                remarks.addAll(labels.get().remarks());
            } else {
                skipped.add(table.getFileName()
                        + (found
                                ? ": another table of labels was found first."
                                : ": a table of labels has the columns ID and CLASS, which this one has not."));
            }
        }
        if (!found) {
            remarks.add("The images have no labels: there is no CSV file with the columns ID and CLASS.");
        }
        return classOf;
    }
}
