package latentexplorer.core.path;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.latent.Polyline;
import latentexplorer.core.latent.Spherical;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.support.RealityCheck;

/** Makes the paths of one model. May be asked by many threads. */
public final class PathFinder {
    /** Pictures by which the length in pixels is measured: between two of them a path hardly bends. */
    private static final int FINE = 128;

    private final LatentModel model;
    private final float[] realCodes;
    private final Optional<NeighbourRoutes> routes;
    private final Optional<RealityCheck> reality;

    /** What one kind of path says: a code for each place, 0 to 1 and beyond. */
    private interface Course {
        float[] at(double t);
    }

    /** @param length of the course in the space of codes, if it is known; else NaN */
    private record Found(Course course, double length, int[] stops, Optional<String> remark) {
        Found(Course course, Optional<String> remark) {
            this(course, Double.NaN, new int[0], remark);
        }
    }

    /**
     * @param realCodes those that the routes lead over, n x latent size; empty without routes
     * @param routes without them there is no path through images
     * @param reality without it supports are NaN
     */
    public PathFinder(
            LatentModel model, float[] realCodes, Optional<NeighbourRoutes> routes, Optional<RealityCheck> reality) {
        int k = model.latentSize();
        if (routes.isPresent()
                && (routes.get().width() != k
                        || realCodes.length != k * routes.get().size())) {
            throw new IllegalArgumentException("The neighbour graph joins codes of "
                    + routes.get().width() + " values, and the model's have " + k
                    + ": it was made for another model.");
        }
        this.model = model;
        this.realCodes = realCodes;
        this.routes = routes;
        this.reality = reality;
    }

    /** One path on which nothing is held. */
    public CodePath find(PathKind kind, float[] source, float[] target, Interpolation plan, JobScope scope) {
        return find(kind, source, target, 0, plan, scope);
    }

    /**
     * One path. Between two codes that are equal it stays where it is: length 0, roughness 1.
     *
     * @param held so many of a code's first values stay the source's all the way, at the target and at the images that a path
     *     leads through too; 0 for none. The classes of a model that has class and style apart: then the style alone changes
     * @param plan the places between source and target and beyond
     * @throws IllegalArgumentException with a sentence, when a code is none of the model's, or a path through images is wanted
     *     and there is no graph of neighbours
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public CodePath find(PathKind kind, float[] source, float[] target, int held, Interpolation plan, JobScope scope) {
        for (float[] code : new float[][] {source, target}) {
            if (code.length != model.latentSize()) {
                throw new IllegalArgumentException("The model's codes have " + model.latentSize() + " values, not "
                        + code.length + ": the code is of another model.");
            }
        }
        Found found = course(kind, source, holding(source, held, target), held, scope);
        double[] positions = positions(plan);
        float[] codes = codes(found.course, positions);
        float[] pictures = model.decode(codes, positions.length);
        return new CodePath(
                kind,
                positions,
                model.latentSize(),
                codes,
                pictures,
                found.stops,
                measures(found, positions, codes, pictures, scope),
                found.remark);
    }

    /** Codes with the first values of the source in each of them. */
    private static float[] holding(float[] source, int held, float[] codes) {
        float[] all = codes.clone();
        for (int at = 0; at < all.length; at += source.length) {
            System.arraycopy(source, 0, all, at, held);
        }
        return all;
    }

    private static double[] positions(Interpolation plan) {
        double[] inner =
                plan.positions().stream().mapToDouble(Double::doubleValue).toArray();
        double[] all = Arrays.copyOf(inner, inner.length + 2);
        all[inner.length + 1] = 1;
        Arrays.sort(all);
        return all;
    }

    private float[] codes(Course course, double[] positions) {
        int k = model.latentSize();
        float[] codes = new float[positions.length * k];
        for (int i = 0; i < positions.length; i++) {
            System.arraycopy(course.at(positions[i]), 0, codes, i * k, k);
        }
        return codes;
    }

    private Found course(PathKind kind, float[] source, float[] target, int held, JobScope scope) {
        return switch (kind) {
            case STRAIGHT -> new Found(t -> Interpolation.at(source, target, t), Optional.empty());
            case SPHERICAL -> onTheSphere(source, target, held);
            case EVEN_CHANGE -> {
                float[] fine = codes(t -> Interpolation.at(source, target, t), fine());
                Polyline line =
                        Polyline.measured(fine, model.latentSize(), model.decode(fine, FINE + 1), ImageSet.PIXELS);
                yield new Found(within(line, source, target), Optional.empty());
            }
            case NEIGHBOURS -> throughImages(source, target, held, scope);
        };
    }

    /** Probabilities of classes have no sphere: where class and style are apart, the style alone turns. */
    private Found onTheSphere(float[] source, float[] target, int held) {
        int k = model.latentSize();
        int classes = Math.max(held, model instanceof StyleModel style ? style.classes() : 0);
        Spherical arc =
                Spherical.between(Arrays.copyOfRange(source, classes, k), Arrays.copyOfRange(target, classes, k));
        Course course = t -> {
            float[] code = Interpolation.at(source, target, t);
            System.arraycopy(arc.at(t), 0, code, classes, k - classes);
            return code;
        };
        return new Found(course, arc.remark());
    }

    /** Beyond the target there is no image and no picture to be even with: the path goes on as the straight one does. */
    private static Course within(Polyline line, float[] source, float[] target) {
        return t -> t > 0 && t < 1 ? line.at(t) : Interpolation.at(source, target, t);
    }

    private Found throughImages(float[] source, float[] target, int held, JobScope scope) {
        NeighbourRoutes graph = routes.orElseThrow(() -> new IllegalArgumentException(
                "A path through images needs a map of the model's codes: open or make one."));
        if (Arrays.equals(source, target)) {
            return new Found(_ -> source.clone(), Optional.empty());
        }
        Route route = graph.between(source, target, scope);
        int k = model.latentSize();
        float[] points = new float[(route.stops().length + 2) * k];
        System.arraycopy(source, 0, points, 0, k);
        for (int i = 0; i < route.stops().length; i++) {
            System.arraycopy(realCodes, route.stops()[i] * k, points, (i + 1) * k, k);
        }
        System.arraycopy(target, 0, points, points.length - k, k);
        Polyline line = Polyline.of(holding(source, held, points), k);
        double length = held == 0 ? route.length() : line.length();
        return new Found(within(line, source, target), length, route.stops(), gaps(route));
    }

    private static Optional<String> gaps(Route route) {
        int count = route.gaps().size();
        double sum = route.gaps().stream().mapToDouble(Double::doubleValue).sum();
        if (sum == 0) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "Neighbouring images do not lead all the way: this path jumps over %s, %.0f %% of its length.",
                count == 1 ? "a gap" : count + " gaps",
                100 * sum / route.length()));
    }

    private static double[] fine() {
        double[] positions = new double[FINE + 1];
        Arrays.setAll(positions, i -> (double) i / FINE);
        return positions;
    }

    private PathMeasures measures(Found found, double[] positions, float[] codes, float[] pictures, JobScope scope) {
        int k = model.latentSize();
        float[] fine = codes(found.course, fine());
        double latent = Double.isNaN(found.length)
                ? Arrays.stream(Polyline.steps(fine, k)).sum()
                : found.length;
        double pixels = Arrays.stream(Polyline.steps(model.decode(fine, FINE + 1), ImageSet.PIXELS))
                .sum();
        int row = 1 + Arrays.binarySearch(positions, 1);
        double[] steps = Polyline.steps(Arrays.copyOf(pictures, row * ImageSet.PIXELS), ImageSet.PIXELS);
        double mean = Arrays.stream(steps).average().orElse(0);
        double roughness = mean > 0 ? Arrays.stream(steps).max().orElse(0) / mean : 1;
        double[] support = reality.map(check -> check.support(Arrays.copyOf(codes, row * k), scope))
                .orElse(new double[0]);
        return new PathMeasures(
                latent,
                pixels,
                roughness,
                Arrays.stream(support).average().orElse(Double.NaN),
                Arrays.stream(support).max().orElse(Double.NaN));
    }
}
