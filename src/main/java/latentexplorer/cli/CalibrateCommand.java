package latentexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.support.Calibration;
import latentexplorer.core.support.CalibrationFile;
import latentexplorer.core.support.LearnedImages;
import latentexplorer.core.support.RealCodes;
import latentexplorer.core.support.RealityCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calibrate}: measures what is usual for a model's codes and keeps it in the model's file. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measure on images that a model did not learn from how far codes are from real ones and what is lost when"
                        + " pictures are encoded again, and keep it in the model's file: the Explorer then need not.")
public final class CalibrateCommand implements Callable<Integer> {
    private final Places places;
    private final DataSource source;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "MODEL", description = "A model file, or the name of a model in the workspace.")
    private String model = "";

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "The images that it learned from, where they have got another name since.")
    private @Nullable String dataset;

    @Option(
            names = "--unseen",
            paramLabel = "NAME",
            description =
                    "Measure on all images of this set that the model's own set does not have, as of the full set that"
                            + " its own is a part of; not on the images held out of its own set.")
    private @Nullable String unseen;

    @Option(names = "--quiet", description = "Print nothing but the file.")
    private boolean quiet;

    public CalibrateCommand(Places places, DataSource source) {
        this.places = places;
        this.source = source;
    }

    @Override
    public Integer call() {
        if (command == null) {
            throw new IllegalStateException("run through a command line");
        }
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try (Workers workers = new Workers("calibrate", Runtime.getRuntime().availableProcessors());
                TerminalProgress progress = TerminalProgress.on(err, quiet)) {
            Path file = ModelNames.file(places, model);
            ModelBundle bundle = ModelFile.read(file);
            AtomicFile.probe(file);
            String key = dataset == null ? bundle.dataset().key() : dataset;
            LearnedImages learned = LearnedImages.of(bundle, source.load(key, JobScope.unattended()));
            Calibration calibration = measure(bundle, learned, workers, new JobScope(new Cancellation(), progress));
            CalibrationFile.write(file, calibration);
            progress.clear();
            if (!quiet) {
                out.println(String.format(
                        Locale.ROOT,
                        "Measured with %,d real codes and %,d unseen images of %s: a percentile is off by at most %.1f points,"
                                + " 95 times in a hundred.",
                        calibration.references(),
                        calibration.heldOut(),
                        calibration.unseen(),
                        calibration.margin()));
            }
            out.println(file);
            out.flush();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private Calibration measure(ModelBundle bundle, LearnedImages learned, Workers workers, JobScope scope)
            throws IOException {
        if (unseen == null) {
            return RealityCheck.of(bundle, learned, Optional.empty(), Optional.empty(), workers, scope)
                    .calibration();
        }
        ImageSet others = source.load(unseen, JobScope.unattended()).images();
        int[] unknown = learned.unseenAmong(others);
        LatentModel model = bundle.model();
        RealCodes real = RealCodes.of(model, learned.images(), learned.train(), workers, scope.part(0, 0.4));
        return Calibration.measure(
                model, bundle.hash(), bundle.dataset().key(), real, others, unknown, workers, scope.part(0.4, 1));
    }
}
