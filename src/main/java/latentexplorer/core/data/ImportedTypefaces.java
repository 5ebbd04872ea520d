package latentexplorer.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.data.ImageFolder.Reading;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import latentexplorer.core.typeface.Glyphs;
import latentexplorer.core.typeface.ImportReport;
import latentexplorer.core.typeface.ImportedGlyphs;

/** Glyphs of the user's own tables and fonts as image sets. */
final class ImportedTypefaces {
    private ImportedTypefaces() {}

    static Reading reading(String name, ImportedGlyphs imported) {
        ImportReport report = imported.report();
        CharacterSet characters = imported.glyphs().characters();
        List<String> remarks = report.incomplete() == 0
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%,d of %,d typefaces lack at least one of the %d characters.",
                        report.incomplete(),
                        report.typefaces(),
                        characters.size()));
        return new Reading(
                images(name, imported.glyphs()), LoadedSet.NO_SPLIT, report.sentences(), remarks, report.leftOut());
    }

    static Reading reading(String name, Glyphs glyphs) {
        return new Reading(images(name, glyphs), LoadedSet.NO_SPLIT, List.of(), List.of());
    }

    /** The classes are the characters that there are. */
    private static ImageSet images(String name, Glyphs glyphs) {
        CharacterSet characters = glyphs.characters();
        int[] label = new int[Characters.COUNT];
        int[] present = characters.indices().toArray();
        for (int c = 0; c < present.length; c++) {
            label[present[c]] = c;
        }
        int[] labels = new int[glyphs.size()];
        int[] typefaceOf = new int[glyphs.size()];
        Arrays.setAll(labels, i -> label[glyphs.character(i)]);
        Arrays.setAll(typefaceOf, glyphs::typefaceIndex);
        return new ImageSet(name, glyphs.pixels(), labels, characters.names(), glyphs.typefaces(), typefaceOf);
    }

    /** Whether a set is what is published as TMNIST: a table with all 94 characters. */
    static boolean isTmnist(OpenedSet opened) {
        return isTable(opened) && opened.images().classNames().equals(Characters.names());
    }

    /** Whether a set was read from a table of glyphs. */
    static boolean isTable(OpenedSet opened) {
        return opened.report().kind().equals(TmnistSource.KIND);
    }
}
