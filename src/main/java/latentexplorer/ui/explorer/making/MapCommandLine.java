package latentexplorer.ui.explorer.making;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.file.ShellLine;
import latentexplorer.ui.session.OpenModel;

/** Writes the command that makes the map that the form asks for. */
final class MapCommandLine {
    private MapCommandLine() {}

    /** The whole line, to be pasted into a shell in the program's folder. */
    static String of(MapSettings settings, MapSubject subject) {
        return ShellLine.of(arguments(settings, subject));
    }

    /** The program's arguments, one a word: everything that the map depends on, usual or not. */
    static List<String> arguments(MapSettings settings, MapSubject subject) {
        List<String> words = new ArrayList<>(List.of("embed"));
        OpenModel model = subject.model();
        if (settings.images() || model == null) {
            words.addAll(List.of("--space", "images"));
            add(words, settings, MapKnob.COMPONENTS);
            words.addAll(List.of("--dataset", subject.data().key()));
        } else {
            words.add(model.file().toString());
            if (!model.dataset().equals(subject.data().key())) {
                words.addAll(List.of("--dataset", subject.data().key()));
            }
        }
        words.addAll(List.of("--method", settings.method().key()));
        for (MapKnob knob : settings.method().knobs()) {
            if (knob != MapKnob.EPOCHS || settings.value(knob) > 0) {
                add(words, settings, knob);
            }
        }
        if (settings.method().isStepwise()) {
            words.addAll(List.of("--metric", settings.metricKey()));
        }
        if (settings.sampled()) {
            add(words, settings, MapKnob.SAMPLE);
        }
        if (settings.uses(MapKnob.SEED)) {
            add(words, settings, MapKnob.SEED);
        }
        return List.copyOf(words);
    }

    private static void add(List<String> words, MapSettings settings, MapKnob knob) {
        words.add(knob.option());
        words.add(ShellLine.number(settings.value(knob)));
    }
}
