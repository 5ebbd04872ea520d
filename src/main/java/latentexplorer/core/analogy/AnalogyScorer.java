package latentexplorer.core.analogy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;

/**
 * Scores a model by analogies whose true answers are known: two characters in two typefaces. The same seed gives the same score,
 * bit for bit, on any number of threads. May be asked by many threads.
 */
public final class AnalogyScorer {
    private final LatentModel model;
    private final GlyphGrid grid;
    private final int[] known;
    private final boolean[] seen;
    private final Workers workers;

    /**
     * @param knownCharacters the names of the characters that the model learned
     * @param train indices of the images that it learned from: by them its typefaces are told apart
     * @throws IllegalArgumentException with a sentence, when the model learned none of the characters
     */
    public AnalogyScorer(LatentModel model, GlyphGrid grid, Set<String> knownCharacters, int[] train, Workers workers) {
        this.model = model;
        this.grid = grid;
        this.known = grid.charactersNamed(knownCharacters);
        this.workers = workers;
        if (known.length == 0) {
            throw new IllegalArgumentException("The model learned none of the characters of "
                    + grid.images().name() + ": it belongs to other images.");
        }
        seen = new boolean[grid.faces()];
        for (int image : train) {
            seen[grid.images().typefaceIndex(image)] = true;
        }
    }

    /** Number of typefaces in a group. */
    public int faces(AnalogyScore.Group group) {
        return faceNumbers(group).length;
    }

    private int[] faceNumbers(AnalogyScore.Group group) {
        return IntStream.range(0, seen.length)
                .filter(face -> seen[face] == (group == AnalogyScore.Group.SEEN))
                .toArray();
    }

    /**
     * One analogy.
     *
     * @param a image
     * @param b image of the same character; A itself gives D = C
     * @param c image of A's typeface
     * @throws IllegalArgumentException with a sentence, when the true answer is not known: see {@link GlyphGrid#square}
     */
    public ScoredAnalogy score(int a, int b, int c) {
        Square square = grid.square(a, b, c);
        Answers answers = Answers.of(model, grid, new Square[] {square}, face -> seen[face]);
        return new ScoredAnalogy(
                square,
                answers.codes(),
                answers.pictures(),
                answers.model().errors()[0],
                answers.model().ranks()[0],
                answers.candidates(),
                answers.unchanged().errors()[0],
                answers.mean().errors()[0],
                answers.reconstructions(),
                answers.reconstruction().errors()[0],
                answers.reconstruction().ranks()[0],
                remark(a, c));
    }

    private Optional<String> remark(int a, int c) {
        return IntStream.of(a, c)
                .filter(image -> Arrays.stream(known)
                        .noneMatch(each -> each == grid.images().label(image)))
                .mapToObj(image ->
                        "The model never saw the character " + grid.images().className(image) + ".")
                .findFirst();
    }

    /**
     * The score over random analogies of the characters that the model learned.
     *
     * @param count of analogies, 1 or more; see {@link AnalogyScore#USUAL}
     * @throws IllegalArgumentException with a sentence, when the group has no two typefaces with two such characters in common
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public AnalogyScore score(AnalogyScore.Group group, int count, long seed, JobScope scope) {
        if (count < 1) {
            throw new IllegalArgumentException("A score needs at least 1 analogy, not " + count + ".");
        }
        Square[] squares = new SquareDraw(grid, known, faceNumbers(group)).draw(count, seed);
        Square[][] byCharacter = IntStream.range(0, grid.characters())
                .mapToObj(character -> Arrays.stream(squares)
                        .filter(square -> grid.images().label(square.c()) == character)
                        .toArray(Square[]::new))
                .filter(each -> each.length > 0)
                .toArray(Square[][]::new);
        Answers[] answers = new Answers[byCharacter.length];
        AtomicInteger done = new AtomicInteger();
        workers.forEachShard(answers.length, shard -> {
            scope.check();
            answers[shard] = Answers.of(model, grid, byCharacter[shard], face -> seen[face]);
            scope.report(done.incrementAndGet() / (double) answers.length, "Scoring analogies");
        });
        return summed(group, byCharacter, List.of(answers), seed);
    }

    private AnalogyScore summed(AnalogyScore.Group group, Square[][] squares, List<Answers> answers, long seed) {
        List<AnalogyScore.CharacterScore> byCharacter = new ArrayList<>();
        double candidates = 0;
        int count = 0;
        for (int i = 0; i < squares.length; i++) {
            Answers each = answers.get(i);
            byCharacter.add(new AnalogyScore.CharacterScore(
                    grid.images().className(squares[i][0].c()), each.model().tally()));
            candidates += (double) each.candidates() * squares[i].length;
            count += squares[i].length;
        }
        return new AnalogyScore(
                group,
                Marks.together(answers.stream().map(Answers::model).toList()).tally(),
                Marks.together(answers.stream().map(Answers::unchanged).toList())
                        .tally(),
                Marks.together(answers.stream().map(Answers::mean).toList()).tally(),
                Marks.together(answers.stream().map(Answers::reconstruction).toList())
                        .tally(),
                byCharacter,
                candidates / count,
                seed);
    }
}
