package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrainingThreadsTest {
    @Test
    @DisplayName("APP-03 the environment's number of OpenMP threads does not change what is learned")
    void theEnvironmentDoesNotChangeTheWeights() throws Exception {
        String one = trained("1");

        assertThat(one).matches("model [0-9a-f]{64}");
        assertThat(trained("2")).isEqualTo(one);
    }

    /** Trains in a process of its own, as the environment is read once. */
    private static String trained(String threads) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName());
        builder.environment()
                .putAll(Map.of("OMP_NUM_THREADS", threads, "OPENBLAS_NUM_THREADS", threads, "OMP_DYNAMIC", "false"));
        Process child = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        return said.lines()
                .filter(line -> line.startsWith("model "))
                .findFirst()
                .orElseThrow();
    }

    /** The process. Wide layers and large batches, so that there is something to share among threads. */
    static final class Child {
        public static void main(String[] args) {
            DenseSpec spec = DenseSpec.DEFAULT
                    .withInput(new InputSpec(0, false, false))
                    .withLayers(List.of(256), 16, List.of())
                    .withSchedule(new Schedule(100, 3, 1, 0.005))
                    .withDropout(new Dropout(0, 0.2))
                    .withSeed(5);
            TrainingData data = Pictures.split(Pictures.blobs(125, 1));
            try (Workers workers = new Workers("child", 1)) {
                TrainingResult result =
                        new DenseTrainer(spec, workers).train(data, new Watching(), JobScope.unattended());
                System.out.println(
                        "model " + ModelBundle.of(spec, dataset(), result).hash());
            }
        }

        private static ModelBundle.Dataset dataset() {
            return new ModelBundle.Dataset("blobs", "blobs", List.of("0"), List.of());
        }
    }
}
