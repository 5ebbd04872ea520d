package latentexplorer.core.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.TrainingChoice.Kept;
import latentexplorer.core.data.GlyphSheet;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.PictureWriter;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.FontSetContent;

/** Saves a choice: the font set, and beside it a picture of its glyphs. */
public final class TrainingSetFiles {
    public static final String FONT_SET = "font_set.json";
    public static final String PICTURE = "font_chars.png";

    private static final int MOST_GLYPHS = Integer.MAX_VALUE / ImageSet.PIXELS;

    private final PictureWriter pictures;

    /**
     * What was saved.
     *
     * @param fontSet complete and readable
     * @param picture where the picture is, or would have been
     * @param pictureProblem why there is no new picture; empty when there is one
     */
    public record Saved(Path fontSet, Path picture, TrainingSetSize size, Optional<Throwable> pictureProblem) {}

    public TrainingSetFiles(PictureWriter pictures) {
        this.pictures = pictures;
    }

    /** The picture of a font set: {@code font_chars.png} beside {@code font_set.json}, {@code a_chars.png} beside {@code a.json}. */
    public static Path pictureOf(Path fontSet) {
        String stem = fontSet.getFileName().toString().replaceAll("(?i)\\.json$", "");
        return fontSet.resolveSibling(stem.equals("font_set") ? PICTURE : stem + "_chars.png");
    }

    /** What is written of a choice; clusters of which nothing is kept are left out. */
    public static FontSetContent content(TrainingChoice choice, Optional<String> source) {
        FontVectors vectors = choice.clustering().vectors();
        return new FontSetContent(vectors.characters(), clusters(choice, vectors), source);
    }

    private static List<FontSetContent.Cluster> clusters(TrainingChoice choice, FontVectors vectors) {
        return choice.kept().stream()
                .filter(each -> each.members().length > 0)
                .map(each -> new FontSetContent.Cluster(
                        names(each, vectors), each.members(), each.distances(), each.fraction()))
                .toList();
    }

    private static List<String> names(Kept kept, FontVectors vectors) {
        return IntStream.of(kept.members()).mapToObj(vectors::name).toList();
    }

    /**
     * Writes the font set and then the picture, each in place of an older one.
     *
     * @param source which typefaces these are, for those who read the font set; empty says nothing
     * @param file of the font set
     * @throws IOException with a sentence, when no typeface is chosen or the font set could not be written: nothing has
     *     changed. When only the picture could not be written, the result says so
     * @throws java.util.concurrent.CancellationException when the scope was cancelled: nothing has changed
     */
    public Saved save(TrainingChoice choice, Optional<String> source, Path file, JobScope scope) throws IOException {
        Path picture = pictureOf(file);
        Optional<Throwable> problem = Optional.empty();
        GlyphSheet drawn = null;
        // Running out of memory, or of disk below, must not hide that the font set was saved.
        try {
            scope.check();
            drawn = glyphs(choice);
        } catch (IOException | OutOfMemoryError e) {
            problem = Optional.of(e);
        }
        content(choice, source).write(file);
        try {
            if (drawn != null) {
                pictures.write(picture, drawn.argb(), drawn.width(), drawn.height());
            }
        } catch (IOException | OutOfMemoryError e) {
            problem = Optional.of(e);
        }
        return new Saved(file, picture, TrainingSetSize.of(choice), problem);
    }

    /** A row for each typeface, cluster by cluster, and a column for each character. */
    private static GlyphSheet glyphs(TrainingChoice choice) throws IOException {
        FontVectors vectors = choice.clustering().vectors();
        long glyphs = (long) choice.typefaces() * vectors.characters().size();
        if (glyphs > MOST_GLYPHS) {
            throw new IOException(
                    String.format(Locale.ROOT, "A picture can hold %,d glyphs, not %,d.", MOST_GLYPHS, glyphs));
        }
        return GlyphSheet.of(
                vectors.glyphs(),
                choice.members().map(vectors::face).toArray(),
                vectors.characters(),
                GlyphSheet.NAVY,
                GlyphSheet.OFF_WHITE);
    }
}
