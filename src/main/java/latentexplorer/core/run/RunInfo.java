package latentexplorer.core.run;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Origin;

/**
 * What a run is, from its beginning on.
 *
 * @param name of its folder
 * @param created when it began
 * @param preset the name of the preset that its settings began as
 * @param spec all settings, with the seed
 * @param dataset what it learns from
 * @param command the words behind the program's name that start the same training; empty when they are not known
 * @param parent where it branched from
 * @param origin what had been trained before
 * @param libraries name and version of what the run was begun with
 */
public record RunInfo(
        String name,
        Instant created,
        Optional<String> preset,
        ModelSpec spec,
        ModelBundle.Dataset dataset,
        List<String> command,
        Optional<Parent> parent,
        Origin origin,
        Map<String, String> libraries) {
    /**
     * Where a run branched from.
     *
     * @param run the name of the other run
     * @param epoch the last of the other run that both have in common
     */
    public record Parent(String run, int epoch) {}

    public RunInfo {
        command = List.copyOf(command);
        libraries = Collections.unmodifiableMap(new LinkedHashMap<>(libraries));
    }

    static RunInfo of(String name, RunPlan plan, Optional<Parent> parent, Origin origin, Instant now) {
        Map<String, String> libraries = new LinkedHashMap<>();
        libraries.put("java", Runtime.version().toString());
        libraries.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return new RunInfo(
                name, now, plan.preset(), plan.spec(), plan.dataset(), plan.command(), parent, origin, libraries);
    }

    /** "dense", "variational", … */
    public String kind() {
        return spec.kind();
    }

    public long seed() {
        return spec.seed();
    }

    /** The number of the epoch that the run is to end with. */
    public int lastEpoch() {
        return origin.epochs() + spec.schedule().totalEpochs();
    }

    RunInfo with(Optional<Parent> other) {
        return new RunInfo(name, created, preset, spec, dataset, command, other, origin, libraries);
    }

    /**
     * Checks that the run can be gone on with on these images: on others, images would be learned from that it is tested with.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public void checkSame(ModelBundle.Dataset now) {
        if (dataset.parts().isPresent() && !dataset.parts().equals(now.parts())) {
            throw new IllegalArgumentException("The data set " + dataset.key()
                    + " is not the one that the run was begun with: it gives "
                    + now.parts().map(ModelBundle.Parts::train).orElse(0) + " images to learn from, not "
                    + dataset.parts().get().train() + ".");
        }
        if (!dataset.classNames().equals(now.classNames())) {
            throw new IllegalArgumentException("The data set " + dataset.key()
                    + " is not the one that the run was begun with: its classes are others.");
        }
    }
}
