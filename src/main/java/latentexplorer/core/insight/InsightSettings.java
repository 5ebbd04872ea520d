package latentexplorer.core.insight;

import java.util.List;

/**
 * How much is to be seen of a model.
 *
 * @param examples images that are shown beside their reconstructions, 0 or more
 * @param draws pictures made of random codes, 0 or more
 * @param bars of the histogram of errors, 1 or more
 * @param classes numbers of the classes whose codes are described on their own; those that no image has are left out
 * @param seed of all draws
 */
public record InsightSettings(int examples, int draws, int bars, List<Integer> classes, long seed) {
    /** The classes are those of the reference's plot of latent units. */
    public static final InsightSettings DEFAULT = new InsightSettings(10, 20, 40, List.of(0, 1, 3, 5, 8), 0);

    public InsightSettings {
        if (examples < 0 || draws < 0 || bars < 1) {
            throw new IllegalArgumentException("There can be no " + examples + " examples, " + draws + " draws and "
                    + bars + " bars: examples and draws start at 0, bars at 1.");
        }
        classes = List.copyOf(classes);
    }

    public InsightSettings withExamples(int newExamples) {
        return new InsightSettings(newExamples, draws, bars, classes, seed);
    }

    public InsightSettings withDraws(int newDraws) {
        return new InsightSettings(examples, newDraws, bars, classes, seed);
    }

    public InsightSettings withBars(int newBars) {
        return new InsightSettings(examples, draws, newBars, classes, seed);
    }

    public InsightSettings withClasses(List<Integer> newClasses) {
        return new InsightSettings(examples, draws, bars, newClasses, seed);
    }

    public InsightSettings withSeed(long newSeed) {
        return new InsightSettings(examples, draws, bars, classes, newSeed);
    }
}
