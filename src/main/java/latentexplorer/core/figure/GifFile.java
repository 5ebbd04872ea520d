package latentexplorer.core.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.file.AtomicFile;

/**
 * Writes pictures that follow each other as an animated GIF, over and over (GIF89a, CompuServe 1990, with the looping
 * extension of Netscape). Up to 256 colours in all pictures together are kept exactly, more are brought down to 256. The same
 * pictures give the same bytes.
 */
public final class GifFile {
    private static final int LARGEST = 0xFFFF;
    private static final int LONGEST = 0xFFFF;

    private GifFile() {}

    /**
     * One picture.
     *
     * @param argb width x height opaque pixels, row by row
     * @param hundredths of a second for which it stays, 2 to 65535: browsers slow down what is faster
     */
    public record Frame(int[] argb, int hundredths) {
        public Frame {
            if (hundredths < 2 || hundredths > LONGEST) {
                throw new IllegalArgumentException(
                        "A picture can stay for 2 to 65,535 hundredths of a second, not " + hundredths + ".");
            }
        }
    }

    /**
     * Writes in place of the file of that name; the folder is made when it is missing.
     *
     * @throws IOException with a sentence that names the file; an older file is untouched
     * @throws IllegalArgumentException with a sentence, when there is no picture, or one of another size
     */
    public static void write(Path file, List<Frame> frames, int width, int height) throws IOException {
        check(frames, width, height);
        AtomicFile.write(file, out -> write(out, frames, width, height));
    }

    private static void check(List<Frame> frames, int width, int height) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("An animation needs at least one picture.");
        }
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException("An animation cannot be " + width + " x " + height + " pixels.");
        }
        for (Frame frame : frames) {
            if (frame.argb().length != width * height) {
                throw new IllegalArgumentException(
                        frame.argb().length + " pixels for a picture of " + width + " x " + height);
            }
        }
    }

    static void write(OutputStream out, List<Frame> frames, int width, int height) throws IOException {
        GifPalette palette = GifPalette.of(frames.stream().map(Frame::argb).toList());
        out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
        number(out, width);
        number(out, height);
        // a common table of 2^bits colours, 8 bits a channel
        out.write(0x80 | 7 << 4 | palette.bits() - 1);
        out.write(0);
        out.write(0);
        out.write(palette.table());
        out.write(new byte[] {0x21, (byte) 0xFF, 11});
        out.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {3, 1, 0, 0, 0});
        for (Frame frame : frames) {
            out.write(new byte[] {0x21, (byte) 0xF9, 4, 0});
            number(out, frame.hundredths());
            out.write(new byte[] {0, 0, 0x2C, 0, 0, 0, 0});
            number(out, width);
            number(out, height);
            out.write(0);
            int least = Math.max(2, palette.bits());
            out.write(least);
            blocks(out, Lzw.encode(palette.indices(frame.argb()), least));
        }
        out.write(0x3B);
    }

    private static void number(OutputStream out, int value) throws IOException {
        out.write(value & 0xFF);
        out.write(value >> 8);
    }

    private static void blocks(OutputStream out, byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; from += 255) {
            int count = Math.min(255, bytes.length - from);
            out.write(count);
            out.write(bytes, from, count);
        }
        out.write(0);
    }

    /** The compression of GIF: Lempel, Ziv and Welch with codes that grow from {@code least} + 1 to 12 bits. */
    private static final class Lzw {
        private static final int MOST_CODES = 1 << 12;
        private static final int SLOTS = 1 << 14;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final int[] keys = new int[SLOTS];
        private final int[] codes = new int[SLOTS];
        private final int clear;
        private int next;
        private int width;
        private int buffer;
        private int filled;

        private Lzw(int least) {
            clear = 1 << least;
            width = least + 1;
        }

        static byte[] encode(byte[] indices, int least) {
            Lzw lzw = new Lzw(least);
            lzw.startAnew();
            int prefix = indices[0] & 0xFF;
            for (int i = 1; i < indices.length; i++) {
                prefix = lzw.extended(prefix, indices[i] & 0xFF);
            }
            lzw.put(prefix);
            // the reader adds an entry for that code too, which may make codes longer
            if (lzw.next == 1 << lzw.width && lzw.width < 12) {
                lzw.width++;
            }
            lzw.put(lzw.clear + 1);
            if (lzw.filled > 0) {
                lzw.out.write(lzw.buffer);
            }
            return lzw.out.toByteArray();
        }

        /** The code of the string with one value more, if there is one; else the string is written and the value begins one. */
        private int extended(int prefix, int value) {
            int key = prefix << 8 | value;
            int slot = key * 0x9E3779B1 >>> 18;
            while (keys[slot] >= 0) {
                if (keys[slot] == key) {
                    return codes[slot];
                }
                slot = slot + 1 & SLOTS - 1;
            }
            put(prefix);
            if (next == MOST_CODES) {
                startAnew();
            } else {
                if (next == 1 << width) {
                    width++;
                }
                keys[slot] = key;
                codes[slot] = next++;
            }
            return value;
        }

        private void startAnew() {
            Arrays.fill(keys, -1);
            put(clear);
            next = clear + 2;
            width = Integer.numberOfTrailingZeros(clear) + 1;
        }

        private void put(int code) {
            buffer |= code << filled;
            filled += width;
            while (filled >= 8) {
                out.write(buffer);
                buffer >>>= 8;
                filled -= 8;
            }
        }
    }
}
