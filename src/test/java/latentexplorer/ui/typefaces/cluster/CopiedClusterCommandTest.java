package latentexplorer.ui.typefaces.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.cli.ClusterCommand;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.FontClusterer;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.LatestDistances;
import latentexplorer.core.cluster.Metric;
import latentexplorer.core.cluster.OutlierFilter;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.SpaceSettings;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.cluster.TrainingChooser;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import latentexplorer.core.typeface.FontSetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CopiedClusterCommandTest {
    private static final CharacterSet AWKWARD = CharacterSet.of("-'\"$R");

    @TempDir
    private Path folder;

    private final ImageSet images = images();

    private static ImageSet images() {
        int faces = 40;
        SeededRandom random = new SeededRandom(5);
        byte[] pixels = new byte[faces * Characters.COUNT * ImageSet.PIXELS];
        for (int glyph = 0; glyph < faces * Characters.COUNT; glyph++) {
            int ink = glyph / Characters.COUNT % 4 * 60;
            int from = glyph * ImageSet.PIXELS;
            Arrays.fill(pixels, from, from + ImageSet.PIXELS, (byte) (ink + random.nextInt(30)));
        }
        int[] labels = IntStream.range(0, faces * Characters.COUNT)
                .map(i -> i % Characters.COUNT)
                .toArray();
        int[] faceOf =
                IntStream.range(0, labels.length).map(i -> i / Characters.COUNT).toArray();
        List<String> names =
                IntStream.range(0, faces).mapToObj(i -> "Face " + (10 + i)).toList();
        return new ImageSet("made up", pixels, labels, Characters.names(), names, faceOf);
    }

    @Test
    void theCopiedLineKeepsTheVeryTypefacesThatTheWindowKeeps() throws Exception {
        ClusterSettings settings = new ClusterSettings(
                new Algorithm.Spectral(3, 4, true, true),
                new SpaceSettings(3, true, Metric.COSINE),
                new OutlierFilter(2, 3),
                7);
        ClusterSettings part = new ClusterSettings(
                new Algorithm.KMeans(2), SpaceSettings.DEFAULT, OutlierFilter.OFF, ClusterSettings.DEFAULT_SEED);
        Selection selection = Selection.NONE
                .with(0, 0.5)
                .with(2, 1)
                .withOrder(KeepOrder.FARTHEST_POINT)
                .withDuplicates(0.01);
        TrainingChoice inWindow;
        try (Workers workers = new Workers("test", 2)) {
            FontClusterer clusterer = new FontClusterer(workers);
            Clustering whole =
                    clusterer.cluster(FontVectors.of(new GlyphTable(images), AWKWARD), settings, JobScope.unattended());
            Clustering shown = clusterer.split(whole, 0, part, JobScope.unattended());
            inWindow = new TrainingChooser(LatestDistances.measuredBy(workers))
                    .choose(shown, selection, JobScope.unattended());
        }

        Path file = folder.resolve("my set.json");
        List<String> words = new ClusterCommandLine(
                        "made-up", AWKWARD, settings, List.of(new Split(0, part)), selection, file.toString())
                .arguments();
        DataSetDescription description =
                new DataSetDescription("made-up", "Made up", "", "", List.of(), 0, Origin.IMPORTED);
        LoadedSet loaded = new LoadedSet(description, images, LoadedSet.NO_SPLIT, List.of());
        int exit = new CommandLine(new ClusterCommand((_, _) -> loaded))
                .execute(words.subList(1, words.size()).toArray(String[]::new));

        assertThat(exit).isZero();
        assertThat(FontSetFile.read(file).typefaces())
                .hasSizeGreaterThan(3)
                .containsExactlyElementsOf(inWindow.members()
                        .mapToObj(inWindow.clustering().vectors()::name)
                        .toList());
        assertThat(Files.exists(folder.resolve("my set_chars.png"))).isTrue();
    }
}
