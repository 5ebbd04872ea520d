package latentexplorer.cli;

import java.util.List;
import latentexplorer.core.figure.MapPicture;
import latentexplorer.core.figure.ViewPicture;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the picture of a map is to look. */
final class PictureOptions {
    private static final String USUAL_PANEL = "1200x800";
    private static final double MOST_ZOOM = 1000;
    private static final int MOST_PANEL = 4096;

    @Option(
            names = "--size",
            paramLabel = "PIXELS",
            description = "The whole map with every image, so many pixels wide and high, 128 to 16384.")
    private @Nullable Integer size;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "The map as a panel shows it, with N pixels for one, 1 to 8. Default, without --size: 2")
    private @Nullable Double scale;

    @Option(
            names = "--panel",
            paramLabel = "WxH",
            description = "Width and height of that panel. Default: " + USUAL_PANEL)
    private @Nullable String panel;

    @Option(names = "--zoom", paramLabel = "Z", description = "How much larger than all of the map. Default: 1")
    private @Nullable Double zoom;

    @Option(
            names = "--centre",
            split = ",",
            arity = "1",
            paramLabel = "X,Y",
            description = "What lies in the middle, 0 to 1 from left to right and from top to bottom. Default: 0.5,0.5")
    private @Nullable List<Double> centre;

    @Option(names = "--tile-size", paramLabel = "PIXELS", description = "Of the panel's tiles, 4 to 28. Default: 28")
    private @Nullable Integer tileSize;

    @Option(names = "--frame", split = ",", paramLabel = "N", description = "Images that get a frame.")
    private List<Integer> framed = List.of();

    @Option(names = "--dark", description = "On the dark ground.")
    private boolean dark;

    @Option(names = "--transparent", description = "Without a ground.")
    private boolean transparent;

    @Option(names = "--no-captions", description = "Without title, legend and the line of how the map was made.")
    private boolean bare;

    /** @throws IllegalArgumentException with a sentence, when this cannot be */
    void check() {
        if (size != null && (scale != null || panel != null || zoom != null || centre != null || tileSize != null)) {
            throw new IllegalArgumentException(
                    "--size draws the whole map: leave --scale, --panel, --zoom, --centre and --tile-size out.");
        }
        if (size != null) {
            MapPicture.checkSize(size);
        }
        if (!(scale() >= 1 && scale() <= ViewPicture.LARGEST_SCALE)) {
            throw new IllegalArgumentException("The scale should be 1 to " + ViewPicture.LARGEST_SCALE + ".");
        }
        if (tileSize() < MapScene.SMALLEST_TILE || tileSize() > MapScene.LARGEST_TILE) {
            throw new IllegalArgumentException("The tile size should be " + MapScene.SMALLEST_TILE + " to "
                    + MapScene.LARGEST_TILE + ", not " + tileSize() + ".");
        }
        view();
    }

    /** Whether any of them was given. */
    boolean any() {
        return size != null
                || scale != null
                || panel != null
                || zoom != null
                || centre != null
                || tileSize != null
                || !framed.isEmpty()
                || dark
                || transparent
                || bare;
    }

    /** Of the whole map; null for the view of a panel. */
    @Nullable
    Integer size() {
        return size;
    }

    double scale() {
        return scale == null ? 2 : scale;
    }

    int tileSize() {
        return tileSize == null ? MapScene.LARGEST_TILE : tileSize;
    }

    List<Integer> framed() {
        return framed;
    }

    Ground ground() {
        return dark ? Ground.DARK : Ground.LIGHT;
    }

    boolean transparent() {
        return transparent;
    }

    boolean captioned() {
        return !bare;
    }

    Viewport view() {
        String given = panel == null ? USUAL_PANEL : panel;
        if (!given.matches("\\d{1,4}x\\d{1,4}")) {
            throw new IllegalArgumentException("The panel should be WIDTHxHEIGHT in pixels, not " + given + ".");
        }
        int width = Integer.parseInt(given.substring(0, given.indexOf('x')));
        int height = Integer.parseInt(given.substring(given.indexOf('x') + 1));
        if (Math.min(width, height) < 1 || Math.max(width, height) > MOST_PANEL) {
            throw new IllegalArgumentException("A panel has 1 to " + MOST_PANEL + " pixels a side, not " + given + ".");
        }
        double larger = zoom == null ? 1 : zoom;
        if (!(larger > 0 && larger <= MOST_ZOOM)) {
            throw new IllegalArgumentException("The zoom should be above 0 and at most 1,000, not " + larger + ".");
        }
        List<Double> middle = centre == null ? List.of(0.5, 0.5) : centre;
        if (middle.size() != 2 || !middle.stream().allMatch(each -> Math.abs(each) <= 10)) {
            throw new IllegalArgumentException("The centre should be X,Y, each 0 to 1.");
        }
        Viewport all = Viewport.fit(width, height);
        double factor = Math.clamp(all.scale() * larger, Viewport.MIN_SCALE, Viewport.MAX_SCALE);
        return new Viewport(
                factor, width / 2.0 - middle.get(0) * factor, height / 2.0 - middle.get(1) * factor, width, height);
    }
}
