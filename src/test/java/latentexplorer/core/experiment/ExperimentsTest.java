package latentexplorer.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.path.PathMeasures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExperimentsTest {
    /** Its pictures begin with the code; it remembers how many it made at a time. */
    private static final class Plain implements LatentModel {
        private final List<Integer> batches = new ArrayList<>();

        @Override
        public int latentSize() {
            return 2;
        }

        @Override
        public float[] encode(float[] images, int n) {
            return new float[2 * n];
        }

        @Override
        public float[] decode(float[] codes, int n) {
            batches.add(n);
            float[] pixels = new float[n * ImageSet.PIXELS];
            for (int i = 0; i < n; i++) {
                pixels[i * ImageSet.PIXELS] = codes[2 * i];
                pixels[i * ImageSet.PIXELS + 1] = codes[2 * i + 1];
            }
            return pixels;
        }
    }

    private final Plain model = new Plain();
    private final Optional<LatentModel> given = Optional.of(model);

    private Walks walks(float[]... sources) {
        return Walks.of(given, Interpolation.DEFAULT, 0, List.of(sources), new float[] {1, 2});
    }

    @Test
    @DisplayName("TV-4 EXP-11 nine pictures for each of ten sources")
    void nineForEach() {
        float[][] ten = Collections.nCopies(10, new float[2]).toArray(float[][]::new);
        Walks walks = walks(ten);
        assertThat(walks.columns()).hasSize(Walks.SOURCES).allSatisfy(column -> {
            assertThat(column.pictures()).hasSize(9 * ImageSet.PIXELS);
            assertThat(column.picture(0)).startsWith(0.125f, 0.25f);
            assertThat(column.picture(7)).startsWith(1.1f, 2.2f);
            assertThat(column.picture(8)).startsWith(1.5f, 3f);
        });
        assertThat(walks.positions()).containsExactly(0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.1, 1.5);
    }

    @Test
    @DisplayName("EXP-16 all pictures are decoded in one batch; EXP-13 a refill decodes only what depends on it")
    void batches() {
        Walks walks = walks(new float[2], new float[] {5, 5}, new float[] {1, 2});
        Walks refilled = walks.withSource(1, new float[] {3, 3});
        assertThat(refilled.columns().get(0)).isSameAs(walks.columns().get(0));
        assertThat(refilled.columns().get(1).picture(3)).startsWith(2, 2.5f);
        assertThat(walks.withSource(3, new float[] {9, 9}).columns()).hasSize(4);
        walks.withTarget(new float[] {0, 0});
        assertThat(model.batches).containsExactly(27, 9, 9, 27);
    }

    @Test
    void aSourceThatIsTheTargetStaysThere() {
        Walks walks = walks(new float[] {1, 2}, new float[] {1, 2});
        for (int place = 0; place < 9; place++) {
            assertThat(walks.columns().get(0).picture(place)).startsWith(1, 2);
            assertThat(walks.columns().get(1).picture(place)).startsWith(1, 2);
        }
        assertThat(walks().columns()).isEmpty();
    }

    @Test
    @DisplayName("AAE-17 the class can be held while the style changes")
    void held() {
        Walks walks = Walks.of(given, Interpolation.DEFAULT, 1, List.of(new float[] {7, 0}), new float[] {1, 2});
        assertThat(walks.columns().getFirst().picture(3)).startsWith(7, 1);
        assertThat(walks.columns().getFirst().picture(8)).startsWith(7, 3);
        assertThat(walks.withSource(0, new float[] {4, 0}).columns().getFirst().picture(3))
                .startsWith(4, 1);
    }

    @Test
    @DisplayName("TV-4 EXP-14 D = C + (B - A); A = B gives C; only what changed is decoded")
    void analogies() {
        Analogies found = Analogies.of(
                given, new float[] {1, 1}, new float[] {2, 3}, List.of(new float[] {0, 5}, new float[] {1, 1}));
        assertThat(found.cells().get(0).picture()).startsWith(1, 7);
        assertThat(found.cells().get(1).d()).containsExactly(2, 3);
        Analogies same = found.withPair(new float[] {2, 3}, new float[] {2, 3});
        assertThat(same.cells().get(0).picture()).startsWith(0, 5);
        Analogies more = found.withExample(2, new float[] {4, 4}).withExample(0, new float[] {0, 0});
        assertThat(more.cells()).hasSize(3);
        assertThat(more.cells().get(0).d()).containsExactly(1, 2);
        assertThat(model.batches).containsExactly(2, 2, 1, 1);
    }

    /** A path of three codes; some were found before it was known how real codes are. */
    private static CodePath path(double support) {
        return new CodePath(
                PathKind.STRAIGHT,
                new double[] {0, 0.5, 1},
                2,
                new float[6],
                new float[3 * ImageSet.PIXELS],
                new int[0],
                new PathMeasures(1, 1, 1, support, support),
                Optional.empty());
    }

    @Test
    void pathsWithAndWithoutSupportStandInOneGrid() {
        ResultGrid grid = ResultGrid.ofPaths("t", "a", List.of("1", "2"), List.of(path(Double.NaN), path(40)));

        assertThat(grid.measures()).containsExactly("length", "roughness", "support");
        assertThat(grid.columns().get(0).values()).containsExactly("1.00", "1.00", "–");
        assertThat(grid.columns().get(1).values()).containsExactly("1.00", "1.00", "40");
        assertThat(ResultGrid.ofPaths("t", "a", List.of("1"), List.of(path(Double.NaN)))
                        .measures())
                .containsExactly("length", "roughness");
    }

    @Test
    void withoutAModelOrWithAnotherOneASentenceSaysWhatToDo() {
        float[] code = new float[2];
        assertThatThrownBy(() -> Walks.of(Optional.empty(), Interpolation.DEFAULT, 0, List.of(code), code))
                .hasMessageContaining("no model to make pictures with");
        assertThatThrownBy(() -> Analogies.of(Optional.empty(), code, code, List.of()))
                .hasMessageContaining("no model to make pictures with");
        assertThatThrownBy(() -> walks(new float[3])).hasMessageContaining("3 values and the model's have 2");
        assertThatThrownBy(() -> Analogies.of(given, code, code, List.of(new float[5])))
                .hasMessageContaining("5 values");
        assertThatThrownBy(() -> Walks.of(given, Interpolation.DEFAULT, 3, List.of(code), code))
                .hasMessageContaining("not 3");
        float[][] many = new float[21][];
        Arrays.fill(many, code);
        assertThatThrownBy(() -> walks(many)).hasMessageContaining("at most 20 sources, not 21");
    }
}
