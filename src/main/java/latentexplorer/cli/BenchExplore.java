package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import latentexplorer.core.analogy.AnalogyScore;
import latentexplorer.core.analogy.AnalogyScore.Group;
import latentexplorer.core.analogy.AnalogyScorer;
import latentexplorer.core.analogy.GlyphGrid;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Walks;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.jspecify.annotations.Nullable;

/**
 * Times what the Explorer decodes and scores, by the classes that it does so with: the row of nine that follows the pointer and
 * the grid of ten such rows, each for a new target, the 99th percentile of many, also while a network is trained on the digits
 * beside them; and the score over 2,000 random analogies, of
 * which the model knows no typeface. The score is made once before it counts, over fewer analogies.
 */
final class BenchExplore {
    static final String MODEL = "digits-dense-16.model";
    static final String GLYPH_MODEL = "typefaces-vae-32.model";

    private static final int ROWS = 4000;
    private static final int GRIDS = 800;
    private static final int WARM_UP_SCORE = 100;
    private static final long SEED = 1;

    private final LatentModel model;
    private final ModelBundle glyphModel;
    private final GlyphGrid glyphs;
    private final ImageSet learned;
    private final Workers workers;

    private BenchExplore(
            LatentModel model, ModelBundle glyphModel, GlyphGrid glyphs, ImageSet learned, Workers workers) {
        this.model = model;
        this.glyphModel = glyphModel;
        this.glyphs = glyphs;
        this.learned = learned;
        this.workers = workers;
    }

    /**
     * @param file typefaces x 94 x 28 x 28 bytes in IDX format; null: the typefaces of the program
     * @throws IllegalArgumentException with a sentence, when the images belong to no typefaces
     */
    static BenchExplore of(Places places, Path model, Path glyphModel, @Nullable Path file, Workers workers)
            throws IOException {
        JobScope scope = JobScope.unattended();
        BundledSets bundled = new BundledSets(places);
        ImageSet images =
                file == null ? bundled.load(BundledSets.TYPEFACES, scope).images() : GlyphFile.read(file, scope);
        return new BenchExplore(
                ModelFile.read(model).model(),
                ModelFile.read(glyphModel),
                new GlyphGrid(images),
                bundled.load(BundledSets.DIGITS, scope).images(),
                workers);
    }

    void measure(Consumer<BenchRow> rows) {
        rows.accept(new BenchRow("explore.row9.p99", decoding(1, ROWS), "ms"));
        rows.accept(new BenchRow("explore.grid90.p99", decoding(Walks.SOURCES, GRIDS), "ms"));
        TrainingBeside.during(learned, () -> {
            rows.accept(new BenchRow("explore.row9.beside.p99", decoding(1, ROWS), "ms"));
            rows.accept(new BenchRow("explore.grid90.beside.p99", decoding(Walks.SOURCES, GRIDS), "ms"));
        });
        AnalogyScorer scorer = new AnalogyScorer(
                glyphModel.model(), glyphs, Set.copyOf(glyphModel.dataset().classNames()), new int[0], workers);
        scorer.score(Group.UNSEEN, WARM_UP_SCORE, SEED, JobScope.unattended());
        long start = System.nanoTime();
        AnalogyScore score = scorer.score(Group.UNSEEN, AnalogyScore.USUAL, SEED, JobScope.unattended());
        String key = "explore.analogies" + AnalogyScore.USUAL;
        rows.accept(new BenchRow(key, (System.nanoTime() - start) * 1e-9, "s"));
        rows.accept(new BenchRow(key + ".typefaces", scorer.faces(Group.UNSEEN), "typefaces"));
        rows.accept(new BenchRow(key + ".median-rank", score.model().medianRank(), ""));
        rows.accept(new BenchRow(key + ".top1", 100 * score.model().top1(), "%"));
        rows.accept(new BenchRow(key + ".top5", 100 * score.model().top5(), "%"));
    }

    /** As the row of the window: another target every time. The first half warms up. */
    private double decoding(int sources, int times) {
        SeededRandom random = new SeededRandom(SEED);
        List<float[]> from = new ArrayList<>();
        IntStream.range(0, sources).forEach(_ -> from.add(code(random)));
        Walks walks = Walks.of(Optional.of(model), Interpolation.DEFAULT, 0, from, code(random));
        double[] millis = new double[times];
        for (int k = 0; k < 2 * times; k++) {
            float[] target = code(random);
            long start = System.nanoTime();
            walks = walks.withTarget(target);
            millis[k % times] = (System.nanoTime() - start) * 1e-6;
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(0.99 * times) - 1];
    }

    private float[] code(SeededRandom random) {
        float[] code = new float[model.latentSize()];
        for (int i = 0; i < code.length; i++) {
            code[i] = (float) random.nextGaussian();
        }
        return code;
    }
}
