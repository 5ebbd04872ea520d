package latentexplorer.core.map;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import latentexplorer.core.data.ImageSet;

/**
 * The images that a map is of.
 *
 * @param key by which they are found again: "digits"
 */
public record MapData(String key, ImageSet images) {
    /** SHA-256 of all pixels, in hexadecimal: another one when a single pixel is another. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(images.pixels()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
