package latentexplorer.core.typeface;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Font files with something wrong or unusual in them. */
final class FontBytes {
    private static final Path FACES = Path.of("fonts", "faces");

    private FontBytes() {}

    /** A font that comes with the program. */
    static byte[] of(String name) throws IOException {
        return Files.readAllBytes(FACES.resolve(name));
    }

    /** A TrueType font that maps one character, U+0E01, and no Latin letter. */
    static byte[] withoutLatin() throws IOException {
        byte[] font = of("GochiHand-Regular.ttf");
        ByteBuffer cmap = table(font, "cmap");
        cmap.putShort((short) 0).putShort((short) 1);
        cmap.putShort((short) 3).putShort((short) 10).putInt(12);
        cmap.putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1);
        cmap.putInt(0x0E01).putInt(0x0E01).putInt(5);
        return font;
    }

    /** A TrueType font all of whose outlines are of size zero. */
    static byte[] withEmptyOutlines() throws IOException {
        byte[] font = of("GochiHand-Regular.ttf");
        ByteBuffer loca = table(font, "loca");
        while (loca.hasRemaining()) {
            loca.put((byte) 0);
        }
        return font;
    }

    /** Two fonts in one file. */
    static byte[] collection(String first, String second) throws IOException {
        byte[] one = of(first);
        byte[] two = of(second);
        int start = 12 + 2 * 4;
        ByteBuffer all = ByteBuffer.allocate(start + one.length + two.length);
        all.put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x10000).putInt(2);
        all.putInt(start).putInt(start + one.length);
        all.put(moved(one, start)).put(moved(two, start + one.length));
        return all.array();
    }

    /** Offsets count from the start of the file. */
    private static byte[] moved(byte[] font, int by) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        for (int t = 0; t < directory.getShort(4); t++) {
            int at = 12 + 16 * t + 8;
            directory.putInt(at, directory.getInt(at) + by);
        }
        return font;
    }

    private static ByteBuffer table(byte[] font, String tag) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        for (int t = 0; t < directory.getShort(4); t++) {
            int at = 12 + 16 * t;
            if (new String(font, at, 4, StandardCharsets.US_ASCII).equals(tag)) {
                return ByteBuffer.wrap(font, directory.getInt(at + 8), directory.getInt(at + 12));
            }
        }
        throw new IllegalArgumentException(tag);
    }

    /** A Type 1 font with one character, A: a rectangle of 400 x 700 units. */
    static byte[] type1() {
        String clear = """
                %!PS-AdobeFont-1.0: TestOne 001.000
                11 dict begin
                /FontInfo 5 dict dup begin
                /FullName (Test One) readonly def
                /FamilyName (Test) readonly def
                /Weight (Regular) readonly def
                /ItalicAngle 0 def
                /isFixedPitch false def
                end readonly def
                /FontName /TestOne def
                /PaintType 0 def
                /FontType 1 def
                /FontMatrix [0.001 0 0 0.001 0 0] readonly def
                /Encoding StandardEncoding def
                /FontBBox {0 0 1000 1000} readonly def
                currentdict end
                currentfile eexec
                """;
        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        put(secret, """
                dup /Private 8 dict dup begin
                /RD {string currentfile exch readstring pop} executeonly def
                /ND {noaccess def} executeonly def
                /NP {noaccess put} executeonly def
                /BlueValues [] def
                /MinFeature {16 16} def
                /password 5839 def
                2 index /CharStrings 2 dict dup begin
                """);
        glyph(secret, ".notdef", false);
        glyph(secret, "A", true);
        put(
                secret,
                "end\nend\nreadonly put\nnoaccess put\ndup/FontName get exch definefont pop\nmark currentfile closefile\n");
        byte[] encrypted = encrypted(secret.toByteArray(), 55665);
        String end = ("0".repeat(64) + "\n").repeat(8) + "cleartomark\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        segment(file, 1, clear.getBytes(StandardCharsets.US_ASCII));
        segment(file, 2, encrypted);
        segment(file, 1, end.getBytes(StandardCharsets.US_ASCII));
        file.write(0x80);
        file.write(3);
        return file.toByteArray();
    }

    /** Bearing and width (hsbw), if wanted a rectangle (rmoveto, hlineto, vlineto, hlineto, closepath), endchar. */
    private static void glyph(ByteArrayOutputStream out, String name, boolean rectangle) {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        command(code, 13, 0, 600);
        if (rectangle) {
            command(code, 21, 100, 0);
            command(code, 6, 400);
            command(code, 7, 700);
            command(code, 6, -400);
            command(code, 9);
        }
        command(code, 14);
        byte[] bytes = encrypted(code.toByteArray(), 4330);
        put(out, "/" + name + " " + bytes.length + " RD ");
        out.writeBytes(bytes);
        put(out, " ND\n");
    }

    private static void command(ByteArrayOutputStream out, int command, int... values) {
        for (int value : values) {
            number(out, value);
        }
        out.write(command);
    }

    private static void number(ByteArrayOutputStream out, int value) {
        if (Math.abs(value) <= 107) {
            out.write(value + 139);
        } else {
            int rest = Math.abs(value) - 108;
            out.write((value > 0 ? 247 : 251) + (rest >> 8));
            out.write(rest & 0xFF);
        }
    }

    private static byte[] encrypted(byte[] plain, int key) {
        byte[] text = new byte[plain.length + 4];
        Arrays.fill(text, 0, 4, (byte) 'q');
        System.arraycopy(plain, 0, text, 4, plain.length);
        int r = key;
        for (int i = 0; i < text.length; i++) {
            int cipher = (text[i] & 0xFF) ^ r >> 8;
            text[i] = (byte) cipher;
            r = (cipher + r) * 52845 + 22719 & 0xFFFF;
        }
        return text;
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void segment(ByteArrayOutputStream out, int kind, byte[] bytes) {
        out.write(0x80);
        out.write(kind);
        for (int b = 0; b < 4; b++) {
            out.write(bytes.length >> 8 * b);
        }
        out.writeBytes(bytes);
    }
}
