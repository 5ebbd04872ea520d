package latentexplorer.ui.training.setup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Places;

/** A program with a few typefaces, and font sets of them. */
final class FontSets {
    static final List<String> FACES =
            IntStream.range(0, 14).mapToObj(f -> "Face " + f).toList();
    private static final int CHARACTERS = 94;

    private FontSets() {}

    /** The places of a program whose bundled typefaces are {@link #FACES}. */
    static Places program(Path folder) throws IOException {
        Places places = new Places(folder.resolve("home"), folder.resolve("work"), folder, folder);
        Files.createDirectories(places.fonts());
        Random random = new Random(5);
        try (OutputStream file = Files.newOutputStream(places.fonts().resolve("typefaces-images-idx4-ubyte.gz"));
                DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(0x804);
            for (int size : List.of(FACES.size(), CHARACTERS, ImageSet.SIDE, ImageSet.SIDE)) {
                out.writeInt(size);
            }
            byte[] pixels = new byte[FACES.size() * CHARACTERS * ImageSet.PIXELS];
            random.nextBytes(pixels);
            out.write(pixels);
        }
        Files.write(places.fonts().resolve("typefaces-names.txt"), FACES);
        return places;
    }

    /** A font set of two characters. */
    static Path write(Path file, List<String> faces) throws IOException {
        String names = faces.stream().map(face -> "\"" + face + "\"").collect(Collectors.joining(", "));
        return Files.writeString(
                file,
                "{\"charset\": [\"A\", \"B\"], \"clusters\": [{\"font_names\": [" + names + "]}]}",
                StandardCharsets.UTF_8);
    }
}
