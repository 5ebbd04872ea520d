package latentexplorer.core.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import latentexplorer.core.file.AtomicFile;

/** Figures and tables that are written together: all of them or none. */
public final class FigureFiles {
    private static final int LONGEST = 100;

    /** How a file is written. */
    private interface Content {
        void writeTo(Path file) throws IOException;
    }

    private final String stem;
    private final Map<String, Content> contents = new LinkedHashMap<>();

    /** @param stem what the files' names begin with; what file names cannot hold is replaced */
    public FigureFiles(String stem) {
        String possible = stem.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").replaceAll("^[-.\\s]+", "");
        this.stem = possible.isBlank() ? "model" : possible.substring(0, Math.min(LONGEST, possible.length()));
    }

    /** @param key what the name ends with */
    public void add(String key, Figure figure) {
        contents.put(key + ".png", figure::write);
    }

    /** @param csv the lines of a table */
    public void add(String key, String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        contents.put(key + ".csv", file -> AtomicFile.write(file, out -> out.write(bytes)));
    }

    /**
     * Asked before the work, not after it.
     *
     * @param names of the files that {@link #write} will write, as {@link #name} makes them
     * @throws IOException with a sentence when one of them is there already
     */
    public static void free(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            if (Files.exists(folder.resolve(name))) {
                throw new IOException(folder.resolve(name) + " is there already: give --overwrite to write over it.");
            }
        }
    }

    /** The name of a file with this key and its ending. */
    public String name(String keyWithEnding) {
        return name("", keyWithEnding);
    }

    private String name(String number, String keyWithEnding) {
        return stem + number + "_" + keyWithEnding;
    }

    /** Writes them over what is there. */
    public List<Path> write(Path folder) throws IOException {
        return write(folder, "");
    }

    /** Writes them with the first number, if any is needed, with which no file is overwritten. */
    public List<Path> writeBeside(Path folder) throws IOException {
        String number = "";
        for (int next = 2; taken(folder, number); next++) {
            number = "-" + next;
        }
        return write(folder, number);
    }

    private boolean taken(Path folder, String number) {
        return contents.keySet().stream().anyMatch(key -> Files.exists(folder.resolve(name(number, key))));
    }

    private List<Path> write(Path folder, String number) throws IOException {
        List<Path> written = new ArrayList<>();
        List<Path> made = new ArrayList<>();
        try {
            for (Map.Entry<String, Content> each : contents.entrySet()) {
                Path file = folder.resolve(name(number, each.getKey()));
                boolean fresh = !Files.exists(file);
                each.getValue().writeTo(file);
                written.add(file);
                if (fresh) {
                    made.add(file);
                }
            }
        } catch (IOException e) {
            for (Path file : made) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
        return List.copyOf(written);
    }
}
