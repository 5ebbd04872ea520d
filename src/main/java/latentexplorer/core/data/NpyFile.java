package latentexplorer.core.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import latentexplorer.core.file.BadFileException;

/**
 * An image in an NPY file of version 1: {@code 93 "NUMPY" 01 00}, the length of the header as little-endian uint16, the
 * header (a Python dictionary), then the values
 * (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
 */
final class NpyFile {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int PREFIX = 10;
    /** Far more than the header of an image takes. */
    private static final long LONGEST = 1 << 17;

    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]*)\\)");

    private NpyFile() {}

    /**
     * Reads 28 x 28 unsigned bytes.
     *
     * @return 784 bytes, row by row
     * @throws BadFileException when it is no NPY file of version 1, or has another type, shape or length
     */
    static byte[] read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new BadFileException(
                    file, "an image of 28 x 28 bytes was expected, but the file has " + Files.size(file) + " bytes");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < PREFIX || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BadFileException(file, "it does not begin like an NPY file");
        }
        if (bytes[6] != 1) {
            throw new BadFileException(file, "the version should be 1, but is " + bytes[6]);
        }
        int start = PREFIX + (bytes[8] & 0xFF) + 256 * (bytes[9] & 0xFF);
        if (start > bytes.length) {
            throw new BadFileException(file, "the file is cut off within its header");
        }
        String header = new String(bytes, PREFIX, start - PREFIX, StandardCharsets.ISO_8859_1);
        String type = field(file, header, "descr", TYPE);
        if (!type.equals("|u1") && !type.equals("u1")) {
            throw new BadFileException(file, "the type should be |u1 (unsigned bytes), but is " + type);
        }
        String shape = field(file, header, "shape", SHAPE).replaceAll("\\s", "").replaceAll(",$", "");
        if (!shape.equals("28,28")) {
            throw new BadFileException(file, "the shape should be (28, 28), but is (" + shape.replace(",", ", ") + ")");
        }
        if (bytes.length - start != ImageSet.PIXELS) {
            throw new BadFileException(
                    file, "there should be " + ImageSet.PIXELS + " values, but there are " + (bytes.length - start));
        }
        byte[] pixels = Arrays.copyOfRange(bytes, start, bytes.length);
        return field(file, header, "fortran_order", ORDER).equals("True") ? transposed(pixels) : pixels;
    }

    private static String field(Path file, String header, String name, Pattern pattern) throws BadFileException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new BadFileException(file, "the field " + name + " is missing in the header");
        }
        return matcher.group(1);
    }

    private static byte[] transposed(byte[] pixels) {
        byte[] turned = new byte[pixels.length];
        for (int y = 0; y < ImageSet.SIDE; y++) {
            for (int x = 0; x < ImageSet.SIDE; x++) {
                turned[y * ImageSet.SIDE + x] = pixels[x * ImageSet.SIDE + y];
            }
        }
        return turned;
    }
}
