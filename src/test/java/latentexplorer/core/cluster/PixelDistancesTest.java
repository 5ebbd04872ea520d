package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.Test;

class PixelDistancesTest {
    private static final JobScope SCOPE = JobScope.unattended();

    private static TrainingChoice choice(FontVectors vectors, int... members) {
        Clustering clustering =
                ChoiceFixture.clustering(vectors, ChoiceFixture.cluster(0, members, new double[members.length]));
        return new TrainingChooser((_, _) -> {
                    throw new AssertionError();
                })
                .choose(clustering, Selection.NONE.with(0, 1), SCOPE);
    }

    @Test
    void theDifferenceOfBlackAndWhiteIsOne() {
        PixelDistances distances = ChoiceFixture.measured(ChoiceFixture.greys(0, 255, 51));
        assertThat(distances.rms(0, 1)).isEqualTo(1, within(1e-6));
        assertThat(distances.rms(0, 2)).isEqualTo(0.2, within(1e-6));
        assertThat(distances.between(0, 1)).isEqualTo((float) Math.sqrt(2 * 784), within(1e-4f));
    }

    @Test
    void diversityAgreesWithBruteForce() {
        FontVectors vectors = ChoiceFixture.random(25, 7);
        PixelDistances distances = ChoiceFixture.measured(vectors);
        int[] members = {3, 4, 9, 17, 24};
        double expected = IntStream.of(members)
                .mapToDouble(i -> IntStream.of(members)
                        .filter(j -> j != i)
                        .mapToDouble(j -> distances.between(i, j))
                        .min()
                        .orElseThrow())
                .average()
                .orElseThrow();
        Diversity diversity = Diversity.of(choice(vectors, members), distances).orElseThrow();
        assertThat(diversity.chosen()).isEqualTo(expected, within(1e-9));
        assertThat(diversity.all()).isEqualTo(distances.meanNearest());
        assertThat(diversity.ratio()).isEqualTo(diversity.chosen() / diversity.all());
        assertThat(Diversity.of(choice(vectors, IntStream.range(0, 25).toArray()), distances)
                        .orElseThrow()
                        .ratio())
                .isEqualTo(1);
    }

    @Test
    void thereIsNoDiversityOfOneOrNoneOrWhereAllLookTheSame() {
        FontVectors vectors = ChoiceFixture.random(4, 7);
        PixelDistances distances = ChoiceFixture.measured(vectors);
        assertThat(Diversity.of(choice(vectors), distances)).isEmpty();
        assertThat(Diversity.of(choice(vectors, 2), distances)).isEmpty();
        FontVectors same = ChoiceFixture.greys(5, 5, 5);
        assertThat(Diversity.of(choice(same, 0, 1), ChoiceFixture.measured(same)))
                .isEmpty();
        FontVectors pairs = ChoiceFixture.greys(5, 5, 9);
        assertThat(Diversity.of(choice(pairs, 0, 1), ChoiceFixture.measured(pairs))
                        .orElseThrow()
                        .ratio())
                .isZero();
    }

    @Test
    void distancesByInnerProductsAreThoseOfTheDefinition() {
        FontVectors vectors = ChoiceFixture.random(40, 12);
        try (Workers workers = new Workers("distances", 2)) {
            PixelDistances fast = LatestDistances.measuredBy(workers).of(vectors, SCOPE);
            PixelDistances plain = ChoiceFixture.measured(vectors);
            for (int i = 0; i < 40; i++) {
                for (int j = 0; j < 40; j++) {
                    assertThat(fast.between(i, j)).isEqualTo(plain.between(i, j), within(1e-5f));
                }
            }
            assertThat(LatestDistances.measuredBy(workers)
                            .of(ChoiceFixture.greys(7, 7), SCOPE)
                            .between(0, 1))
                    .isZero();
        }
    }

    @Test
    void distancesAreMeasuredOnceForTheSameTypefaces() {
        AtomicInteger measured = new AtomicInteger();
        LatestDistances latest = new LatestDistances((vectors, _) -> {
            measured.incrementAndGet();
            return ChoiceFixture.measured(vectors);
        });
        FontVectors vectors = ChoiceFixture.random(5, 1);
        PixelDistances first = latest.of(vectors, SCOPE);
        assertThat(latest.of(vectors.subset(new int[] {0, 1, 2, 3, 4}), SCOPE)).isSameAs(first);
        assertThat(latest.of(vectors.subset(new int[] {0, 1}), SCOPE).count()).isEqualTo(2);
        assertThat(measured).hasValue(2);
    }

    @Test
    void aMeasurementThatWasStoppedIsDoneAgain() {
        AtomicInteger tries = new AtomicInteger();
        LatestDistances latest = new LatestDistances((vectors, _) -> {
            if (tries.incrementAndGet() == 1) {
                throw new CancellationException();
            }
            return ChoiceFixture.measured(vectors);
        });
        FontVectors vectors = ChoiceFixture.random(2, 1);
        assertThatThrownBy(() -> latest.of(vectors, SCOPE)).isInstanceOf(CancellationException.class);
        assertThat(latest.of(vectors, SCOPE).count()).isEqualTo(2);
    }
}
