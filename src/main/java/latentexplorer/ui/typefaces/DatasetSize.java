package latentexplorer.ui.typefaces;

import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.Characters;

/**
 * How many images a choice of characters comes to.
 *
 * @param typefaces that have every selected character
 * @param leftOut typefaces that lack one
 * @param characters selected
 */
record DatasetSize(int typefaces, int leftOut, int characters) {
    static final DatasetSize NONE = new DatasetSize(0, 0, 0);

    /** DS-S: images of the selected characters. */
    long selected() {
        return (long) typefaces * characters;
    }

    /** DS-G: images of the good characters. */
    long good() {
        return (long) typefaces * CharacterPreset.GOOD_51.characters().size();
    }

    /** DS-A: images of all characters. */
    long all() {
        return (long) typefaces * Characters.COUNT;
    }
}
