package latentexplorer.core.data;

import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.FontSetFile;

/** Which characters of a font set's typefaces are used. */
public enum FontSetCharacters {
    /** Those that the file names; the good 51 when it names none. */
    OF_FILE,
    /** The good 51. */
    GOOD,
    /** All 94. */
    ALL;

    CharacterSet of(FontSetFile file) {
        return switch (this) {
            case OF_FILE -> file.characters().isEmpty() ? CharacterPreset.DEFAULT.characters() : file.characters();
            case GOOD -> CharacterPreset.DEFAULT.characters();
            case ALL -> CharacterPreset.ALL.characters();
        };
    }
}
