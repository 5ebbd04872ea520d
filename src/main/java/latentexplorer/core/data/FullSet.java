package latentexplorer.core.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;

/**
 * A whole published set: four files, and where to get them.
 *
 * @param key that of the bundled set which it replaces
 * @param title what the user reads
 * @param source who published it
 * @param licence the name of its licence
 * @param credit the line that goes with every copy
 * @param classNames the names of the classes in order
 * @param mirrors folders that hold the four files, compressed, the preferred one first; each ends with a slash
 * @param files training images, training labels, test images, test labels
 */
public record FullSet(
        String key,
        String title,
        String source,
        String licence,
        String credit,
        List<String> classNames,
        List<URI> mirrors,
        List<RemoteFile> files) {

    static final List<String> FILE_NAMES = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    /** MNIST: 60,000 digits for training, 10,000 for the test. */
    public static final FullSet DIGITS = new FullSet(
            "digits",
            "MNIST digits, all 70,000",
            "http://yann.lecun.com/exdb/mnist/",
            "CC BY-SA 3.0",
            "MNIST (c) Yann LeCun and Corinna Cortes, CC BY-SA 3.0",
            ClassNames.DIGITS,
            List.of(
                    URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
                    URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")),
            files(
                    new long[] {9912422, 28881, 1648877, 4542},
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

    /** Fashion-MNIST: 60,000 garments for training, 10,000 for the test. */
    public static final FullSet FASHION = new FullSet(
            "fashion",
            "Fashion-MNIST, all 70,000",
            "https://github.com/zalandoresearch/fashion-mnist",
            "MIT",
            "Fashion-MNIST (c) 2017 Zalando SE, MIT",
            ClassNames.GARMENTS,
            List.of(
                    URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
                    URI.create("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/")),
            files(
                    new long[] {26421880, 29515, 4422102, 5148},
                    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
                    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
                    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"));

    public static final List<FullSet> ALL = List.of(DIGITS, FASHION);

    public FullSet {
        classNames = List.copyOf(classNames);
        mirrors = List.copyOf(mirrors);
        files = List.copyOf(files);
        if (files.size() != FILE_NAMES.size()) {
            throw new IllegalArgumentException("a full set has four files, not " + files.size());
        }
    }

    static List<RemoteFile> files(long[] compressedBytes, String... sha256) {
        List<RemoteFile> files = new ArrayList<>();
        for (int f = 0; f < sha256.length; f++) {
            files.add(new RemoteFile(FILE_NAMES.get(f), compressedBytes[f], sha256[f]));
        }
        return files;
    }

    /** The same set from other places. */
    public FullSet withMirrors(List<URI> others) {
        return new FullSet(key, title, source, licence, credit, classNames, others, files);
    }

    /** Bytes to fetch, for all files. */
    public long compressedBytes() {
        return files.stream().mapToLong(RemoteFile::compressedBytes).sum();
    }

    /** Whether all four files lie in the folder, compressed or not. Their content is not looked at. */
    public boolean isIn(Path folder) {
        return files.stream().allMatch(file -> file.in(folder).isPresent());
    }

    /** What it is; its size is read from the headers of the files in the folder. */
    DataSetDescription describe(Path folder) throws IOException {
        int size = IdxFile.count(find(folder, 0), IdxKind.IMAGES) + IdxFile.count(find(folder, 2), IdxKind.IMAGES);
        return describe(size);
    }

    private DataSetDescription describe(int size) {
        return new DataSetDescription(key, title, source, licence, List.of(credit), size, Origin.FULL);
    }

    /** Reads the set from a folder: training images first, then the test images. */
    public LoadedSet load(Path folder, JobScope scope) throws IOException {
        LabelledIdx train = LabelledIdx.read(find(folder, 0), find(folder, 1), scope.part(0, 0.85));
        LabelledIdx test = LabelledIdx.read(find(folder, 2), find(folder, 3), scope.part(0.85, 1));
        train.requireLabelsBelow(classNames.size(), find(folder, 1));
        test.requireLabelsBelow(classNames.size(), find(folder, 3));
        ImageSet images = train.followedBy(test).toSet(key, classNames);
        return new LoadedSet(describe(images.size()), images, train.labels().length, List.of());
    }

    private Path find(Path folder, int file) throws BadFileException {
        RemoteFile wanted = files.get(file);
        return wanted.in(folder)
                .orElseThrow(() -> new BadFileException(
                        folder, "the folder should hold " + wanted.compressedName() + ", compressed or not"));
    }

    /**
     * Takes the four files from a folder of the user, for example that of a system's package. Each is checked, then
     * copied in one step.
     *
     * @param target the folder that keeps them
     * @throws BadFileException when one is missing or is not the published one; files taken before stay
     */
    public void openFromFolder(Path folder, Path target, JobScope scope) throws IOException {
        List<Path> found = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            found.add(find(folder, f));
        }
        for (int f = 0; f < files.size(); f++) {
            RemoteFile file = files.get(f);
            Path from = found.get(f);
            scope.report((double) f / files.size(), "Checking " + from.getFileName());
            if (!file.isGenuine(from, scope)) {
                throw new BadFileException(
                        from,
                        "its content is not that of the published " + file.name()
                                + " (SHA-256 of the uncompressed bytes should be " + file.sha256() + ")");
            }
            String name = IdxFile.isGzip(from) ? file.compressedName() : file.name();
            AtomicFile.write(target.resolve(name), out -> Files.copy(from, out));
        }
        scope.report(1, "All files are there");
    }
}
