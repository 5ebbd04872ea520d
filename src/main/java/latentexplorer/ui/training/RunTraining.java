package latentexplorer.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.NewFile;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Work;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingResult.Outcome;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunInfo;
import latentexplorer.core.run.RunPlan;
import latentexplorer.core.run.RunWriter;
import latentexplorer.core.run.Runs;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.training.setup.TrainingPlan;

/** Trains a model of any kind, writes the run down, and saves the model among the user's. */
final class RunTraining implements Training {
    private final Path runs;
    private final Runs all;
    private final Path models;
    private final Workers workers;

    /**
     * @param runs the folder of all runs; made when it is not there
     * @param models the folder of the saved models; made when it is not there
     */
    RunTraining(Path runs, Path models, Workers workers) {
        this.runs = runs;
        all = new Runs(runs);
        this.models = models;
        this.workers = workers;
    }

    /** A run that is ready to be trained, with its images. */
    private record Ready(RunWriter writer, LoadedSet data, Shares shares) {}

    @Override
    public Trained run(RunRequest request, LiveRun live, JobScope scope) throws Exception {
        List<Epoch> seen = List.of();
        try {
            Ready ready = ready(request, scope);
            try (RunWriter writer = ready.writer()) {
                TrainingData parts = ready.shares().data();
                ModelSpec spec = writer.info().spec();
                live.begin(new LiveRun.Start(
                        writer.info().name(),
                        spec,
                        writer.info().lastEpoch(),
                        Math.ceilDiv(parts.train().length, spec.schedule().batchSize()),
                        writer.run().history(),
                        StoredRuns.heldOut(ready.data(), spec, writer.info().dataset()),
                        KeptModels.of(writer.run())));
                TrainingResult result = writer.train(Trainers.of(spec, workers), parts, live, live::trouble, scope);
                seen = result.history();
                return trained(writer.info(), ready, result);
            }
        } finally {
            live.end(seen);
        }
    }

    private Ready ready(RunRequest request, JobScope scope) throws Exception {
        return switch (request) {
            case RunRequest.Fresh(TrainingPlan plan, Work<LoadedSet> source) -> {
                LoadedSet data = source.run(scope);
                Shares shares = shares(plan, data);
                RunWriter writer = begin(plan, data, shares);
                note(writer.info().name(), plan.note());
                yield new Ready(writer, data, shares);
            }
            case RunRequest.Rest rest -> {
                RunInfo info = all.run(rest.run()).info();
                LoadedSet data = rest.dataSets().load(info.dataset().key(), scope);
                Shares shares = shares(TrainingPlan.of(info), data);
                info.checkSame(shares.dataset());
                yield new Ready(RunWriter.reopen(runs.resolve(rest.run())), data, shares);
            }
        };
    }

    private RunWriter begin(TrainingPlan plan, LoadedSet data, Shares shares) throws IOException {
        ModelSpec spec = plan.spec().forClasses(data.images().classNames().size());
        RunPlan what = new RunPlan(spec, shares.dataset(), plan.preset(), plan.arguments());
        String name = plan.name().isEmpty() ? what.name() : plan.name();
        Optional<RunInfo.Parent> from = plan.parent();
        if (from.isEmpty()) {
            return RunWriter.create(runs, name, what);
        }
        Run parent = all.run(from.get().run());
        parent.info().checkSame(shares.dataset());
        return RunWriter.branch(runs, name, what, parent.bundle(from.get().epoch()), from);
    }

    private void note(String run, String text) throws IOException {
        if (!text.isBlank()) {
            all.note(run, text);
        }
    }

    private static Shares shares(TrainingPlan plan, LoadedSet data) {
        return Shares.of(data, plan.spec().seed(), plan.ownValidation(), plan.subsample());
    }

    private Trained trained(RunInfo info, Ready ready, TrainingResult result) throws IOException {
        if (result.outcome() == Outcome.DIVERGED && result.bestEpoch() == 0) {
            throw new IOException("The loss was no number any more in the first epoch, so there is nothing to keep;"
                    + " try a lower learning rate.");
        }
        ModelBundle bundle = ModelBundle.of(info.spec(), ready.shares().dataset(), result);
        Path file = NewFile.in(models, info.name(), ModelFile.EXTENSION);
        ModelFile.write(file, bundle);
        String key = ready.data().description().key();
        Trained.Ending ending = switch (result.outcome()) {
            case FINISHED -> Trained.Ending.COMPLETE;
            case EARLY -> Trained.Ending.EARLY;
            case STOPPED -> Trained.Ending.STOPPED;
            case DIVERGED -> Trained.Ending.DIVERGED;
        };
        return new Trained(
                info.name(),
                new OpenDataSet(key, ready.data().images()),
                new OpenModel(file, StoredRuns.title(file), key, bundle.hash(), bundle.model()),
                ending,
                result.history().size(),
                result.bestEpoch());
    }
}
