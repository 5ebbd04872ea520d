package latentexplorer.core.embed;

import java.util.Arrays;
import latentexplorer.core.job.Workers;

/** Gradient descent of t-SNE on a graph of similarities. Points are numbered as in the graph. */
final class TsneDescent {
    private static final int BLOCKS = 128;
    private static final float LEAST_GAIN = 0.01f;

    /** No point goes farther in one round. */
    private static final float LONGEST = 5;

    private final WeightedGraph graph;
    private final CauchyField field;
    private final Workers workers;
    private final float rate;
    private float[] x;
    private float[] y;
    private float[] nextX;
    private float[] nextY;
    private final float[] speedX;
    private final float[] speedY;
    private final float[] gainX;
    private final float[] gainY;

    TsneDescent(WeightedGraph graph, float[] x, float[] y, float rate, Workers workers) {
        this.graph = graph;
        this.x = x;
        this.y = y;
        this.rate = rate;
        this.workers = workers;
        int n = x.length;
        field = new CauchyField(workers, false);
        nextX = new float[n];
        nextY = new float[n];
        speedX = new float[n];
        speedY = new float[n];
        gainX = new float[n];
        gainY = new float[n];
        Arrays.fill(gainX, 1);
        Arrays.fill(gainY, 1);
    }

    float[] x() {
        return x;
    }

    float[] y() {
        return y;
    }

    void move(float exaggeration, float momentum) {
        int n = x.length;
        field.compute(x, y);
        float perTotal = (float) (1 / (field.total() - n));
        double[] sums = new double[2 * BLOCKS];
        workers.forEachShard(BLOCKS, block -> {
            CauchyField.Reader reader = field.reader();
            float[] gradient = new float[2];
            for (int i = Workers.start(block, BLOCKS, n); i < Workers.start(block + 1, BLOCKS, n); i++) {
                gradient(i, exaggeration, perTotal, reader, gradient);
                update(i, gradient, momentum);
                sums[2 * block] += nextX[i];
                sums[2 * block + 1] += nextY[i];
            }
        });
        centre(sums, n);
        float[] moved = x;
        x = nextX;
        nextX = moved;
        moved = y;
        y = nextY;
        nextY = moved;
    }

    /** A quarter of the gradient of the divergence: equation 5 of van der Maaten and Hinton without its factor 4. */
    private void gradient(int i, float exaggeration, float perTotal, CauchyField.Reader reader, float[] gradient) {
        float xi = x[i];
        float yi = y[i];
        float pullX = 0;
        float pullY = 0;
        int[] targets = graph.targets();
        float[] weights = graph.weights();
        int end = graph.starts()[i + 1];
        for (int e = graph.starts()[i]; e < end; e++) {
            int j = targets[e];
            float dx = xi - x[j];
            float dy = yi - y[j];
            float pull = weights[e] / (1 + dx * dx + dy * dy);
            pullX += pull * dx;
            pullY += pull * dy;
        }
        reader.at(xi, yi);
        gradient[0] = exaggeration * pullX - reader.forceX() * perTotal;
        gradient[1] = exaggeration * pullY - reader.forceY() * perTotal;
    }

    private void update(int i, float[] gradient, float momentum) {
        gainX[i] = gain(gainX[i], gradient[0], speedX[i]);
        gainY[i] = gain(gainY[i], gradient[1], speedY[i]);
        float dx = momentum * speedX[i] - rate * gainX[i] * gradient[0];
        float dy = momentum * speedY[i] - rate * gainY[i] * gradient[1];
        float square = dx * dx + dy * dy;
        if (square > LONGEST * LONGEST) {
            float shorter = LONGEST / (float) Math.sqrt(square);
            dx *= shorter;
            dy *= shorter;
        }
        speedX[i] = dx;
        speedY[i] = dy;
        nextX[i] = x[i] + dx;
        nextY[i] = y[i] + dy;
    }

    private static float gain(float gain, float gradient, float speed) {
        return gradient * speed < 0 ? gain + 0.2f : Math.max(LEAST_GAIN, gain * 0.8f);
    }

    private void centre(double[] sums, int n) {
        double sumX = 0;
        double sumY = 0;
        for (int block = 0; block < BLOCKS; block++) {
            sumX += sums[2 * block];
            sumY += sums[2 * block + 1];
        }
        float middleX = (float) (sumX / n);
        float middleY = (float) (sumY / n);
        for (int i = 0; i < n; i++) {
            nextX[i] -= middleX;
            nextY[i] -= middleY;
        }
    }

    /** The gradient itself at the positions now, n x 2, for comparison with differences of the loss. */
    float[] gradient() {
        int n = x.length;
        field.compute(x, y);
        float perTotal = (float) (1 / (field.total() - n));
        CauchyField.Reader reader = field.reader();
        float[] all = new float[2 * n];
        float[] one = new float[2];
        for (int i = 0; i < n; i++) {
            gradient(i, 1, perTotal, reader, one);
            all[2 * i] = 4 * one[0];
            all[2 * i + 1] = 4 * one[1];
        }
        return all;
    }

    double loss() {
        int n = x.length;
        field.compute(x, y);
        double total = field.total() - n;
        double[] sums = new double[BLOCKS];
        workers.forEachShard(BLOCKS, block -> {
            for (int i = Workers.start(block, BLOCKS, n); i < Workers.start(block + 1, BLOCKS, n); i++) {
                for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                    double p = graph.weights()[e];
                    double dx = x[i] - x[graph.targets()[e]];
                    double dy = y[i] - y[graph.targets()[e]];
                    if (p > 0) {
                        sums[block] += p * StrictMath.log(p * total * (1 + dx * dx + dy * dy));
                    }
                }
            }
        });
        double loss = 0;
        for (double sum : sums) {
            loss += sum;
        }
        return loss;
    }
}
