package latentexplorer.core.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;

/**
 * Made-up runs for measurements: real folders with settings that differ and noisy falling losses. A few histories serve
 * all, for the disk's sake; each run has its own name of the file. The same numbers and seed give the same runs.
 */
public final class SyntheticRuns {
    private static final int HISTORIES = 12;
    private static final List<Integer> LATENT = List.of(2, 4, 8, 16, 32);
    private static final List<Double> RATES = List.of(0.0003, 0.001, 0.003);

    private SyntheticRuns() {}

    /**
     * Writes them.
     *
     * @param folder of all runs
     * @param runs how many
     * @param epochs of each
     */
    public static void write(Path folder, int runs, int epochs, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Path> histories = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            String name = String.format(Locale.ROOT, "run-%04d", i + 1);
            Path history;
            try (RunWriter writer = RunWriter.create(folder, name, plan(i, epochs))) {
                history = new RunFolder(writer.folder()).history();
            }
            Files.deleteIfExists(history);
            if (histories.size() < HISTORIES) {
                Files.write(history, history(epochs, random));
                histories.add(history);
            } else {
                link(histories.get(random.nextInt(HISTORIES)), history);
            }
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException _) {
            Files.copy(from, to);
        }
    }

    private static RunPlan plan(int i, int epochs) {
        DenseSpec usual = DenseSpec.DEFAULT;
        ModelSpec spec = new DenseSpec(
                usual.input(),
                List.of(64),
                LATENT.get(i % LATENT.size()),
                List.of(),
                usual.codeActivation(),
                usual.dropout(),
                new Schedule(256, epochs, 1, RATES.get(i / LATENT.size() % RATES.size())),
                i,
                usual.loss(),
                usual.outputActivation());
        ModelBundle.Dataset data = new ModelBundle.Dataset(
                i % 2 == 0 ? "digits" : "fashion", "made up", List.of(), List.of(), Optional.empty());
        return new RunPlan(spec, data, Optional.of("dense-64"), List.of());
    }

    private static byte[] history(int epochs, SplittableRandom random) {
        double floor = random.nextDouble(0.005, 0.03);
        double pace = random.nextDouble(0.4, 1);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int e = 1; e <= epochs; e++) {
            double train = (floor + 0.1 * Math.pow(e, -pace)) * Math.exp(0.08 * random.nextGaussian());
            double held = (1.05 * floor + 0.1 * Math.pow(e, -pace)) * Math.exp(0.05 * random.nextGaussian());
            if (held < least) {
                least = held;
                best = e;
            }
            Epoch epoch = new Epoch(e, 1, 0.001, Map.of(ModelSpec.LOSS, train), Map.of(ModelSpec.LOSS, held), Map.of());
            lines.writeBytes(new HistoryFile.Line(epoch, best, 0.5).bytes());
        }
        return lines.toByteArray();
    }
}
