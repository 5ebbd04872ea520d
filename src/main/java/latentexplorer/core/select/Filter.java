package latentexplorer.core.select;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be true of a point to show; everything that is asked has to hold. Immutable.
 *
 * @param onlyClass index of the class that shows, or {@link Facets#NONE} for all
 * @param onlyTypeface index of the typeface that shows, or {@link Facets#NONE} for all
 * @param text words that the character, the name of the class or that of the typeface has to hold, see {@link Words}
 * @param hidden lines of the legend whose points do not show
 */
public record Filter(int onlyClass, int onlyTypeface, String text, Set<Integer> hidden) {
    /** Everything shows. */
    public static final Filter NONE = new Filter(Facets.NONE, Facets.NONE, "", Set.of());

    public Filter {
        text = text.strip();
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Only that class; all classes again if it was only that already. */
    public Filter toggleClass(int index) {
        return new Filter(index == onlyClass ? Facets.NONE : index, onlyTypeface, text, hidden);
    }

    /** Only that typeface; all typefaces again if it was only that already. */
    public Filter toggleTypeface(int index) {
        return new Filter(onlyClass, index == onlyTypeface ? Facets.NONE : index, text, hidden);
    }

    /** Another text; all texts when it is blank. */
    public Filter withText(String other) {
        return new Filter(onlyClass, onlyTypeface, other, hidden);
    }

    /**
     * Hides a line of the legend, or shows it again. When the last line would go all show again, as after {@link #solo}.
     *
     * @param lines number of lines that the legend has
     */
    public Filter toggleHidden(int line, int lines) {
        Set<Integer> others = new TreeSet<>(hidden);
        if (!others.remove(line)) {
            others.add(line);
        }
        return withHidden(others.size() >= lines ? Set.of() : others);
    }

    /**
     * Hides all lines of the legend but one; shows all again if it was alone already.
     *
     * @param lines number of lines that the legend has
     */
    public Filter solo(int line, int lines) {
        Set<Integer> others = new TreeSet<>();
        for (int each = 0; each < lines; each++) {
            if (each != line) {
                others.add(each);
            }
        }
        return withHidden(others.equals(hidden) ? Set.of() : others);
    }

    /** Other hidden lines: none after the colours have got another meaning. */
    public Filter withHidden(Set<Integer> others) {
        return new Filter(onlyClass, onlyTypeface, text, others);
    }
}
