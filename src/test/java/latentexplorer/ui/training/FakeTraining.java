package latentexplorer.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.LatentModel;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.setup.TrainingPlan;

/** Training without a network: losses fall as 1 / epoch and rise again after half of the epochs. */
final class FakeTraining implements Training {
    /** Called after each epoch with its number. */
    IntConsumer afterEpoch = _ -> {};

    IOException failure;
    boolean diverges;

    static ImageSet images(int n) {
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            int row = p % ImageSet.PIXELS / ImageSet.SIDE;
            int column = p % ImageSet.SIDE;
            int i = p / ImageSet.PIXELS;
            pixels[p] = (byte) (Math.abs(row - 14) + Math.abs(column - 14) < 4 + i % 9 ? 40 + 20 * (i % 10) : 0);
        }
        return new ImageSet("shapes", pixels, new int[n], java.util.List.of("shape"));
    }

    static LoadedSet loaded(String key, int n) {
        return new LoadedSet(
                new DataSetDescription(key, key, "", "", java.util.List.of(), n, DataSetDescription.Origin.OPENED),
                images(n),
                LoadedSet.NO_SPLIT,
                java.util.List.of());
    }

    /** Two sets of as many images. */
    static DataSets dataSets(int n) {
        return new DataSets() {
            @Override
            public java.util.List<String> keys() {
                return java.util.List.of("digits", "fashion");
            }

            @Override
            public LoadedSet load(String key, JobScope scope) {
                return loaded(key, n);
            }
        };
    }

    @Override
    public Trained run(TrainingPlan plan, LoadedSet data, LiveRun live, JobScope scope) throws IOException {
        if (failure != null) {
            throw failure;
        }
        int epochs = plan.spec().schedule().totalEpochs();
        double best = Double.POSITIVE_INFINITY;
        int bestEpoch = 0;
        int done = 0;
        while (done < epochs && !scope.cancellation().isCancelled()) {
            int epoch = ++done;
            double loss = 0.07 / Math.sqrt(epoch) + (epoch > epochs / 2 ? 0.002 * (epoch - epochs / 2) : 0);
            if (loss < best) {
                best = loss;
                bestEpoch = epoch;
            }
            live.epoch(
                    new EpochReport(epoch, epochs, loss * 0.9, loss, 51_200, (epochs - epoch) * 0.4, best, bestEpoch),
                    () -> pictures(data, epoch));
            afterEpoch.accept(epoch);
        }
        if (done == 0) {
            throw new CancellationException();
        }
        OpenModel model = new OpenModel(
                Path.of("models", "fake.model"),
                "fake",
                data.description().key(),
                "00",
                new Blank(plan.spec().latentSize()));
        Trained.Ending ending =
                diverges ? Trained.Ending.DIVERGED : done < epochs ? Trained.Ending.STOPPED : Trained.Ending.COMPLETE;
        return new Trained(
                new OpenDataSet(data.description().key(), data.images()),
                model,
                ending,
                done,
                best,
                bestEpoch,
                pictures(data, done));
    }

    private static Reconstructions pictures(LoadedSet data, int epoch) {
        int n = Math.min(Reconstructions.COUNT, data.images().size());
        float[] inputs = new float[n * ImageSet.PIXELS];
        for (int i = 0; i < n; i++) {
            data.images().copyScaled(i, inputs, i * ImageSet.PIXELS);
        }
        float[] decoded = inputs.clone();
        for (int p = 29; p < decoded.length - 29; p++) {
            decoded[p] = (inputs[p - 29] + inputs[p] + inputs[p + 1] + inputs[p + 28]) / 4;
        }
        return new Reconstructions(inputs, decoded);
    }

    private record Blank(int latentSize) implements LatentModel {
        @Override
        public float[] encode(float[] images, int n) {
            return new float[n * latentSize];
        }

        @Override
        public float[] decode(float[] codes, int n) {
            return new float[n * ImageSet.PIXELS];
        }
    }
}
