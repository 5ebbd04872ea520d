package latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;

/** The presets with what they reproduce and the flags by which they differ from none. */
final class PresetList {
    private PresetList() {}

    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<String, String> usual = TrainWords.flags(DenseSpec.DEFAULT);
        for (Preset preset : Presets.all()) {
            lines.add(String.format(Locale.ROOT, "%-12s %s", preset.name(), preset.reproduces()));
            Stream<String> words = TrainWords.flags(preset.spec()).entrySet().stream()
                    .filter(flag -> !flag.getValue().equals(usual.get(flag.getKey())))
                    .map(flag -> (flag.getKey() + " " + flag.getValue()).strip());
            String own = preset.ownValidation() ? " --own-validation" : "";
            lines.add(" ".repeat(13) + preset.spec().kind() + ": " + String.join(" ", words.toList()) + own);
        }
        lines.add("");
        lines.add("Take one with train --preset NAME; whatever is given beside it takes the place of its settings.");
        return lines;
    }
}
