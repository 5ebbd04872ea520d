package latentexplorer.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.setup.TrainingPlan;
import latentexplorer.ui.training.watch.HeldOut;

/** Training without a network: losses fall as 1 / epoch and rise again after half of the epochs. */
final class FakeTraining implements Training {
    /** Called after each epoch with its number. */
    IntConsumer afterEpoch = _ -> {};

    IOException failure;
    boolean diverges;
    /** What was to be trained, in its order. */
    final List<RunRequest> asked = new ArrayList<>();

    private int done;

    static ImageSet images(int n) {
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            int row = p % ImageSet.PIXELS / ImageSet.SIDE;
            int column = p % ImageSet.SIDE;
            int i = p / ImageSet.PIXELS;
            pixels[p] = (byte) (Math.abs(row - 14) + Math.abs(column - 14) < 4 + i % 9 ? 40 + 20 * (i % 10) : 0);
        }
        return new ImageSet("shapes", pixels, new int[n], List.of("shape"));
    }

    static LoadedSet loaded(String key, int n) {
        return new LoadedSet(
                new DataSetDescription(key, key, "", "", List.of(), n, DataSetDescription.Origin.OPENED),
                images(n),
                LoadedSet.NO_SPLIT,
                List.of());
    }

    /** Two sets of as many images. */
    static DataSets dataSets(int n) {
        return new DataSets() {
            @Override
            public List<String> keys() {
                return List.of("digits", "fashion");
            }

            @Override
            public LoadedSet load(String key, JobScope scope) {
                return loaded(key, n);
            }
        };
    }

    @Override
    public Trained run(RunRequest request, LiveRun live, JobScope scope) throws Exception {
        asked.add(request);
        if (failure != null) {
            throw failure;
        }
        TrainingPlan plan = ((RunRequest.Fresh) request).plan();
        LoadedSet data = ((RunRequest.Fresh) request).data().run(scope);
        int epochs = plan.spec().schedule().totalEpochs();
        Blank blank = new Blank(plan.spec().latentSize());
        OpenDataSet open = new OpenDataSet(data.description().key(), data.images());
        String name = plan.name().isEmpty() ? "fake" : plan.name();
        live.begin(new LiveRun.Start(
                name, plan.spec(), epochs, 4, List.of(), new HeldOut(open, new int[] {0, 1, 2}, "test"), kept(blank)));
        double best = Double.POSITIVE_INFINITY;
        int bestEpoch = 0;
        for (done = 1; done <= epochs; done++) {
            scope.check();
            double loss = 0.07 / Math.sqrt(done) + (done > epochs / 2 ? 0.002 * (done - epochs / 2) : 0);
            if (loss < best) {
                best = loss;
                bestEpoch = done;
            }
            Epoch epoch = new Epoch(
                    done, 1, 0.001, Map.of(ModelSpec.LOSS, loss * 0.9), Map.of(ModelSpec.LOSS, loss), Map.of());
            live.epoch(new EpochResult(epoch, 4, 0.3, 0.1, 51_200), blank);
            live.moment(() -> {
                throw new IllegalStateException("nobody needs it");
            });
            afterEpoch.accept(done);
        }
        live.end(List.of());
        OpenModel model = new OpenModel(Path.of("models", name + ".model"), name, open.key(), "00", blank);
        Trained.Ending ending = diverges ? Trained.Ending.DIVERGED : Trained.Ending.COMPLETE;
        return new Trained(name, open, model, ending, epochs, bestEpoch);
    }

    private KeptModels kept(LatentModel model) {
        return new KeptModels() {
            @Override
            public List<Integer> epochs() {
                return IntStream.rangeClosed(0, done).boxed().toList();
            }

            @Override
            public long bytes() {
                return 1000L * done;
            }

            @Override
            public LatentModel model(int epoch) {
                return model;
            }
        };
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
