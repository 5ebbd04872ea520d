package latentexplorer.cli;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.file.Places;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;
import picocli.CommandLine;

/** What the train command makes of its words, before it loads any data. */
public record ParsedTrain(ModelSpec spec, String dataset, int subsample, boolean ownValidation) {
    /** @param words behind "train" */
    public static ParsedTrain of(List<String> words) throws ReflectiveOperationException {
        Path nowhere = Path.of("nowhere");
        TrainCommand command = new TrainCommand(new Places(nowhere, nowhere, nowhere, nowhere), (key, _) -> {
            throw new IllegalStateException(key);
        });
        CommandLine.ParseResult parsed = new CommandLine(command).parseArgs(words.toArray(String[]::new));
        Preset preset = Presets.named(parsed.matchedOptionValue("--preset", "")).orElse(null);
        Field field = TrainCommand.class.getDeclaredField("settings");
        field.setAccessible(true);
        SpecOptions settings = (SpecOptions) field.get(command);
        return new ParsedTrain(
                settings.apply(preset == null ? DenseSpec.DEFAULT : preset.spec(), parsed.matchedOptions()),
                settings.data().dataset(null),
                settings.data().subsample(),
                settings.data().ownValidation(preset != null && preset.ownValidation()));
    }
}
