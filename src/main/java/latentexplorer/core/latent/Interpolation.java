package latentexplorer.core.latent;

public record Interpolation(int steps, float[] beyond) {
    public static final Interpolation DEFAULT = new Interpolation(7, new float[] {1.1f, 1.5f});

    public float[] times() {
        float[] times = new float[steps + 2 + beyond.length];
        for (int i = 0; i <= steps + 1; i++) times[i] = (float) i / (steps + 1);
        System.arraycopy(beyond, 0, times, steps + 2, beyond.length);
        return times;
    }

    public static float[] codes(float[] s, float[] g, float[] times) {
        float[] out = new float[times.length * s.length];
        for (int i = 0; i < times.length; i++)
            for (int j = 0; j < s.length; j++) out[i * s.length + j] = s[j] + times[i] * (g[j] - s[j]);
        return out;
    }
}
