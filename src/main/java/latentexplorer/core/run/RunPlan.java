package latentexplorer.core.run;

import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;

/**
 * What is to be trained.
 *
 * @param dataset what it is to learn from, with how its images are shared out
 * @param preset the name of the preset that the settings began as
 * @param command the words behind the program's name that start the same training; empty when there are none
 */
public record RunPlan(ModelSpec spec, ModelBundle.Dataset dataset, Optional<String> preset, List<String> command) {
    public RunPlan {
        command = List.copyOf(command);
    }

    /** The descriptive name of the run's model, as far as it is known before the projection is fitted. */
    public String name() {
        boolean fontSet =
                dataset.key().endsWith(".json") && !dataset.typefaces().isEmpty();
        String name = fontSet
                ? DenseSpec.fontSetName(
                        dataset.typefaces().size(), dataset.classNames().size())
                : dataset.key();
        double dims = spec.input().pcaDims();
        return spec.displayName(name, dims >= 1 ? (int) dims : ImageSet.PIXELS);
    }
}
