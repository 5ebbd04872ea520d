package latentexplorer.core.data;

import java.util.List;
import java.util.Optional;

/**
 * Images of 28 x 28 pixels, one byte a pixel (0 background, 255 ink), row by row, with the class of each. Immutable.
 */
public final class ImageSet {
    public static final int SIDE = 28;
    public static final int PIXELS = SIDE * SIDE;

    /** From a byte to 0..1. */
    static final float SCALE = 1 / 255f;
    /** The label of an image whose class is not known. */
    public static final int UNLABELLED = -1;

    private final String name;
    private final byte[] pixels;
    private final int[] labels;
    private final List<String> classNames;
    private final List<String> typefaces;
    private final int[] typefaceOf;

    /**
     * @param name what the user calls it
     * @param pixels n x 784 bytes, kept, not copied: the caller must not change them afterwards
     * @param labels n indices into {@code classNames}, or {@link #UNLABELLED}; kept, not copied
     * @param classNames the names of the classes in their fixed order
     */
    public ImageSet(String name, byte[] pixels, int[] labels, List<String> classNames) {
        this(name, pixels, labels, classNames, List.of(), new int[0]);
    }

    /**
     * A set of glyphs: the classes are characters, and each image belongs to a typeface.
     *
     * @param typefaces names of the typefaces in file order; empty when the images are no glyphs
     * @param typefaceOf n indices into {@code typefaces}; empty when the images are no glyphs
     */
    public ImageSet(
            String name,
            byte[] pixels,
            int[] labels,
            List<String> classNames,
            List<String> typefaces,
            int[] typefaceOf) {
        if (pixels.length != labels.length * PIXELS) {
            throw new IllegalArgumentException(
                    labels.length + " labels need " + labels.length * PIXELS + " pixels, not " + pixels.length);
        }
        if (!typefaces.isEmpty() && typefaceOf.length != labels.length) {
            throw new IllegalArgumentException(typefaceOf.length + " typefaces for " + labels.length + " images");
        }
        this.name = name;
        this.pixels = pixels;
        this.labels = labels;
        this.classNames = List.copyOf(classNames);
        this.typefaces = List.copyOf(typefaces);
        this.typefaceOf = typefaceOf;
    }

    public String name() {
        return name;
    }

    public int size() {
        return labels.length;
    }

    /** All pixels, n x 784, shared and not to be written to. */
    public byte[] pixels() {
        return pixels;
    }

    /** The class of image {@code i}, or {@link #UNLABELLED}. */
    public int label(int i) {
        return labels[i];
    }

    /** The name of the class of image {@code i}; "no label" when it has none. */
    public String className(int i) {
        return labels[i] < 0 ? "no label" : classNames.get(labels[i]);
    }

    public List<String> classNames() {
        return classNames;
    }

    /** Whether the images are glyphs of typefaces. */
    public boolean hasTypefaces() {
        return !typefaces.isEmpty();
    }

    /** Names of the typefaces in file order; empty when the images are no glyphs. */
    public List<String> typefaces() {
        return typefaces;
    }

    /** The index of the typeface of image {@code i}; only for glyphs. */
    public int typefaceIndex(int i) {
        return typefaceOf[i];
    }

    /** The name of the typeface of image {@code i}, if the images are glyphs. */
    public Optional<String> typeface(int i) {
        return hasTypefaces() ? Optional.of(typefaces.get(typefaceOf[i])) : Optional.empty();
    }

    /** Copies image {@code i} scaled to 0..1 into {@code target} from {@code offset} on. */
    public void copyScaled(int i, float[] target, int offset) {
        int from = i * PIXELS;
        for (int p = 0; p < PIXELS; p++) {
            target[offset + p] = (pixels[from + p] & 0xFF) * SCALE;
        }
    }

    /** Copies the 784 bytes of image {@code i} to the beginning of {@code target}. */
    void copyBytes(int i, byte[] target) {
        System.arraycopy(pixels, i * PIXELS, target, 0, PIXELS);
    }

    /** The same images under another name. */
    ImageSet named(String newName) {
        return name.equals(newName) ? this : new ImageSet(newName, pixels, labels, classNames, typefaces, typefaceOf);
    }

    /** The images at {@code indices}, in that order, under another name. */
    public ImageSet subset(String newName, int[] indices) {
        byte[] chosen = new byte[indices.length * PIXELS];
        int[] chosenLabels = new int[indices.length];
        int[] chosenFaces = new int[hasTypefaces() ? indices.length : 0];
        for (int k = 0; k < indices.length; k++) {
            System.arraycopy(pixels, indices[k] * PIXELS, chosen, k * PIXELS, PIXELS);
            chosenLabels[k] = labels[indices[k]];
            if (hasTypefaces()) {
                chosenFaces[k] = typefaceOf[indices[k]];
            }
        }
        return new ImageSet(newName, chosen, chosenLabels, classNames, typefaces, chosenFaces);
    }

    /** The same labels and typefaces with other pixels (n x 784, kept, not copied), under another name. */
    ImageSet withPixels(String newName, byte[] others) {
        return new ImageSet(newName, others, labels, classNames, typefaces, typefaceOf);
    }
}
