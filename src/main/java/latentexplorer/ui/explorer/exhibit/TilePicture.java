package latentexplorer.ui.explorer.exhibit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which picture of an image the map's tiles show. */
public enum TilePicture {
    RECONSTRUCTION("Reconstruction"),
    INPUT("Input"),
    DIFFERENCE("Difference");

    private final String title;

    TilePicture(String title) {
        this.title = title;
    }

    /** The one with this {@link #word}. */
    public static Optional<TilePicture> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** What files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** The one that follows, round and round. */
    public TilePicture next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
