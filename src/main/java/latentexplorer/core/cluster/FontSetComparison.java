package latentexplorer.core.cluster;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import latentexplorer.core.typeface.FontSetFile;

/**
 * How a choice differs from a font set.
 *
 * @param file the font set
 * @param entered typefaces of the choice that the font set does not have, in the order of the choice
 * @param left typefaces of the font set that the choice does not have, in the order of the file
 * @param kept how many typefaces both have
 * @param unknown typefaces of the font set that are not among the typefaces at hand, in the order of the file
 */
public record FontSetComparison(Path file, List<String> entered, List<String> left, int kept, List<String> unknown) {
    public FontSetComparison {
        entered = List.copyOf(entered);
        left = List.copyOf(left);
        unknown = List.copyOf(unknown);
    }

    /** Compares by name; a name that occurs twice counts once. */
    public static FontSetComparison of(FontSetFile fontSet, TrainingChoice choice) {
        FontVectors vectors = choice.clustering().vectors();
        Set<String> chosen =
                new LinkedHashSet<>(choice.members().mapToObj(vectors::name).toList());
        Set<String> known = new HashSet<>(vectors.glyphs().faces());
        Set<String> before = fontSet.typefaces();
        List<String> left = before.stream()
                .filter(name -> known.contains(name) && !chosen.contains(name))
                .toList();
        List<String> unknown =
                before.stream().filter(name -> !known.contains(name)).toList();
        return new FontSetComparison(
                fontSet.file(), without(chosen, before), left, before.size() - left.size() - unknown.size(), unknown);
    }

    private static List<String> without(Collection<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
