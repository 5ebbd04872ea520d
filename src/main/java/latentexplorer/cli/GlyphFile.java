package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import latentexplorer.core.data.IdxFile;
import latentexplorer.core.data.IdxKind;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.Characters;

/** Typefaces of any number to measure with. */
final class GlyphFile {
    private GlyphFile() {}

    /** @param file typefaces x 94 x 28 x 28 bytes in IDX format; they are numbered, for the file names none */
    static ImageSet read(Path file, JobScope scope) throws IOException {
        IdxFile idx = IdxFile.read(file, IdxKind.TYPEFACES, scope);
        String[] names = IntStream.range(0, idx.count())
                .mapToObj(i -> String.format(Locale.ROOT, "Typeface %05d", i))
                .toArray(String[]::new);
        int[] labels = new int[idx.count() * Characters.COUNT];
        int[] typefaceOf = new int[labels.length];
        Arrays.setAll(labels, i -> i % Characters.COUNT);
        Arrays.setAll(typefaceOf, i -> i / Characters.COUNT);
        return new ImageSet("typefaces", idx.values(), labels, Characters.names(), Arrays.asList(names), typefaceOf);
    }
}
