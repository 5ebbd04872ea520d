package latentexplorer.core.typeface;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CSV texts of glyphs, for the tests of several packages. */
public final class Tables {
    public static final String HEADER = "names,labels,"
            + IntStream.rangeClosed(1, 784).mapToObj(Integer::toString).collect(Collectors.joining(","));

    private Tables() {}

    /** 784 pixels, mostly background. */
    public static byte[] pixels(long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[784];
        for (int p = 0; p < 784; p++) {
            pixels[p] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 0);
        }
        return pixels;
    }

    /** The pixels between commas, each with an ending: ".0" or "". */
    public static String text(byte[] pixels, String ending) {
        return IntStream.range(0, pixels.length)
                .mapToObj(p -> (pixels[p] & 0xFF) + ending)
                .collect(Collectors.joining(","));
    }

    /** A row without its line end; the label and the name are quoted where CSV needs it. */
    public static String row(String name, String label, byte[] pixels) {
        return quoted(name) + "," + quoted(label) + "," + text(pixels, ".0");
    }

    public static String quoted(String field) {
        return field.matches("(?s).*[,\"\\n].*") ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
