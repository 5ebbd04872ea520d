package latentexplorer.core.path;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;

/** The ways from one code to another. */
public enum PathKind {
    STRAIGHT(
            "straight",
            "straight",
            "The straight line between the codes, in even steps: code(t) = source + t (target - source)."),
    SPHERICAL(
            "spherical",
            "spherical",
            "Turns the direction and changes the length of the code evenly. Meant for models with a Gaussian prior, whose codes"
                    + " lie near a sphere: the straight line cuts through its empty inside."),
    NEIGHBOURS(
            "neighbours",
            "through images",
            "The shortest way that steps from real image to real image, each among the nearest neighbours of the one before."),
    EVEN_CHANGE(
            "even-change",
            "even change",
            "The straight line, in steps that change the picture by the same amount: slow where much happens, fast where"
                    + " nothing does.");

    private final String word;
    private final String title;
    private final String explanation;

    PathKind(String word, String title, String explanation) {
        this.word = word;
        this.title = title;
        this.explanation = explanation;
    }

    /** The kind with this {@link #word}. */
    public static Optional<PathKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** All words in a row, for a sentence. */
    public static String words() {
        String all = Arrays.stream(values()).map(PathKind::word).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or " + all.substring(last + 2);
    }

    /** What files and commands call it. */
    public String word() {
        return word;
    }

    /** A word or two for the user. */
    public String title() {
        return title;
    }

    /** A sentence for the user. */
    public String explanation() {
        return explanation;
    }

    /** Whether the kind is meant for models of these settings: the spherical one is for those with a Gaussian prior. */
    public boolean suits(ModelSpec spec) {
        return this != SPHERICAL
                || switch (spec) {
                    case VariationalSpec _ -> true;
                    case StyleSpec style -> style.adversarial();
                    case DenseSpec _, LabelledSpec _ -> false;
                };
    }
}
