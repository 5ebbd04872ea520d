package latentexplorer.ui.training.setup;

import latentexplorer.core.net.ModelSpec;

/**
 * What the form asks for, checked.
 *
 * @param spec of the model and its training, for the classes of the data set if that has been read
 * @param dataset key of the data set
 * @param name of the model, chosen by the user; or empty
 * @param subsample number of training images; 0: all
 * @param ownValidation whether a sixth of the training images is kept for choosing the best epoch
 */
public record TrainingPlan(ModelSpec spec, String dataset, String name, int subsample, boolean ownValidation) {
    TrainingPlan withSpec(ModelSpec newSpec) {
        return new TrainingPlan(newSpec, dataset, name, subsample, ownValidation);
    }

    TrainingPlan withDataset(String newDataset) {
        return new TrainingPlan(spec, newDataset, name, subsample, ownValidation);
    }

    TrainingPlan withName(String newName) {
        return new TrainingPlan(spec, dataset, newName, subsample, ownValidation);
    }

    TrainingPlan withSubsample(int newSubsample) {
        return new TrainingPlan(spec, dataset, name, newSubsample, ownValidation);
    }

    TrainingPlan withOwnValidation(boolean own) {
        return new TrainingPlan(spec, dataset, name, subsample, own);
    }
}
