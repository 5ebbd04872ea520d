package latentexplorer.core.select;

import java.util.List;

/** What the keys that filter do: a digit, C and F over an image. */
public final class FilterKeys {
    private final Facets facets;

    public FilterKeys(Facets facets) {
        this.facets = facets;
    }

    /**
     * The filter after a key.
     *
     * @param message why nothing changed; empty when something did
     */
    public record Answer(Filter filter, String message) {}

    /**
     * Only the class with that number, on glyphs the character; the same digit again shows all classes.
     *
     * @param digit 0 to 9
     */
    public Answer digit(Filter now, int digit) {
        List<String> names = facets.classNames();
        int named = names.indexOf(Integer.toString(digit));
        if (named >= 0) {
            return done(now.toggleClass(named));
        }
        if (names.isEmpty()) {
            return refused(now, "These images have no classes: there is nothing that " + digit + " could show.");
        }
        if (facets.areCharacters()) {
            return refused(now, "There is no character " + digit + " among these images.");
        }
        return digit < names.size()
                ? done(now.toggleClass(digit))
                : refused(now, "There is no class " + digit + ": there are " + names.size() + ", counted from 0.");
    }

    /**
     * Only the class of a point; again shows all classes.
     *
     * @param point the one under the pointer, or negative for none
     */
    public Answer sameClass(Filter now, int point) {
        if (point < 0) {
            return now.onlyClass() == Facets.NONE
                    ? refused(now, "Point at an image first: C shows only those of its class.")
                    : done(now.toggleClass(now.onlyClass()));
        }
        int index = facets.classOf()[point];
        return index < 0 ? refused(now, "This image has no class that C could go by.") : done(now.toggleClass(index));
    }

    /**
     * Only the typeface of a point; again shows all typefaces.
     *
     * @param point the one under the pointer, or negative for none
     */
    public Answer sameTypeface(Filter now, int point) {
        if (!facets.hasTypefaces()) {
            return refused(now, "These images are no glyphs: they have no typefaces that F could go by.");
        }
        if (point < 0) {
            return now.onlyTypeface() == Facets.NONE
                    ? refused(now, "Point at a glyph first: F shows only those of its typeface.")
                    : done(now.toggleTypeface(now.onlyTypeface()));
        }
        return done(now.toggleTypeface(facets.typefaceIndex(point)));
    }

    private static Answer done(Filter filter) {
        return new Answer(filter, "");
    }

    private static Answer refused(Filter now, String why) {
        return new Answer(now, why);
    }
}
