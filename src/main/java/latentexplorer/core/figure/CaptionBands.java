package latentexplorer.core.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.raster.MapCaption;

/**
 * What is written above and below the picture of a map: title and legend above, how it was made below, as wide as the picture. Texts
 * that are too long are wrapped, at last cut off with an ellipsis.
 */
final class CaptionBands {
    private static final double MARGIN = 14;
    private static final double PAD = 10;
    private static final float TITLE = 16;
    private static final float TEXT = 12;
    private static final float SMALL = 11;
    private static final double LINE = 18;
    private static final double SWATCH = 11;
    private static final double GAP = 16;
    private static final int MOST_ROWS = 8;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final int width;
    private final double scale;
    private final int paper;
    private final Color ink;
    private final Color muted;

    /**
     * Rows of a picture.
     *
     * @param argb not premultiplied
     */
    record Band(int[] argb, int height) {
        static final Band NONE = new Band(new int[0], 0);
    }

    /** An entry of the legend at its place, and what stands there: no swatch where the colour is null. */
    private record Entry(double x, double baseline, MapCaption.Line line) {}

    /**
     * @param width of the picture, pixels
     * @param scale pixels of the picture for one of the texts
     * @param paper the colour below the texts, which may be transparent
     */
    CaptionBands(int width, double scale, int paper) {
        this.width = width;
        this.scale = scale;
        this.paper = paper;
        boolean dark = 0.299 * (paper >> 16 & 0xFF) + 0.587 * (paper >> 8 & 0xFF) + 0.114 * (paper & 0xFF) < 128;
        ink = new Color(dark ? 0xE6EDF3 : 0x1F2328);
        muted = new Color(dark ? 0x9DA7B3 : 0x59636E);
    }

    Band above(MapCaption caption) {
        double top = PAD + TITLE + 4;
        List<Entry> entries = new ArrayList<>();
        int left = placed(caption.legend(), top, entries);
        double bottom = entries.isEmpty() ? top : entries.getLast().baseline() + LINE / 3;
        return drawn(bottom + PAD, pen -> {
            text(
                    pen,
                    fitted(caption.title(), room(), TITLE, Font.BOLD),
                    MARGIN,
                    PAD + TITLE - 2,
                    TITLE,
                    Font.BOLD,
                    ink);
            for (Entry each : entries) {
                entry(pen, each);
            }
            if (left > 0) {
                Entry last = entries.getLast();
                double x = last.x() + width(last.line());
                text(pen, "and " + left + " more", x, last.baseline(), TEXT, Font.PLAIN, muted);
            }
        });
    }

    /** Puts as many entries in rows as there is room for. Returns how many are left. */
    private int placed(List<MapCaption.Line> legend, double top, List<Entry> entries) {
        double x = MARGIN;
        double baseline = top + LINE;
        double more = textWidth("and 999 more", TEXT, Font.PLAIN);
        for (int k = 0; k < legend.size(); k++) {
            double wide = width(legend.get(k));
            boolean last = baseline + LINE > top + MOST_ROWS * LINE;
            double end = MARGIN + room() - (last && k < legend.size() - 1 ? more : -GAP);
            if (x > MARGIN && x + wide > end) {
                if (last) {
                    return legend.size() - k;
                }
                x = MARGIN;
                baseline += LINE;
            }
            entries.add(new Entry(x, baseline, legend.get(k)));
            x += wide;
        }
        return 0;
    }

    private double width(MapCaption.Line line) {
        return SWATCH
                + 5
                + textWidth(line.name(), TEXT, Font.PLAIN)
                + 5
                + textWidth(count(line), TEXT, Font.PLAIN)
                + GAP;
    }

    private static String count(MapCaption.Line line) {
        return String.format(Locale.ROOT, "%,d", line.count());
    }

    private void entry(Graphics2D pen, Entry entry) {
        MapCaption.Line line = entry.line();
        pen.setColor(new Color(line.colour()));
        pen.fill(new RoundRectangle2D.Double(entry.x(), entry.baseline() - SWATCH + 1.5, SWATCH, SWATCH, 4, 4));
        double x = entry.x() + SWATCH + 5;
        double counted = textWidth(count(line), TEXT, Font.PLAIN);
        String name = fitted(line.name(), MARGIN + room() - x - 5 - counted, TEXT, Font.PLAIN);
        text(pen, name, x, entry.baseline(), TEXT, Font.PLAIN, ink);
        x += textWidth(name, TEXT, Font.PLAIN) + 5;
        text(pen, count(line), x, entry.baseline(), TEXT, Font.PLAIN, muted);
    }

    Band below(MapCaption caption) {
        List<String> lines = wrapped(caption.about());
        return drawn(2 * PAD + lines.size() * (SMALL + 4), pen -> {
            for (int k = 0; k < lines.size(); k++) {
                text(pen, lines.get(k), MARGIN, PAD + (k + 1) * (SMALL + 4) - 4, SMALL, Font.PLAIN, muted);
            }
        });
    }

    private List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && textWidth(longer, SMALL, Font.PLAIN) > room()) {
                lines.add(fitted(line, room(), SMALL, Font.PLAIN));
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(fitted(line, room(), SMALL, Font.PLAIN));
        return lines;
    }

    private double room() {
        return Math.max(1, width / scale - 2 * MARGIN);
    }

    private interface Drawing {
        void draw(Graphics2D pen);
    }

    private Band drawn(double high, Drawing drawing) {
        int height = (int) Math.ceil(high * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setBackground(new Color(paper, true));
        pen.clearRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.scale(scale, scale);
        drawing.draw(pen);
        pen.dispose();
        return new Band(image.getRGB(0, 0, width, height, null, 0, width), height);
    }

    private static void text(
            Graphics2D pen, String text, double x, double baseline, float size, int style, Color colour) {
        pen.setFont(font(size, style));
        pen.setColor(colour);
        pen.drawString(text, (float) x, (float) baseline);
    }

    private static String fitted(String text, double room, float size, int style) {
        if (textWidth(text, size, style) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && textWidth(text.substring(0, end) + "…", size, style) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static double textWidth(String text, float size, int style) {
        return font(size, style).getStringBounds(text, EXACT).getWidth();
    }

    private static Font font(float size, int style) {
        return new Font(Font.SANS_SERIF, style, 1).deriveFont(size);
    }
}
