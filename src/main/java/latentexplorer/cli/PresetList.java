package latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;

/** The presets with what they reproduce and the flags that they stand for. */
final class PresetList {
    private PresetList() {}

    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Preset preset : Presets.all()) {
            lines.add(String.format("%-12s %s", preset.name(), preset.reproduces()));
            Stream<String> words = TrainWords.flags(preset.spec()).entrySet().stream()
                    .map(flag -> (flag.getKey() + " " + flag.getValue()).strip());
            String own = preset.ownValidation() ? " --own-validation" : "";
            lines.add(" ".repeat(13) + String.join(" ", words.toList()) + own);
        }
        return lines;
    }
}
