package latentexplorer.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageFolder.Reading;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * Opens what the user has: a folder with IDX files (images and labels paired by name; files for training and for the
 * test make a split), a folder of NPY files with a table of labels, or a folder of PNG and JPEG pictures whose
 * subfolders are the classes; a folder of fonts; a table of glyphs as TMNIST is published, plain or in a zip file; or one
 * such file.
 */
public final class OpenedSets {
    /** How many images a preview shows, and on how many {@link OpenOptions.Inversion#AUTO} decides. */
    public static final int PREVIEW = 24;

    private static final String THREAD = "open";

    private OpenedSets() {}

    /**
     * What a folder seems to hold.
     *
     * @param kind for example "IDX files"
     * @param total number of images, before any is found to be bad
     * @param first the first {@link #PREVIEW} images, as they would be opened
     * @param inverted whether dark and bright are exchanged in them
     */
    public record Preview(String kind, int total, ImageSet first, boolean inverted) {}

    /**
     * Reads all images. Pictures and NPY files that cannot be read are left out and reported; a bad IDX file is an
     * error.
     *
     * @throws BadFileException when there is nothing that can be opened; the message says what can
     * @throws java.util.concurrent.CancellationException when the scope was cancelled
     */
    public static OpenedSet open(Path path, OpenOptions options, JobScope scope) throws IOException {
        try (Workers one = new Workers(THREAD, 1)) {
            return open(path, options, one, scope);
        }
    }

    /** As above; tables of glyphs are read and fonts are drawn on several threads. */
    public static OpenedSet open(Path path, OpenOptions options, Workers workers, JobScope scope) throws IOException {
        ImageFolder source = find(path, workers, scope);
        String name = options.name().isBlank() ? nameOf(path) : options.name().strip();
        Reading reading = source.read(name, Integer.MAX_VALUE, scope);
        if (reading.images().size() == 0) {
            throw new BadFileException(
                    path,
                    "none of its images can be used"
                            + reading.skipped().stream()
                                    .findFirst()
                                    .map(reason -> ": " + reason.replaceAll("\\.$", ""))
                                    .orElse(""));
        }
        boolean invert = decide(options, reading.images());
        return new OpenedSet(
                name,
                path,
                invert ? inverted(reading.images()) : reading.images(),
                reading.publishedTrain(),
                new OpenReport(
                        source.kind(),
                        reading.images().size(),
                        reading.skipped(),
                        reading.remarks(),
                        invert,
                        reading.leftOut()));
    }

    /** Looks at the first images only. */
    public static Preview preview(Path path, OpenOptions options, JobScope scope) throws IOException {
        try (Workers one = new Workers(THREAD, 1)) {
            ImageFolder source = find(path, one, scope);
            Reading reading = source.read(nameOf(path), PREVIEW, scope);
            boolean invert = decide(options, reading.images());
            return new Preview(
                    source.kind(), source.size(), invert ? inverted(reading.images()) : reading.images(), invert);
        }
    }

    private static ImageFolder find(Path path, Workers workers, JobScope scope) throws IOException {
        if (!Files.exists(path)) {
            throw new BadFileException(path, "there is no such folder or file");
        }
        Path real = path.toRealPath();
        Optional<? extends ImageFolder> found =
                Files.isDirectory(real) ? Optional.empty() : TmnistSource.find(real, workers, scope);
        if (found.isEmpty()) {
            found = IdxFolder.find(real, scope);
        }
        if (found.isEmpty()) {
            found = NpyFolder.find(real, scope);
        }
        if (found.isEmpty()) {
            // Before pictures: families of fonts come with pictures of themselves.
            found = FontSource.find(real, workers, scope);
        }
        if (found.isEmpty()) {
            found = PictureFolder.find(real, scope);
        }
        if (found.isEmpty() && Files.isDirectory(real)) {
            found = TmnistSource.find(real, workers, scope);
        }
        if (found.isEmpty() && TmnistSource.mayBe(real)) {
            return TmnistSource.of(real, workers);
        }
        if (found.isEmpty()) {
            throw new BadFileException(
                    path,
                    "no images were found. A folder can hold IDX files (images of 28 x 28 with or without labels, "
                            + "gzipped or not), PNG or JPEG pictures (subfolders are classes), NPY files of 28 x 28 "
                            + "bytes with a CSV file of the columns ID and CLASS, fonts (TrueType, OpenType, Type 1), or a "
                            + "table of glyphs as TMNIST is published (CSV or zip)");
        }
        return found.get();
    }

    private static String nameOf(Path path) throws IOException {
        Path real = path.toRealPath();
        boolean standsAlone = !Files.isDirectory(real) && TmnistSource.mayBe(real);
        Path named = standsAlone || Files.isDirectory(real) ? real : real.getParent();
        if (named == null || named.getFileName() == null) {
            return "images";
        }
        String name = named.getFileName().toString();
        return standsAlone ? name.replaceAll("(?i)(\\.csv)?(\\.gz|\\.zip)?$", "") : name;
    }

    private static boolean decide(OpenOptions options, ImageSet images) {
        return switch (options.inversion()) {
            case YES -> true;
            case NO -> false;
            case AUTO -> hasBrightBorder(images);
        };
    }

    private static boolean hasBrightBorder(ImageSet images) {
        int n = Math.min(PREVIEW, images.size());
        long sum = 0;
        long count = 0;
        int last = ImageSet.SIDE - 1;
        for (int p = 0; p < n * ImageSet.PIXELS; p++) {
            int y = p % ImageSet.PIXELS / ImageSet.SIDE;
            int x = p % ImageSet.SIDE;
            if (x == 0 || y == 0 || x == last || y == last) {
                sum += images.pixels()[p] & 0xFF;
                count++;
            }
        }
        return 2 * sum > 255 * count;
    }

    private static ImageSet inverted(ImageSet images) {
        byte[] from = images.pixels();
        byte[] to = new byte[from.length];
        IntStream.range(0, to.length).forEach(p -> to[p] = (byte) (255 - (from[p] & 0xFF)));
        return images.withPixels(images.name(), to);
    }
}
