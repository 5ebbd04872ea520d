package latentexplorer.core.select;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/**
 * The file of groups, {@code *.groups.json}: the image set that they are of, and each group with its images as runs,
 * {@code "0-9 12 15-20"}. The same groups give the same bytes.
 */
public final class GroupFile {
    public static final String EXTENSION = ".groups.json";

    private static final String FORMAT = "latent-explorer-groups";
    private static final int VERSION = 1;
    private static final Pattern RUN = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final int LARGEST = 1 << 28;

    private GroupFile() {}

    /** Writes in one step: after a failure the old file is still there. */
    public static void write(Path file, Groups groups) throws IOException {
        ObjectNode json = Fields.object();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("dataset", groups.dataset());
        json.put("images", groups.count());
        if (!groups.dataHash().isEmpty()) {
            json.put("dataHash", groups.dataHash());
        }
        ArrayNode all = json.putArray("groups");
        for (Group group : groups.groups()) {
            all.addObject().put("name", group.name()).put("images", runs(group.images()));
        }
        AtomicFile.write(file, out -> out.write(Fields.bytes(json)));
    }

    /** @throws BadFileException when the file is none of groups, damaged, or newer than this program */
    public static Groups read(Path file) throws IOException {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadFileException(file, "it is too large to be a file of groups");
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadFileException(file, "there is no such file at " + file.toAbsolutePath(), e);
        }
        Fields json = Fields.parse(file, "the file", bytes);
        json.checkFormat(FORMAT, VERSION);
        int count = json.integer("images", 0, Integer.MAX_VALUE);
        List<Group> groups = new ArrayList<>();
        for (Fields each : json.objects("groups")) {
            try {
                groups.add(new Group(each.text("name"), images(each, count)));
            } catch (IllegalArgumentException e) {
                throw new BadFileException(file, "a group cannot be read. " + withoutStop(e), e);
            }
        }
        try {
            return new Groups(
                    json.text("dataset"), count, json.optionalText("dataHash").orElse(""), groups);
        } catch (IllegalArgumentException e) {
            throw new BadFileException(file, "its groups do not go together. " + withoutStop(e), e);
        }
    }

    private static String withoutStop(IllegalArgumentException e) {
        String sentence = String.valueOf(e.getMessage());
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    static String runs(Selection images) {
        BitSet bits = images.toBitSet();
        StringBuilder runs = new StringBuilder();
        for (int from = bits.nextSetBit(0); from >= 0; ) {
            int to = bits.nextClearBit(from);
            runs.append(runs.isEmpty() ? "" : " ").append(from);
            if (to - from > 1) {
                runs.append('-').append(to - 1);
            }
            from = bits.nextSetBit(to);
        }
        return runs.toString();
    }

    private static Selection images(Fields group, int count) throws BadFileException {
        String runs = group.text("images");
        BitSet bits = new BitSet();
        for (String each : runs.isBlank() ? new String[0] : runs.strip().split("\\s+")) {
            Matcher run = RUN.matcher(each);
            if (!run.matches()) {
                throw group.bad("images", "runs of numbers such as \"0-9 12\"", "\"" + each + "\" in it");
            }
            int from = Integer.parseInt(run.group(1));
            int to = run.group(2) == null ? from : Integer.parseInt(run.group(2));
            if (to < from || to >= count) {
                throw group.bad("images", "ascending runs below " + count, "\"" + each + "\" in it");
            }
            bits.set(from, to + 1);
        }
        return Selection.of(bits);
    }
}
