package latentexplorer.core.embed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a map came about, besides its method, parameters and seed.
 *
 * @param space whose distances it tries to keep
 * @param dataHash SHA-256 of the pixels of the whole image set, in hexadecimal; empty when not known
 * @param sample which images it shows; nothing when it shows all
 * @param seconds that laying out the points took; NaN when not known
 * @param quality how far to believe it, if that was measured
 * @param libraries name and version of what computed
 */
public record Provenance(
        MapSpace space,
        String dataHash,
        Optional<MapSample> sample,
        double seconds,
        Optional<MapQuality> quality,
        Map<String, String> libraries) {
    /** Of a map whose file is from before this was kept. */
    public static final Provenance UNKNOWN =
            new Provenance(new MapSpace.Codes(), "", Optional.empty(), Double.NaN, Optional.empty(), Map.of());

    public Provenance {
        libraries = Collections.unmodifiableMap(new LinkedHashMap<>(libraries));
    }

    /** The same with the time that the layout took. */
    public Provenance lasting(double duration) {
        return new Provenance(space, dataHash, sample, duration, quality, libraries);
    }

    /** The same with a measured quality. */
    public Provenance measured(MapQuality measured) {
        return new Provenance(space, dataHash, sample, seconds, Optional.of(measured), libraries);
    }
}
