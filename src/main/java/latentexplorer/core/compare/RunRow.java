package latentexplorer.core.compare;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as a line of a table.
 *
 * @param name of its folder
 * @param trouble why it cannot be read, or how it ended when that says more than the state; empty for nothing
 * @param kind of model, or empty when unknown
 * @param preset that it began with, or empty
 * @param dataset key of the image set, or empty when unknown
 * @param created when it began, if known
 * @param ended when it ended, if it did
 * @param epochs finished ones, those of its parent included
 * @param lastEpoch number of the epoch that its schedule ends with; 0 when unknown
 * @param unit of its loss, or empty when unknown
 * @param note what the user wrote about it
 * @param parent "name, epoch 12" of the run that it was branched from; empty for none
 * @param settings in their order, by the names of {@link RunSettings}
 * @param command the words behind the program's name that train it again; empty when unknown
 */
public record RunRow(
        Path folder,
        String name,
        RunState state,
        String trouble,
        String kind,
        String preset,
        String dataset,
        Optional<Instant> created,
        Optional<Instant> ended,
        int epochs,
        int lastEpoch,
        String unit,
        String note,
        String parent,
        Map<String, String> settings,
        List<String> command) {
    public RunRow {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        command = List.copyOf(command);
    }

    /** Whether its settings and losses can be read. */
    public boolean readable() {
        return state != RunState.DAMAGED;
    }

    /** "dense-64", or the kind where there was no preset. */
    public String model() {
        return preset.isEmpty() ? kind : preset;
    }

    /** A setting, or one of the other facts that a filter may name; empty when it has none of that name. */
    public Optional<String> value(String key) {
        return switch (key) {
            case "name" -> Optional.of(name);
            case "state" -> Optional.of(state.word());
            case "kind" -> Optional.of(kind);
            case "preset" -> Optional.of(preset);
            case "dataset" -> Optional.of(dataset);
            case "note" -> Optional.of(note);
            case "parent" -> Optional.of(parent);
            case "finished-epochs" -> Optional.of(Integer.toString(epochs));
            default -> Optional.ofNullable(settings.get(key));
        };
    }

    /** The keys of {@link #value} that are not settings. */
    public static List<String> facts() {
        return List.of("name", "state", "kind", "preset", "dataset", "note", "parent", "finished-epochs");
    }
}
