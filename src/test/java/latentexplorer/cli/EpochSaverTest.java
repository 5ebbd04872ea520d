package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochSaverTest {
    private static final int IMAGES = 30;

    @TempDir
    Path folder;

    private final List<String> troubles = new ArrayList<>();

    private static TrainingData data() {
        SeededRandom random = new SeededRandom(1);
        byte[] pixels = new byte[IMAGES * ImageSet.PIXELS];
        int[] labels = new int[IMAGES];
        for (int i = 0; i < pixels.length; i++) {
            labels[i / ImageSet.PIXELS] = i / ImageSet.PIXELS % 2;
            pixels[i] = (byte) (100 * (i / ImageSet.PIXELS % 2) + random.nextInt(100));
        }
        return new TrainingData(
                new ImageSet("noise", pixels, labels, List.of("dark", "bright")),
                IntStream.range(0, 24).toArray(),
                IntStream.range(24, IMAGES).toArray());
    }

    /** Is told of epochs, and fails in the given one as a program does whose computer is switched off. */
    private record Cut(int at) implements TrainingWatcher {
        @Override
        public void epoch(EpochResult result, LatentModel current) {
            if (result.epoch().number() == at) {
                throw new UncheckedIOException(new IOException("the light went out"));
            }
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    private EpochSaver saver(ModelSpec spec, TrainingWatcher lines, Path out) {
        ModelTarget target = new ModelTarget(new Places(folder, folder.resolve("space"), folder, folder), out, null);
        ModelBundle.Dataset noise = new ModelBundle.Dataset("noise", "noise", List.of("dark", "bright"), List.of());
        return new EpochSaver(lines, target, result -> ModelBundle.of(spec, noise, result), troubles::add);
    }

    @Test
    @DisplayName("AAE-10 a training that is cut off goes on from the last epoch that it saved, to the same bytes")
    void whatWasSavedGoesOn() throws IOException {
        ModelSpec dense = DenseSpec.DEFAULT
                .withInput(new InputSpec(0, false, false))
                .withLayers(List.of(), 3, List.of())
                .withSchedule(new Schedule(8, 3, 1, 0.01));
        StyleSpec style =
                StyleSpec.ADVERSARIAL.withClasses(2).withStyleSize(2).withSchedule(new Schedule(8, 3, 1, 0.001));
        Path file = folder.resolve("a.model");
        try (Workers workers = new Workers("test", 1)) {
            for (ModelSpec spec : List.of(dense, style)) {
                TrainingResult whole = Trainers.of(spec, workers).train(data(), new Cut(0), JobScope.unattended());
                try {
                    Trainers.of(spec, workers).train(data(), saver(spec, new Cut(3), file), JobScope.unattended());
                } catch (UncheckedIOException e) {
                    assertThat(e).hasMessageContaining("the light went out");
                }
                ModelBundle saved = ModelFile.read(file);
                assertThat(saved.history()).isEqualTo(whole.history().subList(0, 2));
                ModelSpec rest = spec instanceof StyleSpec s
                        ? s.withSchedule(new Schedule(8, 1, 1, 0.001))
                        : ((DenseSpec) spec).withSchedule(new Schedule(8, 1, 1, 0.01));
                TrainingResult on = Trainers.of(rest, workers).resume(saved, data(), new Cut(0), JobScope.unattended());
                assertThat(on.last()).usingRecursiveComparison().isEqualTo(whole.last());
                assertThat(troubles).isEmpty();
            }
        }
    }

    @Test
    void aNameInTheWorkspaceIsTakenOnceAndTroubleDoesNotEndTheTraining() throws IOException {
        DenseSpec spec =
                DenseSpec.DEFAULT.withInput(new InputSpec(2, false, false)).withSchedule(new Schedule(8, 3, 1, 0.01));
        try (Workers workers = new Workers("test", 1)) {
            EpochSaver saver = saver(spec, new Cut(0), null);
            TrainingResult result = Trainers.of(spec, workers).train(data(), saver, JobScope.unattended());
            Path file = saver.write(result).file();
            assertThat(ModelFile.read(file).history()).isEqualTo(result.history());
            try (Stream<Path> files = Files.list(file.getParent())) {
                assertThat(files).containsExactly(file);
            }
            Path none = folder.resolve("no/such/folder/a.model");
            Files.writeString(folder.resolve("no"), "a file in the way");
            TrainingResult again =
                    Trainers.of(spec, workers).train(data(), saver(spec, new Cut(0), none), JobScope.unattended());
            assertThat(again.weights()).containsExactly(result.weights());
            assertThat(troubles).singleElement().asString().contains("saved in the workspace instead");
        }
    }
}
