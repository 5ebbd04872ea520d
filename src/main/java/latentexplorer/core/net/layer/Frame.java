package latentexplorer.core.net.layer;

import latentexplorer.core.linalg.SeededRandom;

/** What a layer gets for one shard of one batch, filled anew by the {@link Workspace} for each pass. */
public final class Frame {
    private static final float[] NOTHING = {};

    private final int layer;
    private final float[] scratch;
    private final int start;
    private final Workspace[] inner;
    private int rows;
    private boolean training;
    private long noise;
    private float[] parameters = NOTHING;
    private int offset;
    private float[] gradient = NOTHING;
    private int gradientOffset;
    private float beta;

    /**
     * @param layer its index in the network
     * @param start where its parameters begin among those of the network
     * @param scratch its own
     * @param inner room for its {@link Layer#inner} networks
     */
    Frame(int layer, int start, float[] scratch, Workspace[] inner) {
        this.layer = layer;
        this.start = start;
        this.scratch = scratch;
        this.inner = inner;
    }

    void forward(float[] weights, int base, int samples, Mode mode) {
        parameters = weights;
        offset = base + start;
        rows = samples;
        training = mode.training();
        noise = mode.noise();
    }

    void backward(float[] target, int base, boolean add) {
        gradient = target;
        gradientOffset = base + start;
        beta = add ? 1 : 0;
    }

    /** Number of samples, at least 1. */
    public int rows() {
        return rows;
    }

    /** Whether the pass is part of training: dropout is silent otherwise. */
    public boolean training() {
        return training;
    }

    /** The array that holds the parameters, from {@link #offset()} on; not to be changed. */
    public float[] parameters() {
        return parameters;
    }

    public int offset() {
        return offset;
    }

    /** The array that takes the gradient of the parameters, from {@link #gradientOffset()} on. */
    public float[] gradient() {
        return gradient;
    }

    public int gradientOffset() {
        return gradientOffset;
    }

    /** 0 when the gradient of the parameters is to be overwritten whatever is there, 1 when it is to be added. */
    public float beta() {
        return beta;
    }

    /** As many floats as {@link Layer#scratch} asked for; kept from the pass forward to the pass back. */
    public float[] scratch() {
        return scratch;
    }

    /** Room for one of the layer's {@link Layer#inner} networks. */
    public Workspace inner(int network) {
        return inner[network];
    }

    /** The mode in which one of the layer's {@link Layer#inner} networks runs: as this layer, with random numbers of its own. */
    public Mode mode(int network) {
        long own = random().nextLong();
        return new Mode(training, SeededRandom.of(own, network).nextLong());
    }

    /** Random numbers of this layer in this pass: the same ones whenever the {@link Mode} is the same. */
    public SeededRandom random() {
        return SeededRandom.of(noise, layer);
    }
}
