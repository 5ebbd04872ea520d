package latentexplorer.core.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.typeface.Characters;

/** What an IDX file may hold here: its element type, its number of dimensions and the sizes that are fixed. */
public enum IdxKind {
    /** n unsigned bytes. */
    LABELS("labels", 0x08, 1),
    /** n x 28 x 28 unsigned bytes. */
    IMAGES("images", 0x08, 1, ImageSet.SIDE, ImageSet.SIDE),
    /** n typefaces x 94 characters x 28 x 28 unsigned bytes. */
    TYPEFACES("typefaces", 0x08, 1, Characters.COUNT, ImageSet.SIDE, ImageSet.SIDE),
    /** n big-endian int32 values. */
    INDICES("indices", 0x0C, 4);

    private final String plural;
    private final int type;
    private final int elementBytes;
    private final int[] fixed;

    IdxKind(String plural, int type, int elementBytes, int... fixed) {
        this.plural = plural;
        this.type = type;
        this.elementBytes = elementBytes;
        this.fixed = fixed;
    }

    /** What the user reads: "images". */
    String plural() {
        return plural;
    }

    int dimensions() {
        return 1 + fixed.length;
    }

    /** The sizes after the first. */
    int[] fixed() {
        return fixed.clone();
    }

    /** Bytes of one item: 784 for an image. */
    int itemBytes() {
        return Arrays.stream(fixed).reduce(elementBytes, Math::multiplyExact);
    }

    /** The first four bytes of such a file, as a big-endian number. */
    int magic() {
        return type << 8 | dimensions();
    }

    static String describe(int magic) {
        String bytes = String.format(
                Locale.ROOT, "%02x %02x %02x %02x", magic >>> 24, magic >> 16 & 0xFF, magic >> 8 & 0xFF, magic & 0xFF);
        return ofMagic(magic).map(kind -> bytes + " (" + kind.plural + ")").orElse(bytes);
    }

    static Optional<IdxKind> ofMagic(int magic) {
        return Arrays.stream(values()).filter(kind -> kind.magic() == magic).findFirst();
    }
}
