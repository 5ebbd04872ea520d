package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.StopSignal;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.Trainer;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunJson;
import latentexplorer.core.run.RunWriter;
import latentexplorer.core.run.Runs;
import org.jspecify.annotations.Nullable;

/** Carries out one training of the command line, tells of it, and saves what comes of it. */
final class Teaching {
    private final Places places;
    private final TargetOptions target;
    private final ReportOptions report;
    private final boolean terminal;
    private final Workers workers;

    /** @param terminal whether a person looks on */
    Teaching(Places places, TargetOptions target, ReportOptions report, boolean terminal, Workers workers) {
        this.places = places;
        this.target = target;
        this.report = report;
        this.terminal = terminal;
        this.workers = workers;
    }

    /**
     * A training with a run folder of its own; without, when none is wanted or none can be made.
     *
     * @return the exit code
     */
    int begin(Lesson lesson, ModelTarget goal) throws IOException {
        Trainer trainer = Trainers.of(lesson.spec(), workers);
        goal.probe();
        Path kept = null;
        try (RunWriter run = target.noRun() ? null : folder(lesson)) {
            kept = run == null ? null : run.folder();
            return train(lesson, trainer, goal, run);
        } catch (IllegalArgumentException e) {
            // What cannot be trained leaves no run behind; what was learned stays, whatever went wrong later.
            if (kept != null && learnedNothing(kept)) {
                new Runs(places.runs()).delete(kept.getFileName().toString());
            }
            throw e;
        }
    }

    private static boolean learnedNothing(Path run) throws IOException {
        Run read = Run.open(run);
        return read.history().size() <= read.info().origin().epochs();
    }

    /** A run that was cut off: the rest of it. */
    int complete(Lesson lesson, ModelTarget goal, RunWriter run) throws IOException {
        goal.probe();
        note(run);
        return train(lesson, Trainers.of(lesson.spec(), workers), goal, run);
    }

    private @Nullable RunWriter folder(Lesson lesson) {
        String name = target.run().orElseGet(lesson.plan()::name);
        try {
            ModelBundle earlier = lesson.earlier();
            RunWriter run = earlier == null
                    ? RunWriter.create(places.runs(), name, lesson.plan())
                    : RunWriter.branch(places.runs(), name, lesson.plan(), earlier, lesson.parent());
            note(run);
            return run;
        } catch (IOException e) {
            report.warn("No run folder is kept. " + e.getMessage());
            return null;
        }
    }

    /** A training is not given up for a note. */
    private void note(RunWriter run) {
        target.note().ifPresent(text -> {
            try {
                Runs.of(run.folder()).note(run.info().name(), text);
            } catch (IOException e) {
                report.warn("The note is not kept. " + e.getMessage());
            }
        });
    }

    private int train(Lesson lesson, Trainer trainer, ModelTarget goal, @Nullable RunWriter run) throws IOException {
        introduce(lesson, run);
        try (StopSignal stop = StopSignal.listening()) {
            EpochLines lines = new EpochLines(
                    report.json() ? RunJson::epoch : new EpochWords(lesson.lastEpoch(), lesson.held()),
                    report::epoch,
                    stop::given);
            EpochSaver saver = new EpochSaver(
                    lines,
                    goal,
                    soFar -> target.prepared(
                            ModelBundle.of(lesson.spec(), lesson.shares().dataset(), soFar)),
                    report::trouble);
            TrainingResult result = result(lesson, trainer, target.everyEpoch() ? saver : lines, run);
            report.clear();
            ModelTarget.Saved saved = saver.write(result);
            tell(lesson, result, stop.given() ? null : workers);
            report.result(saved.file().toString());
            report.tell(RunJson.end(result, saved.file()));
            return exitCode(result, saved, run);
        }
    }

    private TrainingResult result(Lesson lesson, Trainer trainer, TrainingWatcher watcher, @Nullable RunWriter run) {
        JobScope scope = report.scope(terminal);
        if (run != null) {
            return run.train(trainer, lesson.shares().data(), watcher, report::warn, scope);
        }
        ModelBundle earlier = lesson.earlier();
        return earlier == null
                ? trainer.train(lesson.shares().data(), watcher, scope)
                : trainer.resume(earlier, lesson.shares().data(), watcher, scope);
    }

    private void introduce(Lesson lesson, @Nullable RunWriter run) {
        lesson.spec().warnings(lesson.shares().data()).forEach(report::warn);
        report.say(lesson.plan().dataset().description() + ": learning from "
                + lesson.shares().data().train().length + " images, testing with "
                + lesson.shares().data().test().length + ".");
        ResultLines.units(lesson.spec()).forEach(report::say);
        if (run == null) {
            report.tell(RunJson.begin(lesson.plan(), lesson.lastEpoch()));
        } else {
            report.say("The run is kept in " + run.folder() + ".");
            run.earlier()
                    .flatMap(ModelBundle::last)
                    .filter(last -> lesson.earlier() == null && last.epoch() > 0)
                    .ifPresent(last -> report.say("It goes on after epoch " + last.epoch() + "."));
            report.tell(RunJson.begin(lesson.plan(), run.info().name(), run.folder(), lesson.lastEpoch()));
        }
    }

    /** @param time workers for what takes a moment; null when there is no time for it */
    private void tell(Lesson lesson, TrainingResult result, @Nullable Workers time) {
        ModelBundle bundle = ModelBundle.of(lesson.spec(), lesson.shares().dataset(), result);
        if (result.outcome() != TrainingResult.Outcome.DIVERGED) {
            report.say(result.message());
        }
        ResultLines.variance(lesson.spec().input(), bundle.projection()).ifPresent(report::say);
        if (time != null) {
            ResultLines.collapse(bundle.model(), lesson.shares().data(), time).ifPresent(report::warn);
        }
        if (time != null && !report.quiet() && !report.json()) {
            ResultLines.baselines(lesson.spec(), lesson.shares().data(), time).ifPresent(report::say);
        }
    }

    private int exitCode(TrainingResult result, ModelTarget.Saved saved, @Nullable RunWriter run) {
        boolean diverged = result.outcome() == TrainingResult.Outcome.DIVERGED;
        if (diverged) {
            report.trouble(result.message());
        }
        if (result.outcome() == TrainingResult.Outcome.STOPPED && run != null) {
            report.say("The rest of it is trained with: train --resume "
                    + run.info().name());
        }
        if (saved.trouble() != null) {
            report.trouble(saved.trouble());
        }
        return diverged || saved.trouble() != null ? 1 : 0;
    }
}
