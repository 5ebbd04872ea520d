package latentexplorer.core.experiment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.file.Archive;

/** By what an experiment knows its map again. */
public final class MapHash {
    private MapHash() {}

    /** SHA-256 of the raw positions, the codes and the images of a map, in hexadecimal. */
    public static String of(Embedding map) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Archive.bytes(map.size(), map.latentSize()));
            digest.update(Archive.bytes(map.x()));
            digest.update(Archive.bytes(map.y()));
            digest.update(Archive.bytes(map.codes()));
            digest.update(Archive.bytes(map.ids()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
