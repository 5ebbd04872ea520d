package latentexplorer.core.typeface;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.file.BadFileException;

/** Font files: TrueType, OpenType, collections of these, and Type 1. */
final class FontFile {
    private static final List<String> TYPE_1 = List.of(".pfb", ".pfa");
    private static final List<String> OPEN_TYPE = List.of(".ttf", ".otf", ".ttc", ".otc");

    /** Names the file that says which fonts the system has. */
    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";

    private FontFile() {}

    /** Whether the name is that of a font. */
    static boolean isOne(Path file) {
        return hasEnding(file, OPEN_TYPE) || hasEnding(file, TYPE_1);
    }

    private static boolean hasEnding(Path file, List<String> endings) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && endings.stream().anyMatch(name::endsWith);
    }

    /**
     * One font of a file.
     *
     * @param font of a size of 1
     * @param fitted whether its outlines are to be fitted to the pixels
     */
    record Face(Font font, boolean fitted) {}

    /**
     * The fonts in a file: usually one.
     *
     * @throws BadFileException when it is no font
     * @throws IOException when fonts cannot be drawn on this system
     */
    static List<Face> load(Path file) throws IOException {
        try {
            return open(file);
        } catch (RuntimeException | LinkageError e) {
            return loadWithoutSystemFonts(file, e);
        }
    }

    private static List<Face> open(Path file) throws IOException {
        try {
            if (hasEnding(file, TYPE_1)) {
                return List.of(new Face(Font.createFont(Font.TYPE1_FONT, file.toFile()), true));
            }
            Font[] fonts = Font.createFonts(file.toFile());
            return IntStream.range(0, fonts.length)
                    .mapToObj(f -> new Face(fonts[f], !FontTables.haveHardlyInstructions(file, f)))
                    .toList();
        } catch (FontFormatException | IOException e) {
            throw new BadFileException(file, "it is no font that can be read", e);
        }
    }

    /**
     * Where a system has no fonts of its own or no libfontconfig, Java refuses to load any font, unless a file tells it
     * which fonts there are. It may tell of none: only the fonts in files are drawn here.
     */
    private static List<Face> loadWithoutSystemFonts(Path file, Throwable reason) throws IOException {
        synchronized (FontFile.class) {
            if (System.getProperty(FONT_CONFIGURATION) == null) {
                Path none = Files.createTempFile("no-system-fonts", ".properties");
                none.toFile().deleteOnExit();
                Files.writeString(none, "version=1\nsequence.allfonts=default\n");
                System.setProperty(FONT_CONFIGURATION, none.toString());
            }
        }
        try {
            return open(file);
        } catch (RuntimeException | LinkageError e) {
            e.addSuppressed(reason);
            throw new IOException(
                    "Fonts cannot be drawn on this system: Java's font support does not work ("
                            + Optional.ofNullable(e.getMessage()).orElse(e.toString()) + ").",
                    e);
        }
    }
}
