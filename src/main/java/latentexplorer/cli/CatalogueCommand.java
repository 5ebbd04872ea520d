package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.FontTable;
import latentexplorer.core.data.GlyphSheet;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.figure.PngFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code catalogue}: pictures of all typefaces, page by page, and a table of their names. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Draw all typefaces on pages of 60, with a table of their numbers and names.")
final class CatalogueCommand implements Callable<Integer> {
    private static final int ROWS = 60;

    private final Places places;
    private final DataCatalogue catalogue;
    private final PrintStream out;

    @Option(
            names = "--dataset",
            paramLabel = "KEY",
            description =
                    "A set of typefaces, or a font set (FILE.json); by default the imported TMNIST, else those that "
                            + "come with the program.")
    private @Nullable String dataset;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the pages go; by default the folder 'catalogue' of the workspace.")
    private @Nullable Path folder;

    CatalogueCommand(Places places, DataCatalogue catalogue, PrintStream out) {
        this.places = places;
        this.catalogue = catalogue;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        LoadedSet set = catalogue.load(dataset == null ? usual() : dataset, JobScope.unattended());
        ImageSet images = set.images();
        if (!images.hasTypefaces()) {
            throw new IOException(
                    set.description().title() + " holds no typefaces. Choose a set that does, for example typefaces.");
        }
        Path target = folder == null ? places.workspace().resolve("catalogue") : folder;
        GlyphTable glyphs = new GlyphTable(images);
        List<String> names = images.typefaces();
        int[] faces = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
        CharacterSet characters = characters(images);
        int pages = (faces.length + ROWS - 1) / ROWS;
        for (int page = 0; page < pages; page++) {
            int first = page * ROWS;
            int[] shown = Arrays.copyOfRange(faces, first, Math.min(faces.length, first + ROWS));
            GlyphSheet sheet =
                    GlyphSheet.numbered(glyphs, shown, first, characters, GlyphSheet.NAVY, GlyphSheet.OFF_WHITE);
            PngFile.write(target.resolve(name(page, pages)), sheet.argb(), sheet.width(), sheet.height());
        }
        new FontTable(IntStream.of(faces).mapToObj(names::get).toList()).write(target);
        out.println(String.format(
                Locale.ROOT,
                "%s of %s on %s, with font_table.txt and font_table.json, in %s",
                counted(faces.length, "typeface"),
                set.description().title(),
                counted(pages, "page"),
                target));
        set.notes().forEach(out::println);
        return 0;
    }

    private static String counted(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private String usual() {
        return catalogue.keys().contains(DataCatalogue.TMNIST) ? DataCatalogue.TMNIST : BundledSets.TYPEFACES;
    }

    private static CharacterSet characters(ImageSet images) {
        StringBuilder text = new StringBuilder();
        images.classNames().stream()
                .filter(name -> name.length() == 1 && Characters.contains(name.charAt(0)))
                .forEach(text::append);
        return CharacterSet.of(text);
    }

    /** From 1 on, with as many digits as the last page has, so that the files sort. */
    private static String name(int page, int pages) {
        int digits = Integer.toString(pages).length();
        return String.format(Locale.ROOT, "typefaces_page_%0" + digits + "d.png", page + 1);
    }
}
