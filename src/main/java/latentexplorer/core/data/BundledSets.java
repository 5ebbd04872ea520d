package latentexplorer.core.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.Characters;

/** The image sets that come with the program: always there, also offline. */
public final class BundledSets {
    public static final String DIGITS = "digits";
    public static final String FASHION = "fashion";
    public static final String TYPEFACES = "typefaces";
    /** In the order in which they are shown. */
    public static final List<String> KEYS = List.of(DIGITS, FASHION, TYPEFACES);

    private final Places places;

    public BundledSets(Places places) {
        this.places = places;
    }

    /**
     * 10,000 digits of MNIST ({@link #DIGITS}), 10,000 garments of Fashion-MNIST ({@link #FASHION}), or 997 typefaces
     * with 94 glyphs each ({@link #TYPEFACES}).
     *
     * @throws UnknownDataSetException when the key is another
     * @throws IOException when a file is missing or bad
     */
    public LoadedSet load(String key, JobScope scope) throws IOException {
        ImageSet images = switch (key) {
            case DIGITS -> labelled(DIGITS, "mnist10k", ClassNames.DIGITS, scope);
            case FASHION -> labelled(FASHION, "fashion10k", ClassNames.GARMENTS, scope);
            case TYPEFACES -> GlyphSets.read(TYPEFACES, typefaceImages(), typefaceNames(), scope);
            default -> throw new UnknownDataSetException(key, KEYS);
        };
        return new LoadedSet(describe(key, images.size()), images, LoadedSet.NO_SPLIT, List.of());
    }

    /** What a bundled set is; its size is read from its file's header, and 0 when that cannot be read. */
    DataSetDescription describe(String key) {
        try {
            int size = key.equals(TYPEFACES)
                    ? IdxFile.count(typefaceImages(), IdxKind.TYPEFACES) * Characters.COUNT
                    : IdxFile.count(images(key.equals(DIGITS) ? "mnist10k" : "fashion10k"), IdxKind.IMAGES);
            return describe(key, size);
        } catch (IOException _) {
            return describe(key, 0);
        }
    }

    private static DataSetDescription describe(String key, int size) {
        return switch (key) {
            case DIGITS ->
                new DataSetDescription(
                        key,
                        "MNIST digits",
                        "a fixed random part of the MNIST training set",
                        "CC BY-SA 3.0",
                        List.of("MNIST (c) Yann LeCun and Corinna Cortes, CC BY-SA 3.0"),
                        size,
                        Origin.BUNDLED);
            case FASHION ->
                new DataSetDescription(
                        key,
                        "Fashion-MNIST",
                        "the test set of Fashion-MNIST",
                        "MIT",
                        List.of("Fashion-MNIST (c) 2017 Zalando SE, MIT"),
                        size,
                        Origin.BUNDLED);
            default ->
                new DataSetDescription(
                        key,
                        "Typefaces",
                        "free typefaces drawn as TMNIST does",
                        "OFL-1.1 and Apache-2.0",
                        List.of("Each typeface's family, licence, source and copyright: fonts/typefaces-credits.tsv"),
                        size,
                        Origin.BUNDLED);
        };
    }

    private ImageSet labelled(String key, String stem, List<String> classNames, JobScope scope) throws IOException {
        Path labels = places.bundledData().resolve(stem + "-labels-idx1-ubyte.gz");
        LabelledIdx idx = LabelledIdx.read(images(stem), labels, scope);
        idx.requireLabelsBelow(classNames.size(), labels);
        return idx.toSet(key, classNames);
    }

    private Path images(String stem) {
        return places.bundledData().resolve(stem + "-images-idx3-ubyte.gz");
    }

    private Path typefaceImages() {
        return places.fonts().resolve("typefaces-images-idx4-ubyte.gz");
    }

    private Path typefaceNames() {
        return places.fonts().resolve("typefaces-names.txt");
    }
}
