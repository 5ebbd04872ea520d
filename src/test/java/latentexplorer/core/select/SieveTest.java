package latentexplorer.core.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.raster.Viewport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SieveTest {
    private static final List<String> CHARACTERS = List.of("0", "1", "5", "A", "a", "é", "B", "!");
    private static final List<String> FACES = List.of("Roboto Bold", "Abel", "Árvore", "Bold & Co", "Łódź");

    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = new Workers("test", 2);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    private static Facets glyphs(int n, Random random) {
        int[] classOf = random.ints(n, -1, CHARACTERS.size()).toArray();
        int[] faceOf = random.ints(n, 0, FACES.size()).toArray();
        return new Facets(CHARACTERS, classOf, FACES, faceOf);
    }

    private static Filter randomFilter(Random random, int lines) {
        String[] texts = {"", "", "bold", "a", "E", "arvore", "roboto b", "ŁODZ", "!", "zzz", "bold a"};
        Filter filter = new Filter(
                random.nextInt(3) == 0 ? random.nextInt(CHARACTERS.size()) : Facets.NONE,
                random.nextInt(3) == 0 ? random.nextInt(FACES.size()) : Facets.NONE,
                texts[random.nextInt(texts.length)],
                Set.of());
        for (int line = 0; line < lines; line++) {
            filter = random.nextInt(5) == 0 ? filter.toggleHidden(line, lines) : filter;
        }
        return filter;
    }

    /** What the filter means, said once more and slowly. */
    private static boolean passes(Facets facets, Colouring colouring, Filter filter, int i) {
        int own = facets.classOf()[i];
        String name = own < 0 ? "" : CHARACTERS.get(own);
        String face = FACES.get(facets.typefaceOf()[i]);
        boolean words = Arrays.stream(filter.text().split(" ")).allMatch(word -> {
            String plain = plain(word);
            return plain.isEmpty()
                    || plain.equals(plain(name))
                    || plain.length() > 1 && plain(face).contains(plain);
        });
        return (filter.onlyClass() < 0 || filter.onlyClass() == own)
                && (filter.onlyTypeface() < 0 || filter.onlyTypeface() == facets.typefaceOf()[i])
                && !filter.hidden().contains(colouring.lineOf()[i])
                && words;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('é', 'e')
                .replace('á', 'a')
                .replace('ł', 'l')
                .replace('ó', 'o')
                .replace('ź', 'z');
    }

    @RepeatedTest(60)
    @DisplayName("EXP-09 exactly those points show of which everything is true that is asked")
    void exactlyThosePointsShowThatFit(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        Facets facets = glyphs(random.nextInt(700), random);
        Colouring colouring = random.nextBoolean()
                ? Colouring.byClass(CHARACTERS, facets.classOf())
                : Colouring.byTypeface(FACES, facets.typefaceOf());
        Filter filter = randomFilter(random, colouring.lines().size());

        Visible visible = new Sieve(facets, colouring).pass(filter);

        int[] expected = IntStream.range(0, facets.size())
                .filter(i -> passes(facets, colouring, filter, i))
                .toArray();
        assertThat(visible.points()).as(filter.toString()).isEqualTo(expected);
        assertThat(visible.count()).isEqualTo(expected.length);
        BitSet bits = visible.toBitSet();
        int[] lines = new int[colouring.lines().size()];
        Filter openLegend = filter.withHidden(Set.of());
        for (int i = 0; i < facets.size(); i++) {
            assertThat(visible.contains(i)).isEqualTo(bits.get(i));
            lines[colouring.lineOf()[i]] += passes(facets, colouring, openLegend, i) ? 1 : 0;
        }
        assertThat(visible.lineCounts()).isEqualTo(lines);
    }

    /** Image k of the set is a picture that says k in its first pixels' ink. */
    private static ImageSet images(Facets facets) {
        byte[] pixels = new byte[facets.size() * ImageSet.PIXELS];
        for (int k = 0; k < facets.size(); k++) {
            Arrays.fill(pixels, k * ImageSet.PIXELS, (k + 1) * ImageSet.PIXELS, (byte) (1 + k % 255));
        }
        return new ImageSet("test", pixels, facets.classOf(), CHARACTERS, FACES, facets.typefaceOf());
    }

    @RepeatedTest(12)
    @DisplayName("EXP-01 the right picture is at the right place under every filter, colour, order and sample")
    void theRightPictureIsAtTheRightPlace(RepetitionInfo round) {
        Random random = new Random(100 + round.getCurrentRepetition());
        Facets all = glyphs(200, random);
        ImageSet images = images(all);
        int[] ids = IntStream.range(0, 200).filter(_ -> random.nextInt(3) > 0).toArray();
        ImageSet sample = images.subset("sample", ids);
        int n = ids.length;
        Facets facets = new Facets(
                CHARACTERS,
                IntStream.range(0, n).map(sample::label).toArray(),
                FACES,
                IntStream.range(0, n).map(sample::typefaceIndex).toArray());
        // places far enough from each other that every tile can be seen whole
        float[] x = new float[n];
        float[] y = new float[n];
        List<Integer> cells =
                new java.util.ArrayList<>(IntStream.range(0, 225).boxed().toList());
        java.util.Collections.shuffle(cells, random);
        for (int p = 0; p < n; p++) {
            x[p] = (cells.get(p) % 15 + 0.5f) / 15;
            y[p] = (cells.get(p) / 15 + 0.5f) / 15;
        }
        Colouring colouring = Colouring.byClass(CHARACTERS, facets.classOf());
        Filter filter = randomFilter(random, colouring.lines().size());
        Visible visible = new Sieve(facets, colouring).pass(filter);
        MapLayout layout = new MapLayout(x, y);
        MapScene scene = MapScene.of(layout, new TileAtlas(sample.pixels(), workers), colouring.inks(), Ground.LIGHT)
                .withShown(Shown.of(layout, visible::contains, 1, false));
        Viewport view = Viewport.fit(700, 700);

        MapFrame frame = new MapRasterizer(workers).draw(scene, view);

        for (int p = 0; p < n; p++) {
            int px = (int) view.toScreenX(x[p]);
            int py = (int) view.toScreenY(y[p]);
            int grey = 1 + ids[p] % 255;
            int colour = visible.contains(p)
                    ? over(Ground.LIGHT.paper(), Ground.LIGHT.ink(colouring.inks()[p]), grey)
                    : Ground.LIGHT.paper();
            assertThat(distance(frame.pixels()[py * 700 + px], colour)).isLessThanOrEqualTo(3);
            assertThat(scene.pick(view, px, py)).isEqualTo(visible.contains(p) ? p : -1);
        }
    }

    private static int over(int below, int ink, int grey) {
        int colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double mixed = ((below >> shift & 0xFF) * (255 - grey) + (ink >> shift & 0xFF) * grey) / 255.0;
            colour |= (int) Math.round(mixed) << shift;
        }
        return colour;
    }

    private static int distance(int a, int b) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return most;
    }

    @Test
    void aFilterThatLeavesNothingSaysWhatItAsksFor() {
        Facets facets = new Facets(CHARACTERS, new int[] {0, 1}, FACES, new int[] {0, 1});
        Sieve sieve = new Sieve(facets, Colouring.byClass(CHARACTERS, facets.classOf()));

        Visible none = sieve.pass(new Filter(3, 1, "zz", Set.of(0)));

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.sentence())
                .isEqualTo("None of the 2 images fits the filter (character A, typeface Abel, “zz”,"
                        + " 1 of 8 lines of the legend hidden). Esc clears it.");
        assertThat(sieve.pass(Filter.NONE).sentence()).isEqualTo("2 of 2 shown");
        assertThat(new Sieve(Facets.of(PointLabels.NONE, 0), Colouring.byClass(List.of(), new int[0]))
                        .pass(Filter.NONE)
                        .sentence())
                .isEqualTo("0 of 0 shown");
    }

    @Test
    void thousandsAreCountedWithCommas() {
        int n = 281_060;
        int[] classOf = IntStream.range(0, n).map(i -> i < 4120 ? 0 : 1).toArray();
        Facets facets = new Facets(List.of("a", "b"), classOf, List.of(), new int[0]);

        Visible visible =
                new Sieve(facets, Colouring.byClass(facets.classNames(), classOf)).pass(Filter.NONE.toggleClass(0));

        assertThat(visible.sentence()).isEqualTo("4,120 of 281,060 shown");
    }

    @Test
    void aTextFindsClassesByPartOfTheirNames() {
        List<String> garments = List.of("T-shirt/top", "Trouser", "Ankle boot");
        Facets facets = new Facets(garments, new int[] {0, 1, 2, -1}, List.of(), new int[0]);
        Sieve sieve = new Sieve(facets, Colouring.byClass(garments, facets.classOf()));

        assertThat(sieve.pass(Filter.NONE.withText(" SHIRT ")).points()).containsExactly(0);
        assertThat(sieve.pass(Filter.NONE.withText("t")).points()).containsExactly(0, 1, 2);
        assertThat(sieve.pass(Filter.NONE.withText("boot ankle")).points()).containsExactly(2);
        assertThat(sieve.pass(Filter.NONE.withText("   ")).count()).isEqualTo(4);
    }

    @Test
    void theLegendSolosAndHides() {
        Filter solo = Filter.NONE.solo(2, 4);
        assertThat(solo.hidden()).containsExactly(0, 1, 3);
        assertThat(solo.solo(2, 4)).isEqualTo(Filter.NONE);
        assertThat(solo.solo(1, 4).hidden()).containsExactly(0, 2, 3);
        assertThat(solo.toggleHidden(0, 4).hidden()).containsExactly(1, 3);
        assertThat(solo.toggleHidden(2, 4)).as("hiding the last shows all").isEqualTo(Filter.NONE);
        assertThat(Filter.NONE.solo(0, 1)).isEqualTo(Filter.NONE);
    }
}
