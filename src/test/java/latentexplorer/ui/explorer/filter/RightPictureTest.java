package latentexplorer.ui.explorer.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Facets;
import latentexplorer.core.select.Filter;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.job.DirectJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever is filtered and in whichever sample: what is seen at a point, and picked there, is the image of that point. */
class RightPictureTest {
    private static final int TYPEFACES = 150;
    private static final int IMAGES = 4 * TYPEFACES;
    private static final int SIDE = 28;

    private final Specimens room = new Specimens(new DirectJobs());
    private final MapRasterizer rasterizer = new MapRasterizer(room.workers);

    @AfterEach
    void end() {
        room.workers.close();
    }

    @Test
    @DisplayName("EXP-01 EXP-09 the right picture for the right point under every filter and sample")
    void thePictureAtAPointIsItsOwn() {
        Random random = new Random(11);
        int pictures = 0;
        for (int round = 0; round < 40; round++) {
            Exhibit exhibit = Specimens.glyphs(TYPEFACES, sample(random), round + 1);
            room.hang(exhibit);
            room.controller.colour(random.nextBoolean() ? ColourBy.CLASS : ColourBy.TYPEFACE);
            room.model.filterProperty().set(filter(random));
            room.model.shareProperty().set(random.nextBoolean() ? 100 : random.nextInt(2, 100));
            room.model.apartProperty().set(random.nextInt(4) == 0);
            room.model.dotsProperty().set(random.nextBoolean());
            MapScene scene = room.map.scene();
            Viewport view =
                    Viewport.fit(800, 600).zoomed(random.nextInt(0, 12), random.nextInt(800), random.nextInt(600));

            MapFrame frame = rasterizer.draw(scene, view);

            for (int point = 0; point < exhibit.size(); point++) {
                double x = view.toScreenX(exhibit.layout().x(point));
                double y = view.toScreenY(exhibit.layout().y(point));
                boolean inside = x >= 20 && x < 780 && y >= 20 && y < 580;
                assertThat(scene.shown().isTile(point)).isEqualTo(passes(exhibit, point) && isOfShare(scene, point));
                int picked = scene.pick(view, x, y);
                if (!scene.isDrawn(point, view)) {
                    assertThat(picked).isNotEqualTo(point);
                } else {
                    assertThat(picked).isEqualTo(point);
                    if (inside && isAlone(exhibit, scene, view, point)) {
                        assertThat(pictureAt(frame, x, y, scene.inks()[point])).isEqualTo(exhibit.image(point));
                        pictures++;
                    }
                }
            }
        }
        assertThat(pictures).isGreaterThan(200);
    }

    private static int[] sample(Random random) {
        int size = random.nextInt(1, 200);
        return random.ints(0, IMAGES).distinct().limit(size).sorted().toArray();
    }

    private static Filter filter(Random random) {
        Filter filter = Filter.NONE;
        if (random.nextInt(3) == 0) {
            filter = filter.toggleClass(random.nextInt(4));
        }
        if (random.nextInt(6) == 0) {
            filter = filter.toggleTypeface(random.nextInt(TYPEFACES));
        }
        if (random.nextInt(4) == 0) {
            filter = filter.withText(random.nextBoolean() ? "face 1" : "g");
        }
        if (random.nextInt(3) == 0) {
            filter = filter.toggleHidden(random.nextInt(3), 3);
        }
        return filter;
    }

    /** By what the image set says of the image, not by what the map made of it. */
    private boolean passes(Exhibit exhibit, int point) {
        Filter filter = room.model.filterProperty().get();
        ImageSet images = exhibit.images();
        int image = exhibit.image(point);
        String face = images.typeface(image).orElseThrow();
        int line = room.model.legendProperty().get().colouring().lineOf()[point];
        boolean text = switch (filter.text()) {
            case "" -> true;
            case "g" -> images.className(image).equals("G");
            // a single character is a class; the typeface has to hold the other word
            default -> face.startsWith("Face") && images.className(image).equals("1");
        };
        return text
                && (filter.onlyClass() == Facets.NONE || filter.onlyClass() == images.label(image))
                && (filter.onlyTypeface() == Facets.NONE || filter.onlyTypeface() == images.typefaceIndex(image))
                && !filter.hidden().contains(line);
    }

    /** A share leaves out some of what passes, and lets nothing in. */
    private boolean isOfShare(MapScene scene, int point) {
        return room.model.shareProperty().get() == FilterModel.MOST_SHARE
                || scene.shown().isTile(point);
    }

    private static boolean isAlone(Exhibit exhibit, MapScene scene, Viewport view, int point) {
        return IntStream.range(0, exhibit.size())
                .filter(other -> other != point)
                .allMatch(other -> Math.max(
                                Math.abs(exhibit.layout().x(other)
                                        - exhibit.layout().x(point)),
                                Math.abs(exhibit.layout().y(other)
                                        - exhibit.layout().y(point)))
                        > (SIDE + 2) / view.scale());
    }

    /** The image whose pattern is to be seen around a place, or -1. */
    private static int pictureAt(MapFrame frame, double x, double y, byte ink) {
        int left = (int) Math.floor(x - SIDE / 2.0 + 0.5);
        int top = (int) Math.floor(y - SIDE / 2.0 + 0.5);
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int at = (top + dy) * frame.width() + left + dx;
                int found = IntStream.range(0, IMAGES)
                        .filter(image -> isSeen(frame, at, image, ink))
                        .findFirst()
                        .orElse(-1);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }

    private static boolean isSeen(MapFrame frame, int at, int image, byte ink) {
        for (int p = 0; p < ImageSet.PIXELS; p++) {
            int wanted = Specimens.isBlack(image, p) ? Ground.LIGHT.ink(ink) : Ground.LIGHT.paper();
            if (frame.pixels()[at + p / SIDE * frame.width() + p % SIDE] != wanted) {
                return false;
            }
        }
        return true;
    }
}
