package latentexplorer.ui.explorer.making;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latentexplorer.core.embed.FirstDimensionsEmbedder;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.embed.RandomProjectionEmbedder;
import latentexplorer.core.embed.TsneEmbedder;
import latentexplorer.core.embed.UmapEmbedder;
import latentexplorer.core.map.MapFiles;

/** The ways to lay out points, and what can be set for each. */
enum MapMethod {
    UMAP(
            UmapEmbedder.METHOD,
            "Keeps neighbours together and something of the whole; fast.",
            List.of(MapKnob.NEIGHBOURS, MapKnob.MIN_DISTANCE, MapKnob.EPOCHS)),
    TSNE(
            TsneEmbedder.METHOD,
            "Keeps neighbours together; sizes and gaps say little.",
            List.of(MapKnob.PERPLEXITY, MapKnob.ITERATIONS)),
    PCA(PcaEmbedder.METHOD, "The two directions of most variance; exact, at once.", List.of()),
    RANDOM(RandomProjectionEmbedder.METHOD, "A view from a random side, to compare with.", List.of()),
    FIRST_TWO(FirstDimensionsEmbedder.METHOD, "The first two values as they are.", List.of());

    private final String method;
    private final String help;
    private final List<MapKnob> knobs;

    MapMethod(String method, String help, List<MapKnob> knobs) {
        this.method = method;
        this.help = help;
        this.knobs = knobs;
    }

    /** The method by the name that a map's file has for it. */
    static Optional<MapMethod> named(String method) {
        return Stream.of(values()).filter(each -> each.method.equals(method)).findFirst();
    }

    /** As the user reads it. */
    String title() {
        return switch (this) {
            case RANDOM -> "Random projection";
            case FIRST_TWO -> "First two values";
            default -> method;
        };
    }

    /** One line. */
    String help() {
        return help;
    }

    /** As the command line spells it. */
    String key() {
        return MapFiles.key(method);
    }

    /** What this method alone can be told. */
    List<MapKnob> knobs() {
        return knobs;
    }

    /** Whether points move step by step towards their places. */
    boolean isStepwise() {
        return this == UMAP || this == TSNE;
    }

    /** Whether it draws random numbers, for the layout alone. */
    boolean isSeeded() {
        return this != PCA && this != FIRST_TWO;
    }
}
