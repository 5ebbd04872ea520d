package latentexplorer.ui.explorer.making;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.embed.Embedder;
import latentexplorer.core.map.MapCost;
import latentexplorer.core.map.MapSource;
import org.jspecify.annotations.Nullable;

/** Tells, while it is typed, whether a map can be made and what it takes. Looks at numbers only. */
final class MapJudge {
    private static final int FEWEST = 3;

    private MapJudge() {}

    /**
     * @param typed why what stands in a field is no possible number, by field
     * @param free bytes of memory
     */
    static MapVerdict judge(MapSettings settings, @Nullable MapSubject subject, Map<MapKnob, String> typed, long free) {
        Map<MapKnob, String> refusals = new EnumMap<>(MapKnob.class);
        typed.forEach((knob, reason) -> {
            if (settings.uses(knob)) {
                refusals.put(knob, reason);
            }
        });
        if (subject == null) {
            return new MapVerdict(refusals, MapVerdict.NOTHING.refusal(), "");
        }
        int all = subject.data().images().size();
        int points = settings.sampled() ? settings.sample() : all;
        numbers(settings, points, all).forEach(refusals::putIfAbsent);
        if (all < FEWEST) {
            return new MapVerdict(
                    refusals, "A map needs at least " + FEWEST + " images, and there are " + all + ".", "");
        }
        if (!refusals.isEmpty()) {
            return new MapVerdict(refusals, "", "");
        }
        try {
            MapSource source = subject.source(settings);
            Embedder method = settings.embedder();
            MapCost.check(method, points, source.width(), free);
            return new MapVerdict(Map.of(), "", estimate(method, points, source.width()));
        } catch (IllegalArgumentException e) {
            return new MapVerdict(Map.of(), String.valueOf(e.getMessage()), "");
        }
    }

    /** What the number of points forbids. */
    private static Map<MapKnob, String> numbers(MapSettings settings, int points, int all) {
        Map<MapKnob, String> refusals = new EnumMap<>(MapKnob.class);
        if (settings.sampled() && settings.sample() > all) {
            refusals.put(MapKnob.SAMPLE, String.format(Locale.ROOT, "There are %,d images", all));
        } else if (settings.sampled() && settings.sample() < FEWEST) {
            refusals.put(MapKnob.SAMPLE, "At least " + FEWEST);
        } else if (settings.method() == MapMethod.UMAP && points < settings.neighbours()) {
            refusals.put(
                    MapKnob.NEIGHBOURS, String.format(Locale.ROOT, "At most %,d, as many as there are points", points));
        } else if (settings.method() == MapMethod.TSNE && points <= (int) (3 * settings.perplexity())) {
            refusals.put(
                    MapKnob.PERPLEXITY,
                    String.format(Locale.ROOT, "At most %,d, a third of the %,d points", (points - 1) / 3, points));
        }
        return refusals;
    }

    private static String estimate(Embedder method, int points, int width) {
        return String.format(
                Locale.ROOT,
                "%,d points of %,d values · about %s of memory",
                points,
                width,
                bytes(MapCost.memory(method, points, width)));
    }

    private static String bytes(long count) {
        return count < 1_000_000_000
                ? String.format(Locale.ROOT, "%,d MB", Math.max(1, Math.round(count / 1e6)))
                : String.format(Locale.ROOT, "%.1f GB", count / 1e9);
    }
}
