package latentexplorer.core.typeface;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the tables of a TrueType or OpenType file say before it is drawn (the OpenType specification, "Font file"). */
final class FontTables {
    private static final String COLLECTION = "ttcf";
    /** So short a program only switches smoothing on. */
    private static final long SHORT_PROGRAM = 7;

    private static final int MOST_TABLES = 1_000;
    /** Where maxp has maxSizeOfInstructions. */
    private static final int INSTRUCTION_SIZE = 26;

    private FontTables() {}

    /**
     * Whether a TrueType font has hardly any instructions for fitting its outlines to pixels: no font program, and no more
     * than instructions of single glyphs or a control program that only switches smoothing on. FreeType fits outlines
     * by its own rules where there are no instructions at all; newer versions, such as Java's, take these fonts for such
     * ones too, and that with which TMNIST was made did not.
     *
     * @param number of the font in a collection, from 0 on
     * @return false for other fonts and when the file cannot be read
     */
    static boolean haveHardlyInstructions(Path file, int number) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (tag(in).equals(COLLECTION)) {
                in.seek(12 + 4L * number);
                in.seek(Integer.toUnsignedLong(in.readInt()) + 4);
            }
            int tables = in.readUnsignedShort();
            in.skipBytes(6);
            boolean outlines = false;
            long fontProgram = 0;
            long controlProgram = 0;
            long profile = 0;
            for (int t = 0; t < Math.min(tables, MOST_TABLES); t++) {
                String tag = tag(in);
                in.skipBytes(4);
                long offset = Integer.toUnsignedLong(in.readInt());
                long length = Integer.toUnsignedLong(in.readInt());
                switch (tag) {
                    case "glyf" -> outlines = true;
                    case "fpgm" -> fontProgram = length;
                    case "prep" -> controlProgram = length;
                    case "maxp" -> profile = offset;
                    default -> {}
                }
            }
            in.seek(profile + INSTRUCTION_SIZE);
            int glyphPrograms = in.readUnsignedShort();
            boolean none = controlProgram == 0 && glyphPrograms == 0;
            return outlines && fontProgram == 0 && controlProgram <= SHORT_PROGRAM && !none;
        } catch (IOException _) {
            return false;
        }
    }

    private static String tag(RandomAccessFile in) throws IOException {
        byte[] tag = new byte[4];
        in.readFully(tag);
        return new String(tag, StandardCharsets.ISO_8859_1);
    }
}
