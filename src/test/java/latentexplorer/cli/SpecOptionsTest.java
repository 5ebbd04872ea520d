package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import latentexplorer.core.net.ArrayNormalisation;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.StyleSpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class SpecOptionsTest {
    private static ModelSpec apply(ModelSpec base, String... args) {
        SpecOptions options = new SpecOptions();
        return options.apply(base, new CommandLine(options).parseArgs(args).matchedOptions());
    }

    private static ModelSpec spec(String preset) {
        return Presets.named(preset).orElseThrow().spec();
    }

    @Test
    @DisplayName("TRN-01 the flags that describe a preset make it, and every one of them is a setting of its kind")
    void flagsMakeThePreset() {
        for (Preset preset : Presets.all()) {
            for (Map.Entry<String, String> flag :
                    TrainWords.flags(preset.spec()).entrySet()) {
                List<String> words = new ArrayList<>(List.of(flag.getKey()));
                words.addAll(flag.getValue().isEmpty() ? List.of() : List.of(flag.getValue()));
                assertThat(apply(preset.spec(), words.toArray(String[]::new)))
                        .as(preset.name() + " " + words)
                        .isEqualTo(preset.spec());
            }
        }
    }

    @Test
    void everySettingBelongsToSomeKindsOrToAll() {
        Set<String> all = new TreeSet<>();
        for (OptionSpec option :
                new CommandLine(new SpecOptions()).getCommandSpec().options()) {
            boolean refused = Presets.all().stream().anyMatch(preset -> refused(preset.spec(), option));
            boolean taken = Presets.all().stream().anyMatch(preset -> !refused(preset.spec(), option));
            assertThat(taken).as(option.longestName()).isTrue();
            if (!refused) {
                all.add(option.names()[0]);
            }
        }
        assertThat(all)
                .containsExactly(
                        "--batch-size",
                        "--dataset",
                        "--epochs",
                        "--learn-rate",
                        "--own-validation",
                        "--patience",
                        "--seed",
                        "--stages",
                        "--subsample");
    }

    private static boolean refused(ModelSpec spec, OptionSpec option) {
        try {
            new SpecOptions().apply(spec, List.of(option));
            return false;
        } catch (IllegalArgumentException e) {
            return e.getMessage().contains("is no setting of");
        }
    }

    @Test
    @DisplayName("AAE-01 CFG-08 DAT-14 settings go by the names that their sources give them, too")
    void namesOfTheSources() {
        StyleSpec style = (StyleSpec) apply(spec("style-aae"), "--feat-size", "7", "--lr", "0.01", "--n_epochs", "3");
        assertThat(style.styleSize()).isEqualTo(7);
        assertThat(style.schedule().learningRate()).isEqualTo(0.01);
        assertThat(style.schedule().epochs()).isEqualTo(3);
        LabelledSpec labelled = (LabelledSpec) apply(
                spec("labelled"),
                "--modality_dropout_rate=0.3",
                "--normalization=element",
                "--adaptive_normalization_max_samples=99",
                "--weight_decay=0.1");
        assertThat(labelled.modalityDropout().image()).isEqualTo(0.3);
        assertThat(labelled.normalisation()).isEqualTo(ArrayNormalisation.By.ELEMENT);
        assertThat(labelled.maxSamples()).isEqualTo(99);
        assertThat(labelled.weightDecay()).isEqualTo(0.1);
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        String[][] bad = {
            {"dense-64", "--pca-dims", "--learn-rate"},
            {"vae-16", "--beta", "--learn-rate", "--ramp=0,1,NaN,10", "--anneal=1,NaN,0.5,0,1"},
            {"style-aae", "--generator-weight", "--prior-deviation", "--weight-decay"},
            {"labelled", "--clip-norm", "--dropout-rate", "--image-dropout", "--label-dropout"}
        };
        for (String[] line : bad) {
            for (int i = 1; i < line.length; i++) {
                String word = line[i].contains("=") ? line[i] : line[i] + "=NaN";
                assertThatThrownBy(() -> apply(spec(line[0]), word))
                        .as(word)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("(?s).*(must be|needs|takes).*");
            }
        }
    }
}
