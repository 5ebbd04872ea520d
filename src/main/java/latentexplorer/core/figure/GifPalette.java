package latentexplorer.core.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * At most 256 colours for some pictures: theirs, when they have no more; else the means of 256 boxes that the colours are cut
 * into, each time the box with the widest channel at its median (Heckbert, Color image quantization, 1982), and each pixel
 * takes the nearest.
 */
final class GifPalette {
    private static final int MOST = 256;
    /** Bits a channel by which colours are told apart when there are too many. */
    private static final int COARSE = 5;

    private final int[] colours;
    private final boolean exact;
    private final int[] nearest = new int[1 << 3 * COARSE];

    private GifPalette(int[] colours, boolean exact) {
        this.colours = colours;
        this.exact = exact;
        Arrays.fill(nearest, -1);
    }

    static GifPalette of(List<int[]> pictures) {
        int[] few = new int[MOST];
        int count = 0;
        for (int[] picture : pictures) {
            for (int pixel : picture) {
                int colour = pixel & 0xFFFFFF;
                int at = Arrays.binarySearch(few, 0, count, colour);
                if (at < 0) {
                    if (count == MOST) {
                        return cut(pictures);
                    }
                    System.arraycopy(few, -at - 1, few, -at, count + at + 1);
                    few[-at - 1] = colour;
                    count++;
                }
            }
        }
        return new GifPalette(Arrays.copyOf(few, count), true);
    }

    /** Cells of the colour cube, with the sums of what is in each: number, red, green, blue. */
    private static GifPalette cut(List<int[]> pictures) {
        long[][] cells = new long[1 << 3 * COARSE][];
        for (int[] picture : pictures) {
            for (int pixel : picture) {
                int cell = cell(pixel);
                long[] sums = cells[cell] == null ? new long[4] : cells[cell];
                sums[0]++;
                sums[1] += pixel >> 16 & 0xFF;
                sums[2] += pixel >> 8 & 0xFF;
                sums[3] += pixel & 0xFF;
                cells[cell] = sums;
            }
        }
        List<long[]> all = Arrays.stream(cells).filter(cell -> cell != null).toList();
        List<List<long[]>> boxes = new ArrayList<>(List.of(all));
        while (boxes.size() < MOST) {
            int widest = widest(boxes);
            List<long[]> box = boxes.get(widest);
            if (box.size() < 2) {
                break;
            }
            List<long[]> sorted = new ArrayList<>(box);
            int channel = widestChannel(box);
            sorted.sort(Comparator.comparingDouble(cell -> (double) cell[channel] / cell[0]));
            int middle = median(sorted);
            boxes.set(widest, sorted.subList(0, middle));
            boxes.add(sorted.subList(middle, sorted.size()));
        }
        return new GifPalette(boxes.stream().mapToInt(GifPalette::mean).toArray(), false);
    }

    private static int widest(List<List<long[]>> boxes) {
        int widest = 0;
        double most = -1;
        for (int b = 0; b < boxes.size(); b++) {
            List<long[]> box = boxes.get(b);
            double width = box.size() < 2 ? -1 : width(box, widestChannel(box));
            if (width > most) {
                most = width;
                widest = b;
            }
        }
        return widest;
    }

    private static int widestChannel(List<long[]> box) {
        int widest = 1;
        for (int channel = 2; channel <= 3; channel++) {
            widest = width(box, channel) > width(box, widest) ? channel : widest;
        }
        return widest;
    }

    private static double width(List<long[]> box, int channel) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (long[] cell : box) {
            double mean = (double) cell[channel] / cell[0];
            low = Math.min(low, mean);
            high = Math.max(high, mean);
        }
        return high - low;
    }

    private static int median(List<long[]> sorted) {
        long half = sorted.stream().mapToLong(cell -> cell[0]).sum() / 2;
        long sum = 0;
        int at = 0;
        while (at < sorted.size() - 1 && sum < half) {
            sum += sorted.get(at++)[0];
        }
        return Math.max(1, at);
    }

    private static int mean(List<long[]> box) {
        long[] sums = new long[4];
        for (long[] cell : box) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += cell[k];
            }
        }
        long half = sums[0] / 2;
        return (int) ((sums[1] + half) / sums[0] << 16 | (sums[2] + half) / sums[0] << 8 | (sums[3] + half) / sums[0]);
    }

    private static int cell(int pixel) {
        int drop = 8 - COARSE;
        return (pixel >> 16 + drop & 0x1F) << 2 * COARSE | (pixel >> 8 + drop & 0x1F) << COARSE | pixel >> drop & 0x1F;
    }

    /** The table has two to the power of so many colours: 1 to 8. */
    int bits() {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(colours.length - 1));
    }

    /** Red, green and blue of each colour; black where there are fewer. */
    byte[] table() {
        byte[] table = new byte[3 << bits()];
        for (int k = 0; k < colours.length; k++) {
            table[3 * k] = (byte) (colours[k] >> 16);
            table[3 * k + 1] = (byte) (colours[k] >> 8);
            table[3 * k + 2] = (byte) colours[k];
        }
        return table;
    }

    /** For each pixel the index of its colour. */
    byte[] indices(int[] picture) {
        byte[] indices = new byte[picture.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (byte) index(picture[i]);
        }
        return indices;
    }

    private int index(int pixel) {
        if (exact) {
            return Arrays.binarySearch(colours, pixel & 0xFFFFFF);
        }
        int cell = cell(pixel);
        if (nearest[cell] < 0) {
            nearest[cell] = search(pixel);
        }
        return nearest[cell];
    }

    /** All pixels of a cell take the colour that is nearest to its middle, so the order of pixels does not count. */
    private int search(int pixel) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < colours.length; k++) {
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int d = (pixel >> shift & 0xF8 | 4) - (colours[k] >> shift & 0xFF);
                distance += d * d;
            }
            if (distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }
}
