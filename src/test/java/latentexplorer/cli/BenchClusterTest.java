package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.data.IdxFile;
import latentexplorer.core.data.IdxKind;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.typeface.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchClusterTest {
    @Test
    void printsEveryRowOfTheYardstick(@TempDir Path folder) throws Exception {
        int faces = 60;
        byte[] pixels = new byte[faces * Characters.COUNT * ImageSet.PIXELS];
        SeededRandom random = new SeededRandom(1);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(256);
        }
        Path file = folder.resolve("faces-images-idx4-ubyte.gz");
        new IdxFile(IdxKind.TYPEFACES, faces, pixels).write(file, JobScope.unattended());
        StringWriter text = new StringWriter();
        try (Workers workers = new Workers("test-bench", 2);
                PrintWriter out = new PrintWriter(text)) {
            assertThat(new BenchCluster(new Places(folder, folder, folder, folder), file, out, workers).call())
                    .isZero();
        }
        List<String[]> rows =
                text.toString().lines().map(line -> line.split("\t")).toList();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).hasSize(3);
            assertThat(Double.parseDouble(row[1])).isNotNegative();
        });
        assertThat(rows)
                .extracting(row -> row[0])
                .contains(
                        "cluster.pca50.3136",
                        "cluster.kmeans25.3136",
                        "cluster.kmeans25.3136.loss",
                        "cluster.kmeans25.pca50",
                        "cluster.dbscan-one",
                        "cluster.dbscan-sweep50",
                        "cluster.dbscan-sweep50.most",
                        "cluster.spectral25",
                        "cluster.pca50.39984",
                        "cluster.kmeans25.39984",
                        "cluster.kmeans25.39984.loss");
    }
}
