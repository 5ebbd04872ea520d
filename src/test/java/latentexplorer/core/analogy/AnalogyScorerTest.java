package latentexplorer.core.analogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import latentexplorer.core.analogy.AnalogyScore.Group;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnalogyScorerTest {
    private static final JobScope SCOPE = JobScope.unattended();
    private static final Workers TWO = new Workers("test", 2);
    private static final int CHARACTERS = 8;
    private static final int FACES = 30;

    @AfterAll
    static void close() {
        TWO.close();
    }

    /** The first 20 typefaces train. */
    private static AnalogyScorer scorer(ImageSet glyphs, LatentModel model, Workers workers) {
        int[] train = IntStream.range(0, glyphs.size())
                .filter(i -> glyphs.typefaceIndex(i) < 20)
                .toArray();
        return new AnalogyScorer(model, new GlyphGrid(glyphs), new HashSet<>(glyphs.classNames()), train, workers);
    }

    @Test
    @DisplayName("where pictures are the sum of character and typeface, every answer is the true one")
    void additive() {
        ImageSet glyphs = Glyphs.additive(CHARACTERS, FACES, 0, 1);
        AnalogyScorer scorer = scorer(glyphs, Glyphs.linear(), TWO);
        for (Group group : Group.values()) {
            AnalogyScore score = scorer.score(group, 300, 5, SCOPE);
            assertThat(score.model().count()).isEqualTo(300);
            assertThat(score.model().top1()).isEqualTo(1);
            assertThat(score.model().medianRank()).isEqualTo(1);
            assertThat(score.model().error()).isLessThan(1e-5);
            assertThat(score.unchanged().top1()).isZero();
            assertThat(score.reconstruction().top1()).isEqualTo(1);
            assertThat(score.reconstruction().error()).isZero();
            assertThat(score.meanGlyph().top1()).isLessThan(0.3);
            assertThat(score.candidates()).isEqualTo(FACES);
            assertThat(score.byCharacter()).hasSize(CHARACTERS);
            assertThat(score.byCharacter().stream()
                            .mapToInt(each -> each.model().count())
                            .sum())
                    .isEqualTo(300);
        }
        assertThat(scorer.faces(Group.SEEN)).isEqualTo(20);
        assertThat(scorer.faces(Group.UNSEEN)).isEqualTo(10);
    }

    @Test
    void oneAnalogyIsMarkedAsByHand() {
        ImageSet glyphs = Glyphs.additive(CHARACTERS, FACES, 30, 2);
        AnalogyScorer scorer = scorer(glyphs, Glyphs.linear(), TWO);
        for (int round = 0; round < 40; round++) {
            int first = round % CHARACTERS;
            int second = (round + 3) % CHARACTERS;
            int from = round % FACES;
            int to = (7 * round + 1) % FACES;
            ScoredAnalogy found =
                    scorer.score(from * CHARACTERS + first, to * CHARACTERS + first, from * CHARACTERS + second);
            assertThat(found.square().d()).isEqualTo(to * CHARACTERS + second);
            double[] errors = new double[FACES];
            for (int f = 0; f < FACES; f++) {
                errors[f] = error(glyphs, found.picture(), f * CHARACTERS + second);
            }
            int rank = 1;
            for (double error : errors) {
                rank += error < errors[to] ? 1 : 0;
            }
            assertThat(found.rank()).isEqualTo(rank);
            assertThat(found.error()).isCloseTo(errors[to], within(1e-12));
            assertThat(found.candidates()).isEqualTo(FACES);
            assertThat(found.remark()).isEmpty();
            assertThat(found.reconstructionError())
                    .isEqualTo(error(glyphs, found.reconstruction(), to * CHARACTERS + second));
            assertThat(found.reconstructionRank()).isEqualTo(1);
        }
    }

    @Test
    void equalGlyphsDoNotCountAgainstTheTrueOne() {
        ImageSet one = Glyphs.additive(CHARACTERS, FACES, 20, 3);
        byte[] pixels = one.pixels().clone();
        int size = CHARACTERS * ImageSet.PIXELS;
        for (int f = 1; f < 9; f++) {
            System.arraycopy(pixels, 0, pixels, f * size, size);
        }
        ImageSet twins = new ImageSet(
                "twins",
                pixels,
                IntStream.range(0, one.size()).map(one::label).toArray(),
                one.classNames(),
                one.typefaces(),
                IntStream.range(0, one.size()).map(one::typefaceIndex).toArray());
        ScoredAnalogy found = scorer(twins, Glyphs.linear(), TWO).score(0, 8 * CHARACTERS, 1);
        assertThat(found.rank()).isEqualTo(1);
        assertThat(found.error()).isZero();
    }

    @Test
    void theSameScoreOnAnyNumberOfThreads() {
        ImageSet glyphs = Glyphs.additive(CHARACTERS, FACES, 60, 4);
        AnalogyScore first = scorer(glyphs, Glyphs.linear(), TWO).score(Group.SEEN, 500, 9, SCOPE);
        assertThat(first.model().top1()).isBetween(0.05, 0.95);
        for (int threads : new int[] {1, 8}) {
            try (Workers workers = new Workers("test", threads)) {
                assertThat(scorer(glyphs, Glyphs.linear(), workers).score(Group.SEEN, 500, 9, SCOPE))
                        .isEqualTo(first);
            }
        }
        assertThat(scorer(glyphs, Glyphs.linear(), TWO).score(Group.SEEN, 500, 10, SCOPE))
                .isNotEqualTo(first);
    }

    @Test
    void onlyCompleteSquaresOfTheGroupAreDrawn() {
        ImageSet some = Glyphs.without(Glyphs.additive(4, 6, 0, 5), List.of(1, 6, 7, 12, 21));
        GlyphGrid grid = new GlyphGrid(some);
        int[] faces = {0, 1, 3, 5};
        Set<Square> drawn = java.util.Arrays.stream(new SquareDraw(grid, new int[] {0, 1, 2, 3}, faces).draw(400, 1))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(drawn).isNotEmpty().allSatisfy(square -> {
            assertThat(grid.square(square.a(), square.b(), square.c())).isEqualTo(square);
            assertThat(square.a()).isNotEqualTo(square.b());
            assertThat(square.a()).isNotEqualTo(square.c());
            assertThat(faces).contains(some.typefaceIndex(square.a()), some.typefaceIndex(square.b()));
        });
    }

    @Test
    @DisplayName("EXP-14 where A is B the answer is C's own picture, and the true one C")
    void sameImages() {
        ImageSet glyphs = Glyphs.additive(CHARACTERS, FACES, 10, 6);
        ScoredAnalogy found = scorer(glyphs, Glyphs.linear(), TWO).score(3, 3, 3);
        assertThat(found.square().d()).isEqualTo(3);
        assertThat(found.rank()).isEqualTo(1);
        assertThat(found.error()).isEqualTo(found.unchangedError());
    }

    @Test
    void whatHasNoTrueAnswerIsRefused() {
        ImageSet glyphs = Glyphs.additive(CHARACTERS, FACES, 0, 7);
        AnalogyScorer scorer = scorer(glyphs, Glyphs.linear(), TWO);
        assertThatThrownBy(() -> scorer.score(0, CHARACTERS + 1, 1)).hasMessageContaining("A shows a and B b");
        assertThatThrownBy(() -> scorer.score(0, CHARACTERS, 2 * CHARACTERS + 1))
                .hasMessageContaining("A is of Face 0 and C of Face 2");
        assertThatThrownBy(() -> new GlyphGrid(Glyphs.withoutFaces(glyphs))).hasMessageContaining("no typefaces");
        ImageSet fewer = Glyphs.without(glyphs, List.of(CHARACTERS + 1));
        assertThatThrownBy(() -> scorer(fewer, Glyphs.linear(), TWO).score(0, CHARACTERS, 1))
                .hasMessageContaining("Face 1 has no b");
        assertThatThrownBy(() -> scorer.score(Group.SEEN, 0, 1, SCOPE)).hasMessageContaining("at least 1");
        AnalogyScorer allSeen = new AnalogyScorer(
                Glyphs.linear(),
                new GlyphGrid(glyphs),
                Set.of("a", "b"),
                IntStream.range(0, glyphs.size()).toArray(),
                TWO);
        assertThatThrownBy(() -> allSeen.score(Group.UNSEEN, 10, 1, SCOPE)).hasMessageContaining("here are 2 and 0");
        assertThatThrownBy(
                        () -> new AnalogyScorer(Glyphs.linear(), new GlyphGrid(glyphs), Set.of("7"), new int[0], TWO))
                .hasMessageContaining("none of the characters");
    }

    @Test
    void aCharacterThatTheModelNeverSawIsToldAndNotDrawn() {
        ImageSet glyphs = Glyphs.additive(CHARACTERS, FACES, 0, 8);
        AnalogyScorer scorer = new AnalogyScorer(
                Glyphs.linear(), new GlyphGrid(glyphs), Set.of("a", "b", "c"), new int[] {0, CHARACTERS}, TWO);
        assertThat(scorer.score(0, CHARACTERS, 5).remark()).contains("The model never saw the character f.");
        assertThat(scorer.score(Group.UNSEEN, 50, 1, SCOPE).byCharacter())
                .extracting(AnalogyScore.CharacterScore::character)
                .containsExactly("a", "b", "c");
    }

    @Test
    void itStopsWhenAsked() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        AnalogyScorer scorer = scorer(Glyphs.additive(CHARACTERS, FACES, 0, 9), Glyphs.linear(), TWO);
        assertThatThrownBy(() -> scorer.score(Group.SEEN, 100, 1, new JobScope(cancellation, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
    }

    private static double error(ImageSet glyphs, float[] picture, int image) {
        float[] truth = new float[ImageSet.PIXELS];
        glyphs.copyScaled(image, truth, 0);
        double sum = 0;
        for (int p = 0; p < truth.length; p++) {
            double difference = (double) picture[p] - truth[p];
            sum += difference * difference;
        }
        return sum / ImageSet.PIXELS;
    }
}
