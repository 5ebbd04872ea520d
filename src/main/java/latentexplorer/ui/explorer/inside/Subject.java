package latentexplorer.ui.explorer.inside;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.dimension.Dimension;
import latentexplorer.core.dimension.Dimensions;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Collapse;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.net.VariationalModel;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.session.OpenModel;

/**
 * What is looked into: the model of an exhibit, measured by the map's images.
 *
 * @param means of the classes of the map's images
 */
record Subject(Exhibit exhibit, OpenModel net, Dimensions dimensions, ClassMeans means) {
    /** Images that tell the divergences of a variational model; more hardly change them. */
    private static final int MEASURED = 2000;

    /**
     * Takes its time for a large map.
     *
     * @throws IllegalArgumentException with a sentence, when the map's codes are not the model's
     */
    static Subject of(Exhibit exhibit, OpenModel net, Workers workers, JobScope scope) {
        int width = exhibit.embedding().latentSize();
        LatentModel model = net.model();
        if (model.latentSize() != width) {
            throw new IllegalArgumentException("The codes of this map have " + width + " values and those of the model "
                    + model.latentSize() + ": the map is of something else.");
        }
        Optional<Collapse> collapse = model instanceof VariationalModel variational
                ? Optional.of(Collapse.of(variational, exhibit.images(), measured(exhibit), workers, scope))
                : Optional.empty();
        Dimensions dimensions = Dimensions.of(
                exhibit.embedding().codes(), width, model instanceof StyleModel style ? style.classes() : 0, collapse);
        scope.check();
        return new Subject(exhibit, net, dimensions, ClassMeans.of(exhibit.images(), exhibit.embedding()));
    }

    private static int[] measured(Exhibit exhibit) {
        int[] ids = exhibit.embedding().ids();
        return ids.length <= MEASURED
                ? ids
                : Arrays.stream(new SeededRandom(0).sample(ids.length, MEASURED))
                        .sorted()
                        .map(place -> ids[place])
                        .toArray();
    }

    LatentModel model() {
        return net.model();
    }

    int width() {
        return dimensions.size();
    }

    List<String> classNames() {
        return exhibit.images().classNames();
    }

    /** How many values of a code are probabilities of classes; 0 for most models. */
    int classValues() {
        return dimensions.classes().size();
    }

    /** What a value of a class is called. */
    String classValueName(int c) {
        return classNames().size() == classValues() ? classNames().get(c) : "class " + c;
    }

    /** The points of the homework's report that this model's codes can be put at. */
    List<HomeworkPoint> homework() {
        return HomeworkPoint.fitting(width(), classNames());
    }

    /** A slider for every free value, the most used first, dead ones last; long enough for some code. */
    List<Dial> dials(float[] code) {
        List<HomeworkPoint> points = homework();
        return dimensions.byUse().stream()
                .map(each -> dial(each, points).with(code[each.index()]))
                .toList();
    }

    /** One side of the plane of codes of two values: as long as real codes and those of the report need, with a margin. */
    Dial side(int index, float[] code) {
        Dimension dimension = dimensions.all().get(index);
        Dial dial = new Dial(dimension, dimension.least(), dimension.greatest()).with(code[index]);
        for (HomeworkPoint each : homework()) {
            dial = dial.with(each.point()[index]);
        }
        return dial.widened();
    }

    private Dial dial(Dimension dimension, List<HomeworkPoint> points) {
        Dial dial = model() instanceof StyleModel ? Dial.ofStyle(dimension) : Dial.of(dimension);
        for (HomeworkPoint each : points) {
            dial = dial.with(each.point()[dimension.index()]);
        }
        return dial;
    }

    /** The class that a code shows most of, by its own values where it has some, else by the nearest mean; or negative. */
    int classOf(float[] code) {
        int classes = classValues();
        return classes == 0
                ? means.nearest(code)
                : IntStream.range(0, classes)
                        .reduce((a, b) -> code[b] > code[a] ? b : a)
                        .orElse(-1);
    }

    /** Whether another map shows codes of the very same model. */
    boolean isLike(Subject other) {
        return net.hash().equals(other.net.hash()) && width() == other.width();
    }
}
