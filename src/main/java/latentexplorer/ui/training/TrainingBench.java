package latentexplorer.ui.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import latentexplorer.core.compare.RunCatalogue;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Work;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Schedule;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.training.setup.TrainingPlan;

/**
 * What the window costs a training: the same run in turn as a command trains it, with the page in sight that follows its
 * curves, pictures and map, and with another workspace in sight. Measured are the seconds that its epochs took, validation
 * included. Called off the JavaFX thread, with the view on a stage.
 */
public final class TrainingBench {
    private static final int ROUNDS = 7;
    private static final long SECONDS_TO_WAIT = 900;

    private final TrainingModel model;
    private final TrainingController controller;
    private final TrainingController.Surroundings around;
    private final RunCatalogue runs;
    private final Executor window;

    /**
     * @param controller works with {@code model} and {@code around}
     * @param window runs what it is given on the JavaFX thread
     */
    public TrainingBench(
            TrainingModel model,
            TrainingController controller,
            TrainingController.Surroundings around,
            Executor window) {
        this.window = window;
        this.model = model;
        this.controller = controller;
        this.around = around;
        runs = new RunCatalogue(around.places().runs());
    }

    /**
     * @param preset what is trained
     * @param epochs how long, at least one
     * @return medians over the rounds, of the times and of their ratios to the training by itself
     */
    public List<BenchRow> run(Preset preset, int epochs, Work<LoadedSet> data) throws Exception {
        Schedule usual = preset.spec().schedule();
        ModelSpec spec = preset.spec().withSchedule(new Schedule(usual.batchSize(), epochs, 1, usual.learningRate()));
        TrainingPlan plan = new TrainingPlan(spec, "digits-10k", "", 0, false);
        LoadedSet loaded = data.run(JobScope.unattended());
        RunRequest.Fresh request = new RunRequest.Fresh(plan, _ -> loaded);
        // All are measured warm: a session compiles its code once, not with each training.
        alone(request);
        inWindow(plan, loaded, Workspace.TRAINING);
        inWindow(plan, loaded, Workspace.EXPLORER);
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(new Round(
                    alone(request),
                    inWindow(plan, loaded, Workspace.TRAINING),
                    inWindow(plan, loaded, Workspace.EXPLORER)));
        }
        String key = "training." + preset.name();
        return List.of(
                new BenchRow(key + ".alone", median(rounds, Round::alone), "s"),
                new BenchRow(key + ".watched", median(rounds, Round::watched), "s"),
                new BenchRow(key + ".behind", median(rounds, Round::behind), "s"),
                new BenchRow(key + ".watched-ratio", median(rounds, round -> round.watched() / round.alone()), ""),
                new BenchRow(key + ".behind-ratio", median(rounds, round -> round.behind() / round.alone()), ""));
    }

    private double alone(RunRequest request) throws Exception {
        Training training =
                new RunTraining(around.places().runs(), around.places().models(), around.workers());
        return seconds(
                training.run(request, new LiveRun(), JobScope.unattended()).run());
    }

    /** @param seen which workspace the window shows meanwhile */
    private double inWindow(TrainingPlan plan, LoadedSet data, Workspace seen) throws Exception {
        // Asking again and again whether it is over would itself cost the training time.
        CountDownLatch over = new CountDownLatch(1);
        on(() -> {
            around.session().workspaceProperty().set(seen);
            controller.queue(plan, _ -> data);
            model.runningProperty().subscribe(running -> {
                if (running == null) {
                    over.countDown();
                }
            });
        });
        if (!over.await(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
            throw new IOException("The training in the window did not end within " + SECONDS_TO_WAIT + " s.");
        }
        Trained trained = on(() -> model.trainedProperty().get());
        if (trained == null) {
            throw new IOException("The training in the window failed: "
                    + on(() -> model.messageProperty().get()));
        }
        return seconds(trained.run());
    }

    private double seconds(String run) throws IOException {
        return runs.losses(run).seconds();
    }

    private void on(Runnable work) throws ExecutionException, InterruptedException {
        on(() -> {
            work.run();
            return true;
        });
    }

    private <T> T on(Callable<T> work) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        window.execute(task);
        return task.get();
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> what) {
        double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Seconds of the same training by itself, with its page in sight, and with another workspace in sight. */
    private record Round(double alone, double watched, double behind) {}
}
