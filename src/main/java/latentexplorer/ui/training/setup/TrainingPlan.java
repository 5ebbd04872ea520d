package latentexplorer.ui.training.setup;

import java.util.List;
import java.util.Optional;
import latentexplorer.core.net.ModelBundle.Parts;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.run.RunInfo;

/**
 * What the form asks for, checked.
 *
 * @param spec of the model and its training, for the classes of the data set if that has been read
 * @param dataset key of the data set
 * @param name of the run and its model, chosen by the user; or empty
 * @param subsample number of training images; 0: all
 * @param ownValidation whether a sixth of the training images is kept for choosing the best epoch
 * @param note of the user about the run; or empty
 * @param branch the epoch of another run to go on from
 */
public record TrainingPlan(
        ModelSpec spec,
        String dataset,
        String name,
        int subsample,
        boolean ownValidation,
        String note,
        Optional<Branch> branch) {
    /**
     * Where it leaves another run.
     *
     * @param spec of that run
     */
    public record Branch(RunInfo.Parent from, ModelSpec spec) {}

    /** From the first epoch on, without a note. */
    public TrainingPlan(ModelSpec spec, String dataset, String name, int subsample, boolean ownValidation) {
        this(spec, dataset, name, subsample, ownValidation, "", Optional.empty());
    }

    /** The settings of a run, without its name and its note, from the first epoch on. */
    public static TrainingPlan of(RunInfo run) {
        Optional<Parts> parts = run.dataset().parts();
        return new TrainingPlan(
                run.spec(),
                run.dataset().key(),
                "",
                parts.filter(Parts::subsampled).map(Parts::train).orElse(0),
                parts.map(Parts::ownValidation).orElse(false));
    }

    /** The same, going on from an epoch of a run that has the same network, input, data and seed. */
    public TrainingPlan branching(RunInfo.Parent from) {
        return new TrainingPlan(
                spec, dataset, name, subsample, ownValidation, note, Optional.of(new Branch(from, spec)));
    }

    /** The epoch of another run that it goes on from. */
    public Optional<RunInfo.Parent> parent() {
        return branch.map(Branch::from);
    }

    /** The words behind the program's name that train this. */
    public List<String> arguments() {
        return TrainCommandLine.arguments(this);
    }

    /** The name of the preset that the command begins with, if it begins with one. */
    public Optional<String> preset() {
        Start start = TrainCommandLine.shortest(this).start();
        return start.preset() ? Optional.of(start.key()) : Optional.empty();
    }

    TrainingPlan fromTheFirstEpoch() {
        return new TrainingPlan(spec, dataset, name, subsample, ownValidation, note, Optional.empty());
    }

    TrainingPlan withSpec(ModelSpec newSpec) {
        return new TrainingPlan(newSpec, dataset, name, subsample, ownValidation, note, branch);
    }

    TrainingPlan withDataset(String newDataset) {
        return new TrainingPlan(spec, newDataset, name, subsample, ownValidation, note, branch);
    }

    TrainingPlan withName(String newName) {
        return new TrainingPlan(spec, dataset, newName, subsample, ownValidation, note, branch);
    }

    TrainingPlan withSubsample(int newSubsample) {
        return new TrainingPlan(spec, dataset, name, newSubsample, ownValidation, note, branch);
    }

    TrainingPlan withOwnValidation(boolean own) {
        return new TrainingPlan(spec, dataset, name, subsample, own, note, branch);
    }

    TrainingPlan withNote(String newNote) {
        return new TrainingPlan(spec, dataset, name, subsample, ownValidation, newNote, branch);
    }
}
