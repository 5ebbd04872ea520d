package latentexplorer.core.analogy;

/**
 * Two characters in two typefaces, as the numbers of their images: A is to B as C is to D.
 *
 * @param a a character in a typeface
 * @param b the same character in another typeface
 * @param c another character in A's typeface
 * @param d that character in B's typeface: the true answer
 */
public record Square(int a, int b, int c, int d) {}
