package latentexplorer.core.analogy;

import latentexplorer.core.linalg.SeededRandom;

/** Draws complete squares of two characters and two typefaces, each as likely as the others. */
final class SquareDraw {
    /** So many tries for one square: where fewer of ten thousand are complete the set is hardly a grid. */
    private static final int TRIES = 10_000;

    private final GlyphGrid grid;
    private final int[] characters;
    private final int[] faces;

    SquareDraw(GlyphGrid grid, int[] characters, int[] faces) {
        this.grid = grid;
        this.characters = characters;
        this.faces = faces;
    }

    /**
     * @throws IllegalArgumentException with a sentence, when there is no square to draw
     */
    Square[] draw(int count, long seed) {
        if (characters.length < 2 || faces.length < 2) {
            throw new IllegalArgumentException(
                    "An analogy needs two characters that the model learned in two typefaces;" + " here are "
                            + characters.length + " and " + faces.length + ".");
        }
        SeededRandom random = new SeededRandom(seed);
        Square[] squares = new Square[count];
        for (int i = 0; i < count; i++) {
            squares[i] = next(random);
        }
        return squares;
    }

    private Square next(SeededRandom random) {
        for (int t = 0; t < TRIES; t++) {
            int first = random.nextInt(characters.length);
            int second = (first + 1 + random.nextInt(characters.length - 1)) % characters.length;
            int from = random.nextInt(faces.length);
            int to = (from + 1 + random.nextInt(faces.length - 1)) % faces.length;
            Square square = new Square(
                    grid.image(characters[first], faces[from]),
                    grid.image(characters[first], faces[to]),
                    grid.image(characters[second], faces[from]),
                    grid.image(characters[second], faces[to]));
            if (square.a() >= 0 && square.b() >= 0 && square.c() >= 0 && square.d() >= 0) {
                return square;
            }
        }
        throw new IllegalArgumentException(
                "Hardly any two of these typefaces have two characters in common: there is nothing to draw analogies from.");
    }
}
