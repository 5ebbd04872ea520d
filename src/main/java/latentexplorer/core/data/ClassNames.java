package latentexplorer.core.data;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The names of classes and their order. */
final class ClassNames {
    static final List<String> DIGITS = numbers(10);

    static final List<String> GARMENTS = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    /** Numbers by value and before other names; those by code point. */
    static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(name -> !isNumber(name))
            .thenComparing(name -> isNumber(name) ? new BigInteger(name) : BigInteger.ZERO)
            .thenComparing(Comparator.naturalOrder());

    private ClassNames() {}

    /** "0", "1", … */
    static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
