package latentexplorer.ui.explorer.inside;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.net.LabelledModel;
import latentexplorer.core.net.StyleModel;

/** How a picture of every class is made. */
enum Way {
    STYLE("This style", "Each class for certain, the style of the code held."),
    DRAWN("Drawn styles", "Each class for certain, in styles drawn around the style of the code."),
    LABELS("From labels", "The model makes them from the label alone, with the same noise in place of an image."),
    ANALOGIES("Analogies", "The mean code of each class, and how this code differs from the mean of its own class.");

    private final String title;
    private final String explanation;

    Way(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    /** The ways that a model knows, the best first. */
    static List<Way> of(Subject subject) {
        List<Way> ways = new ArrayList<>();
        if (subject.model() instanceof StyleModel) {
            ways.add(STYLE);
            ways.add(DRAWN);
        }
        if (subject.model() instanceof LabelledModel labelled && labelled.classes() > 0) {
            ways.add(LABELS);
        }
        ways.add(ANALOGIES);
        return List.copyOf(ways);
    }
}
