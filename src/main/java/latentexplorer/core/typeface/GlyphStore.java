package latentexplorer.core.typeface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import latentexplorer.core.job.Workers;

/**
 * Glyphs as they come, in any order, until they are put in order. The pixels lie in blocks, so that the store grows
 * without moving them.
 */
final class GlyphStore {
    /** As many fit one array. */
    static final int MOST = (Integer.MAX_VALUE - 8) / Glyphs.PIXELS;

    private static final int BLOCK = 4096;
    /** Enough for several threads, and the same whatever their number. */
    private static final int SHARDS = 8;

    private final Map<String, int[]> glyphsOf = new HashMap<>();
    private final List<byte[]> blocks = new ArrayList<>();
    private int count;

    int size() {
        return count;
    }

    /**
     * Takes a glyph, unless the typeface has the character already.
     *
     * @param character 0 to 93
     * @param from holds the 784 bytes from {@code offset} on, which are copied
     * @return whether it was taken
     */
    boolean add(String typeface, int character, byte[] from, int offset) {
        int[] glyphs = glyphsOf.computeIfAbsent(typeface, _ -> none());
        if (glyphs[character] >= 0) {
            return false;
        }
        if (count == blocks.size() * BLOCK) {
            blocks.add(new byte[BLOCK * Glyphs.PIXELS]);
        }
        System.arraycopy(from, offset, blocks.getLast(), count % BLOCK * Glyphs.PIXELS, Glyphs.PIXELS);
        glyphs[character] = count++;
        return true;
    }

    /** The glyphs that came first. */
    GlyphStore first(int limit) {
        GlyphStore some = new GlyphStore();
        glyphsOf.forEach((typeface, glyphs) -> {
            for (int c = 0; c < glyphs.length; c++) {
                int glyph = glyphs[c];
                if (glyph >= 0 && glyph < limit) {
                    some.add(typeface, c, blocks.get(glyph / BLOCK), glyph % BLOCK * Glyphs.PIXELS);
                }
            }
        });
        return some;
    }

    private static int[] none() {
        int[] glyphs = new int[Characters.COUNT];
        Arrays.fill(glyphs, -1);
        return glyphs;
    }

    /** All glyphs in order. */
    Glyphs inOrder() {
        return inOrder(copy -> IntStream.range(0, SHARDS).forEach(copy));
    }

    /** As above, on several threads. */
    Glyphs inOrder(Workers workers) {
        return inOrder(copy -> workers.forEachShard(SHARDS, copy));
    }

    private Glyphs inOrder(Consumer<IntConsumer> forEachShard) {
        List<String> names = glyphsOf.keySet().stream().sorted().toList();
        int[] source = new int[count];
        byte[] characters = new byte[count];
        int[] typefaceOf = new int[count];
        int next = 0;
        for (int t = 0; t < names.size(); t++) {
            int[] glyphs = glyphsOf.get(names.get(t));
            for (int c = 0; c < Characters.COUNT; c++) {
                if (glyphs[c] >= 0) {
                    source[next] = glyphs[c];
                    characters[next] = (byte) c;
                    typefaceOf[next++] = t;
                }
            }
        }
        byte[] pixels = new byte[count * Glyphs.PIXELS];
        forEachShard.accept(shard -> copy(source, part(shard), part(shard + 1), pixels));
        return new Glyphs(pixels, characters, typefaceOf, names);
    }

    private int part(int shard) {
        return Workers.start(shard, SHARDS, count);
    }

    private void copy(int[] source, int from, int to, byte[] pixels) {
        for (int i = from; i < to; i++) {
            byte[] block = blocks.get(source[i] / BLOCK);
            int offset = source[i] % BLOCK * Glyphs.PIXELS;
            System.arraycopy(block, offset, pixels, i * Glyphs.PIXELS, Glyphs.PIXELS);
        }
    }
}
