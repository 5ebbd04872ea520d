package latentexplorer.core.select;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.raster.Colouring;

/** Applies filters to the points of a map: one pass over the points, whatever is asked. Immutable. */
public final class Sieve {
    private final Facets facets;
    private final Colouring colouring;

    /** @throws IllegalArgumentException when they are not of the same points */
    public Sieve(Facets facets, Colouring colouring) {
        if (facets.size() != colouring.size()) {
            throw new IllegalArgumentException(facets.size() + " points and " + colouring.size() + " colours");
        }
        this.facets = facets;
        this.colouring = colouring;
    }

    public Facets facets() {
        return facets;
    }

    public Colouring colouring() {
        return colouring;
    }

    /**
     * Which points show. A line of the legend, class or typeface that there is not hides nothing or everything, as its
     * words say, and never fails: a filter may be older than the map.
     */
    public Visible pass(Filter filter) {
        int n = facets.size();
        Words words = new Words(filter.text(), facets.areCharacters());
        int all = words.all();
        int[] classBits = classBits(filter, words);
        int[] typefaceBits = typefaceBits(filter, words);
        boolean[] lineShows = lineShows(filter);
        int[] typefaceOf = facets.typefaceOf();
        int[] classOf = facets.classOf();
        int[] lineOf = colouring.lineOf();
        boolean hasTypefaces = facets.hasTypefaces();
        long[] bits = new long[n + Long.SIZE - 1 >> 6];
        int[] lineCounts = new int[lineShows.length];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int ofClass = classBits[classOf[i] + 1];
            int ofTypeface = typefaceBits[hasTypefaces ? typefaceOf[i] + 1 : 0];
            if ((ofClass | ofTypeface) < 0 || ((ofClass | ofTypeface) & all) != all) {
                continue;
            }
            lineCounts[lineOf[i]]++;
            if (lineShows[lineOf[i]]) {
                bits[i >> 6] |= 1L << i;
                count++;
            }
        }
        return new Visible(bits, n, count, lineCounts, asked(filter));
    }

    /** For each class, that of no class first: the words that fit it; negative when it does not show at all. */
    private int[] classBits(Filter filter, Words words) {
        int[] bits = new int[facets.classNames().size() + 1];
        for (int c = Facets.NONE; c < bits.length - 1; c++) {
            boolean shows = filter.onlyClass() == Facets.NONE || filter.onlyClass() == c;
            bits[c + 1] = !shows
                    ? Integer.MIN_VALUE
                    : c < 0 ? 0 : words.ofClass(facets.classNames().get(c));
        }
        return bits;
    }

    private int[] typefaceBits(Filter filter, Words words) {
        int[] bits = new int[facets.typefaces().size() + 1];
        for (int f = Facets.NONE; f < bits.length - 1; f++) {
            boolean shows = filter.onlyTypeface() == Facets.NONE || filter.onlyTypeface() == f;
            bits[f + 1] = !shows
                    ? Integer.MIN_VALUE
                    : f < 0 ? 0 : words.ofTypeface(facets.typefaces().get(f));
        }
        return bits;
    }

    private boolean[] lineShows(Filter filter) {
        boolean[] shows = new boolean[colouring.lines().size()];
        for (int line = 0; line < shows.length; line++) {
            shows[line] = !filter.hidden().contains(line);
        }
        return shows;
    }

    /** What the filter asks for, in the words of a list: "class 5", "typeface Abel". */
    private List<String> asked(Filter filter) {
        List<String> asked = new ArrayList<>();
        if (filter.onlyClass() != Facets.NONE) {
            asked.add(
                    (facets.hasTypefaces() ? "character " : "class ") + name(facets.classNames(), filter.onlyClass()));
        }
        if (filter.onlyTypeface() != Facets.NONE) {
            asked.add("typeface " + name(facets.typefaces(), filter.onlyTypeface()));
        }
        if (!filter.text().isEmpty()) {
            asked.add("“" + filter.text() + "”");
        }
        long hidden = filter.hidden().stream()
                .filter(line -> line < colouring.lines().size())
                .count();
        if (hidden > 0) {
            asked.add(hidden + " of " + colouring.lines().size() + " lines of the legend hidden");
        }
        return asked;
    }

    private static String name(List<String> names, int index) {
        return index >= 0 && index < names.size() ? names.get(index) : "number " + index;
    }
}
