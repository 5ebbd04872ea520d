package latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.embed.UmapEmbedder;
import latentexplorer.core.embed.UmapSettings;
import latentexplorer.core.map.MapFiles;

/** The words of {@code embed} that make a map again. */
final class EmbedWords {
    private static final Map<String, String> OPTIONS = Map.of(
            "neighbours", "--neighbours",
            "perplexity", "--perplexity",
            "minimum distance", "--min-dist",
            "iterations", "--iterations",
            "epochs", "--epochs",
            "metric", "--metric");

    private EmbedWords() {}

    /** Without the file to write. */
    static List<String> of(Embedding map) {
        List<String> words = new ArrayList<>(List.of("embed"));
        switch (map.provenance().space()) {
            case MapSpace.Codes _ -> words.add(map.modelName());
            case MapSpace.Images images ->
                words.addAll(List.of("--space", "images", "--pca-dims", String.valueOf(images.components())));
        }
        words.addAll(List.of("--dataset", map.dataset(), "--method", MapFiles.key(map.method())));
        map.parameters().forEach((name, value) -> {
            boolean usual = name.equals("epochs")
                    && map.method().equals(UmapEmbedder.METHOD)
                    && value.equals(String.valueOf(UmapSettings.USUAL.epochs(map.size())));
            if (OPTIONS.containsKey(name) && !usual) {
                words.addAll(List.of(OPTIONS.get(name), value));
            }
        });
        map.provenance()
                .sample()
                .ifPresent(sample -> words.addAll(List.of("--sample", String.valueOf(sample.points()))));
        words.addAll(List.of(
                "--seed",
                String.valueOf(map.provenance().sample().map(s -> s.seed()).orElse(map.seed()))));
        return List.copyOf(words);
    }
}
