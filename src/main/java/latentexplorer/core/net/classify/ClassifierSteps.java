package latentexplorer.core.net.classify;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.layer.Adam;
import latentexplorer.core.net.layer.Losses;
import latentexplorer.core.net.layer.Mode;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Shards;
import latentexplorer.core.net.layer.Workspace;

/** The updates of a classifier's weights. For one thread, whatever threads it uses itself. */
final class ClassifierSteps {
    private static final Shards SHARDS = new Shards(2);
    private static final int WEIGHTS = 0;
    private static final int SHIFTS = -3;

    private final ClassifierSpec spec;
    private final TrainingData data;
    private final Workers workers;
    private final int classes;
    private final Workspace[] workspaces = new Workspace[SHARDS.count()];
    private final float[][] inputs = new float[SHARDS.count()][];
    private final int[][] labels = new int[SHARDS.count()][];
    private final float[][] gradients = new float[SHARDS.count()][];
    private final double[] losses = new double[SHARDS.count()];
    private final float[] weights;
    private final Adam adam;

    ClassifierSteps(ClassifierSpec spec, TrainingData data, Workers workers) {
        this.spec = spec;
        this.data = data;
        this.workers = workers;
        classes = data.images().classNames().size();
        Network network = spec.network(classes);
        int rows = SHARDS.most(Math.min(spec.batchSize(), data.train().length));
        for (int s = 0; s < workspaces.length; s++) {
            workspaces[s] = network.forTraining(rows);
            inputs[s] = new float[rows * ImageSet.PIXELS];
            labels[s] = new int[rows];
            gradients[s] = new float[network.parameters()];
        }
        weights = new float[network.parameters()];
        network.initialise(weights, 0, SeededRandom.of(spec.seed(), WEIGHTS));
        adam = new Adam(Adam.Settings.KERAS, weights.length);
    }

    float[] weights() {
        return weights.clone();
    }

    /** @return the sum of the cross entropies of the images {@code order[from]} to {@code order[from + count - 1]} */
    double step(int[] order, int from, int count, double rate) {
        workers.forEachShard(workspaces.length, s -> losses[s] = learn(s, order, from, count));
        double sum = 0;
        int filled = 0;
        for (int s = 0; s < workspaces.length; s++) {
            sum += losses[s];
            filled += SHARDS.size(s, count) > 0 ? 1 : 0;
        }
        if (Double.isFinite(sum)) {
            adam.step(weights, gradients, filled, rate, workers);
        }
        return sum;
    }

    private double learn(int s, int[] order, int from, int count) {
        int rows = SHARDS.size(s, count);
        if (rows == 0) {
            return 0;
        }
        int first = from + SHARDS.from(s, count);
        long batch = SeededRandom.of(spec.seed(), SHIFTS).nextLong() + adam.updates();
        SeededRandom random = SeededRandom.of(batch, s);
        float[] image = new float[ImageSet.PIXELS];
        for (int i = 0; i < rows; i++) {
            int number = data.train()[order[first + i]];
            labels[s][i] = data.images().label(number);
            data.images().copyScaled(number, image, 0);
            int span = 2 * spec.shift() + 1;
            move(image, random.nextInt(span) - spec.shift(), random.nextInt(span) - spec.shift(), inputs[s], i);
        }
        Workspace workspace = workspaces[s];
        float[] output = workspace.forward(weights, 0, inputs[s], rows, Mode.training(spec.seed(), adam.updates(), s));
        double loss =
                Losses.softmaxCrossEntropy(output, labels[s], 0, workspace.outputGradient(), rows, classes, 1f / count);
        workspace.backward(gradients[s], 0, false);
        return loss;
    }

    /** Background comes in from the sides. */
    private static void move(float[] image, int right, int down, float[] target, int row) {
        int at = row * ImageSet.PIXELS;
        for (int y = 0; y < ImageSet.SIDE; y++) {
            for (int x = 0; x < ImageSet.SIDE; x++) {
                int fromX = x - right;
                int fromY = y - down;
                boolean inside = fromX >= 0 && fromX < ImageSet.SIDE && fromY >= 0 && fromY < ImageSet.SIDE;
                target[at++] = inside ? image[fromY * ImageSet.SIDE + fromX] : 0;
            }
        }
    }
}
