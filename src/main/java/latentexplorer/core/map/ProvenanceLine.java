package latentexplorer.core.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.MapQuality;
import latentexplorer.core.embed.MapSample;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.embed.Provenance;

/** What is told under a map: how it was made and how far to believe it. */
public final class ProvenanceLine {
    private ProvenanceLine() {}

    /** All of it in one line, parted by " · ". */
    public static String of(Embedding map) {
        return String.join(" · ", parts(map));
    }

    /** Method, space, points, settings, seed, duration, quality: those that are known, in this order. */
    public static List<String> parts(Embedding map) {
        Provenance made = map.provenance();
        List<String> parts = new ArrayList<>();
        parts.add(map.method());
        parts.add(
                made.space() instanceof MapSpace.Codes
                        ? map.latentSize() + " values a code, by " + map.modelName()
                        : made.space().words());
        parts.add(String.format(Locale.ROOT, "%,d points of ", map.size())
                + map.dataset()
                + made.sample().map(MapSample::words).map(words -> ", " + words).orElse(""));
        map.parameters().forEach((name, value) -> parts.add(name + " " + value));
        parts.add("seed " + map.seed());
        if (!Double.isNaN(made.seconds())) {
            parts.add(String.format(Locale.ROOT, "%.1f s", made.seconds()));
        }
        made.quality().ifPresent(quality -> parts.addAll(parts(quality)));
        return parts;
    }

    private static List<String> parts(MapQuality quality) {
        List<String> parts = new ArrayList<>();
        parts.add(String.format(Locale.ROOT, "trustworthiness %.4f", quality.trustworthiness()));
        parts.add(String.format(Locale.ROOT, "continuity %.4f", quality.continuity()));
        if (!Double.isNaN(quality.rankCorrelation())) {
            parts.add(String.format(Locale.ROOT, "rank correlation %.4f", quality.rankCorrelation()));
        }
        if (!Double.isNaN(quality.labelAgreement())) {
            parts.add(String.format(Locale.ROOT, "label agreement %.4f", quality.labelAgreement()));
        }
        parts.add(String.format(
                Locale.ROOT, "measured with %,d points and %d neighbours", quality.anchors(), quality.neighbours()));
        return parts;
    }
}
