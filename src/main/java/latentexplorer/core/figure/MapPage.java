package latentexplorer.core.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Fields;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Ground;

/**
 * A map as one HTML page that needs nothing else: it pans, zooms, shows the image under the pointer large, has a legend that
 * filters and a field that finds images by class and typeface. It opens from a file and asks for nothing from anywhere: its
 * security policy forbids it. The pictures are in it as grey PNG sheets, lossless; when they would make the page larger than
 * {@link #LARGEST_PAGE} they are half as wide and high, and the page says so. The same map gives the same bytes.
 *
 * @param title of the page
 * @param about how the map was made, one line
 * @param tiles the pictures of the n points
 * @param x n positions, 0 to 1
 * @param y n positions, 0 to 1, downwards
 * @param ids the index in the image set of each point
 * @param labels what the points are called; may be unknown
 * @param colouring of the points
 */
public record MapPage(
        String title,
        String about,
        MapPicture.Tiles tiles,
        float[] x,
        float[] y,
        int[] ids,
        PointLabels labels,
        Colouring colouring) {
    public static final String EXTENSION = ".html";
    /** As many points as a page holds. */
    public static final int MOST = 70_000;
    /** Bytes of the largest page. */
    public static final long LARGEST_PAGE = 25_000_000;

    private static final int FULL = TileSheets.SIDE;
    /** Pictures that are packed to find out how large all of them will be. */
    private static final int SAMPLE = 2048;

    private static final int DOT_STRENGTH = 56;
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final int LINES = 256;

    /** @throws IllegalArgumentException with a sentence, when there are none or too many points, or they do not fit */
    public MapPage {
        int n = ids.length;
        if (tiles.index().length != n || x.length != n || y.length != n || colouring.size() != n) {
            throw new IllegalArgumentException(n + " points with " + tiles.index().length + " pictures, " + x.length
                    + ", " + y.length + " positions and " + colouring.size() + " colours");
        }
        if (n == 0) {
            throw new IllegalArgumentException("The map has no images that a page could show.");
        }
        if (n > MOST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A page holds at most %,d images, and these are %,d: filter them or take a sample.",
                    MOST,
                    n));
        }
        if (colouring.lines().size() > LINES) {
            throw new IllegalArgumentException("A page has room for a legend of " + LINES + " lines, not of "
                    + colouring.lines().size() + ": choose other colours.");
        }
    }

    /**
     * What was written, or would be.
     *
     * @param bytes size of the file
     * @param side pixels of a picture's side in it: 28, or 14 where they would not fit
     */
    public record Written(long bytes, int side) {
        /** "14.2 MB", and whether pictures are smaller than they were. */
        public String sentence() {
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                    + (side < FULL ? ", pictures at half their width and height to keep the page small" : "");
        }
    }

    /**
     * Writes the page.
     *
     * @throws IOException with a sentence that names the file; an older file is untouched
     * @throws IllegalArgumentException with a sentence, when the page would be too large even with small pictures
     * @throws java.util.concurrent.CancellationException when asked to stop; an older file is untouched
     */
    public Written write(Path file, JobScope scope) throws IOException {
        return write(file, LARGEST_PAGE, scope);
    }

    /**
     * How large the page will be, from a part of its pictures: exactly for few images, else within some percent.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public Written estimate(JobScope scope) throws IOException {
        int n = ids.length;
        int[] some = IntStream.range(0, Math.min(n, SAMPLE))
                .map(k -> tiles.index()[(int) ((long) k * n / Math.min(n, SAMPLE))])
                .toArray();
        for (int side = FULL; ; side /= 2) {
            scope.check();
            long packed = TileSheets.of(new MapPicture.Tiles(tiles.pixels(), some), side, scope).stream()
                    .mapToLong(sheet -> sheet.length)
                    .sum();
            long bytes = page(side, List.of()).length + Math.round(4 / 3.0 * packed * n / some.length);
            if (bytes <= LARGEST_PAGE || side == FULL / 2) {
                return new Written(bytes, side);
            }
        }
    }

    Written write(Path file, long limit, JobScope scope) throws IOException {
        for (int side = FULL; side >= FULL / 2; side /= 2) {
            JobScope part = side == FULL ? scope.part(0, 0.7) : scope.part(0.7, 1);
            byte[] page = page(side, TileSheets.of(tiles, side, part));
            if (page.length <= limit) {
                AtomicFile.write(file, out -> out.write(page));
                return new Written(page.length, side);
            }
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "A page of these %,d images would be larger than %.0f MB: filter them or take a sample.",
                ids.length,
                limit / 1e6));
    }

    private byte[] page(int side, List<byte[]> sheets) throws IOException {
        StringBuilder images = new StringBuilder();
        for (byte[] sheet : sheets) {
            images.append("<img alt=\"\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(sheet))
                    .append("\">\n");
        }
        String smaller = side < FULL
                ? " Pictures are shown at half their width and height (14 pixels), so that the page stays small."
                : "";
        Map<String, String> parts = Map.of(
                "title", escaped(title),
                "about", escaped(about + smaller),
                "style", resource("map-page.css"),
                "script", resource("map-page.js"),
                "data", data(side),
                "sheets", images.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fill(resource("map-page.html"), parts, out);
        return out.toByteArray();
    }

    private static void fill(String template, Map<String, String> parts, OutputStream out) throws IOException {
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            out.write(template.substring(from, place.start()).getBytes(StandardCharsets.UTF_8));
            out.write(parts.get(place.group(1)).getBytes(StandardCharsets.UTF_8));
            from = place.end();
        }
        out.write(template.substring(from).getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MapPage.class.getResourceAsStream("/latentexplorer/core/figure/" + name)) {
            if (in == null) {
                throw new IOException("the program's own file " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private String data(int side) {
        ObjectNode json = Fields.object();
        json.put("count", ids.length);
        json.put("side", side);
        json.put("across", TileSheets.ACROSS);
        json.put("x", base64(Archive.bytes(x)));
        json.put("y", base64(Archive.bytes(y)));
        json.put("ids", base64(Archive.bytes(ids)));
        int[] none = new int[ids.length];
        Arrays.fill(none, -1);
        json.put("labels", base64(Archive.bytes(labels.known() ? labels.labels() : none)));
        json.put("typefaceOf", base64(Archive.bytes(labels.typefaceOf())));
        byte[] lineOf = new byte[ids.length];
        int[] counts = new int[colouring.lines().size()];
        for (int i = 0; i < lineOf.length; i++) {
            lineOf[i] = (byte) colouring.lineOf()[i];
            counts[colouring.lineOf()[i]]++;
        }
        json.put("lineOf", base64(lineOf));
        ArrayNode lines = json.putArray("lines");
        for (int line = 0; line < counts.length; line++) {
            Colouring.Line each = colouring.lines().get(line);
            lines.addObject().put("name", each.name()).put("ink", each.ink()).put("count", counts[line]);
        }
        labels.classNames().forEach(json.putArray("classes")::add);
        labels.typefaces().forEach(json.putArray("typefaces")::add);
        colours(json.putObject("light"), Ground.LIGHT);
        colours(json.putObject("dark"), Ground.DARK);
        // no name may end the script that the data are in
        return json.toString().replace("<", "\\u003c");
    }

    private static void colours(ObjectNode json, Ground ground) {
        json.put("paper", ground.paper() & 0xFFFFFF);
        json.put("faint", ground.faint() & 0xFFFFFF);
        json.put("hover", ground.hover() & 0xFFFFFF);
        ArrayNode inks = json.putArray("inks");
        ArrayNode dots = json.putArray("dots");
        for (int ink = 0; ink < Ground.INKS + Ground.RAMP; ink++) {
            inks.add(ground.ink(ink) & 0xFFFFFF);
            dots.add(MapPicture.over(ground.paper(), ground.ink(ink), DOT_STRENGTH) & 0xFFFFFF);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
