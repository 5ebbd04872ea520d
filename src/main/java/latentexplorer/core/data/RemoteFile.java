package latentexplorer.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import latentexplorer.core.job.JobScope;

/**
 * A published file.
 *
 * @param name without {@code .gz}: "train-images-idx3-ubyte"
 * @param compressedBytes length of the published {@code .gz}, for the progress only: other packers make other lengths
 * @param sha256 of the uncompressed bytes, hexadecimal
 */
public record RemoteFile(String name, long compressedBytes, String sha256) {

    String compressedName() {
        return name + ".gz";
    }

    /** The file in a folder, compressed or not, under its published name or with a dot before "idx". */
    Optional<Path> in(Path folder) {
        String dotted = name.replace("-idx", ".idx");
        return List.of(compressedName(), name, dotted + ".gz", dotted).stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Whether the uncompressed bytes are the published ones; false as well when the compressed data is damaged.
     *
     * @throws IOException when the file cannot be read
     */
    boolean isGenuine(Path file, JobScope scope) throws IOException {
        MessageDigest digest = sha256Digest();
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = IdxFile.open(file)) {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                scope.check();
                digest.update(chunk, 0, got);
            }
        } catch (java.io.EOFException | ZipException _) {
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
