package latentexplorer.core.cluster;

import latentexplorer.core.typeface.CharacterPreset;

/**
 * How much a choice comes to.
 *
 * @param clusters of which at least one typeface is kept
 * @param typefaces kept
 * @param characters by which the clusters were found
 */
public record TrainingSetSize(int clusters, int typefaces, int characters) {
    public static final TrainingSetSize NONE = new TrainingSetSize(0, 0, 0);

    public static TrainingSetSize of(TrainingChoice choice) {
        return new TrainingSetSize(
                (int) choice.kept().stream()
                        .filter(each -> each.members().length > 0)
                        .count(),
                choice.typefaces(),
                choice.clustering().vectors().characters().size());
    }

    /** DS-S: images of the characters by which the clusters were found. */
    public long selected() {
        return (long) typefaces * characters;
    }

    /** Images of ready-made characters: DS-G of the good ones, DS-A of all. */
    public long of(CharacterPreset preset) {
        return (long) typefaces * preset.characters().size();
    }
}
