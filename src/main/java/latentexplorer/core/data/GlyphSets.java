package latentexplorer.core.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;

/** Glyphs of whole typefaces: read from IDX with the names beside them, and chosen by character and typeface. */
final class GlyphSets {
    private GlyphSets() {}

    /**
     * Reads n typefaces of 94 glyphs each.
     *
     * @param images an IDX file of n x 94 x 28 x 28 bytes
     * @param names n lines of UTF-8, the names of the typefaces in the same order
     */
    static ImageSet read(String name, Path images, Path names, JobScope scope) throws IOException {
        IdxFile file = IdxFile.read(images, IdxKind.TYPEFACES, scope);
        List<String> typefaces = lines(names);
        if (typefaces.size() != file.count()) {
            throw new BadFileException(
                    names,
                    "there should be " + file.count() + " names, one a line, as there are typefaces in "
                            + images.getFileName() + ", but there are " + typefaces.size());
        }
        return of(name, file, typefaces);
    }

    static ImageSet of(String name, IdxFile file, List<String> typefaces) {
        int glyphs = file.count() * Characters.COUNT;
        int[] labels = new int[glyphs];
        int[] typefaceOf = new int[glyphs];
        Arrays.setAll(labels, i -> i % Characters.COUNT);
        Arrays.setAll(typefaceOf, i -> i / Characters.COUNT);
        return new ImageSet(name, file.values(), labels, Characters.names(), typefaces, typefaceOf);
    }

    private static List<String> lines(Path names) throws IOException {
        if (!Files.isRegularFile(names)) {
            throw new BadFileException(names, "the names of the typefaces, one a line, were expected in this file");
        }
        try {
            return Files.readAllLines(names, StandardCharsets.UTF_8);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new BadFileException(names, "the names of the typefaces should be UTF-8 text", e);
        }
    }

    /**
     * The glyphs of some characters of some typefaces. The classes are the chosen characters, in order; the typefaces
     * those that have at least one of the glyphs.
     */
    static ImageSet select(String name, ImageSet glyphs, CharacterSet characters, Predicate<String> typefaces) {
        List<String> classes = characters.names();
        int[] newLabel = glyphs.classNames().stream().mapToInt(classes::indexOf).toArray();
        boolean[] wanted = new boolean[glyphs.typefaces().size()];
        for (int t = 0; t < wanted.length; t++) {
            wanted[t] = typefaces.test(glyphs.typefaces().get(t));
        }
        int[] chosen = IntStream.range(0, glyphs.size())
                .filter(i -> wanted[glyphs.typefaceIndex(i)] && glyphs.label(i) >= 0 && newLabel[glyphs.label(i)] >= 0)
                .toArray();
        int[] newTypeface = new int[wanted.length];
        Arrays.fill(newTypeface, -1);
        List<String> kept = new ArrayList<>();
        boolean[] present = new boolean[wanted.length];
        for (int i : chosen) {
            present[glyphs.typefaceIndex(i)] = true;
        }
        for (int t = 0; t < present.length; t++) {
            if (present[t]) {
                newTypeface[t] = kept.size();
                kept.add(glyphs.typefaces().get(t));
            }
        }
        byte[] pixels = new byte[Math.multiplyExact(chosen.length, ImageSet.PIXELS)];
        int[] labels = new int[chosen.length];
        int[] typefaceOf = new int[chosen.length];
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(
                    glyphs.pixels(), chosen[k] * ImageSet.PIXELS, pixels, k * ImageSet.PIXELS, ImageSet.PIXELS);
            labels[k] = newLabel[glyphs.label(chosen[k])];
            typefaceOf[k] = newTypeface[glyphs.typefaceIndex(chosen[k])];
        }
        return new ImageSet(name, pixels, labels, classes, kept, typefaceOf);
    }
}
