package latentexplorer.core.analogy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import latentexplorer.core.analogy.AnalogyScore.Group;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.Shares;
import org.junit.jupiter.api.Test;

class BundledAnalogiesTest {
    private static final JobScope SCOPE = JobScope.unattended();

    @Test
    void theModelOfTypefacesIsScoredTheSameOnAnyNumberOfThreadsAndBeatsDoingNothing() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        LoadedSet glyphs = new BundledSets(new Places(here, here, here, here)).load(BundledSets.TYPEFACES, SCOPE);
        ModelBundle bundle = ModelFile.read(Path.of("embeddings", "typefaces-vae-32.model"));
        int[] train = Shares.of(glyphs, bundle.spec().seed(), false, 0).data().train();
        GlyphGrid grid = new GlyphGrid(glyphs.images());
        HashSet<String> known = new HashSet<>(bundle.dataset().classNames());
        AnalogyScore first = null;
        for (int threads : new int[] {1, 2, 8}) {
            try (Workers workers = new Workers("test", threads)) {
                AnalogyScore score = new AnalogyScorer(bundle.model(), grid, known, train, workers)
                        .score(Group.UNSEEN, 300, 3, SCOPE);
                first = first == null ? score : first;
                assertThat(score).isEqualTo(first);
            }
        }
        assertThat(first.model().medianRank()).isLessThan(first.unchanged().medianRank());
        assertThat(first.model().medianRank()).isLessThan(first.meanGlyph().medianRank());
        assertThat(first.reconstruction().top1()).isGreaterThan(0.8);
        assertThat(first.candidates()).isEqualTo(997);
    }
}
