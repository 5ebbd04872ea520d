package latentexplorer.ui.explorer.filter;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Filter;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import org.jspecify.annotations.Nullable;

/** What shows on the map, in which colours, and how dense. */
public final class FilterModel {
    /** The share of the images that may show, in per cent. */
    static final int LEAST_SHARE = SavedExperiment.Tiles.LEAST_SHARE;

    static final int MOST_SHARE = SavedExperiment.Tiles.MOST_SHARE;

    /** Clusters that can be looked for. */
    static final int FEWEST_CLUSTERS = SavedExperiment.Colours.FEWEST_CLUSTERS;

    static final int MOST_CLUSTERS = SavedExperiment.Colours.MOST_CLUSTERS;

    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(this, "filter", Filter.NONE);
    private final IntegerProperty share = new SimpleIntegerProperty(this, "share", MOST_SHARE);
    private final BooleanProperty apart = new SimpleBooleanProperty(this, "apart");
    private final BooleanProperty dots = new SimpleBooleanProperty(this, "dots", true);
    private final BooleanProperty growing = new SimpleBooleanProperty(this, "growing");
    private final DoubleProperty tileSize = new SimpleDoubleProperty(this, "tileSize", MapScene.LARGEST_TILE);
    private final ObjectProperty<TilePicture> picture =
            new SimpleObjectProperty<>(this, "picture", TilePicture.RECONSTRUCTION);
    private final BooleanProperty decodable = new SimpleBooleanProperty(this, "decodable");
    private final ObjectProperty<ColourBy> colourBy = new SimpleObjectProperty<>(this, "colourBy", ColourBy.CLASS);
    private final ObjectProperty<List<Offer>> offers = new SimpleObjectProperty<>(this, "offers", List.of());
    private final IntegerProperty clusters = new SimpleIntegerProperty(this, "clusters", 10);
    private final ObjectProperty<List<Chip>> chips = new SimpleObjectProperty<>(this, "chips", List.of());
    private final ObjectProperty<@Nullable Legended> legend = new SimpleObjectProperty<>(this, "legend");
    private final BooleanProperty sifted = new SimpleBooleanProperty(this, "sifted");
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final ObjectProperty<@Nullable Nothing> nothing = new SimpleObjectProperty<>(this, "nothing");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final StringProperty status = new SimpleStringProperty(this, "status", "");
    private final BooleanProperty searching = new SimpleBooleanProperty(this, "searching");

    /**
     * Something that the colours can say.
     *
     * @param why why they cannot now; empty when they can
     */
    record Offer(ColourBy by, String title, Optional<String> why) {}

    /**
     * Something that is asked of a point to show.
     *
     * @param kind "class", "typeface" or "hidden"
     * @param text as the user reads it
     * @param without the filter that asks the rest
     */
    record Chip(String kind, String text, Filter without) {}

    /**
     * The legend.
     *
     * @param by what the colours say
     * @param about one sentence more, or empty
     * @param counts for each line of the colouring, how many of its points pass all but the legend
     */
    record Legended(ColourBy by, String about, Colouring colouring, int[] counts) {}

    /**
     * Why there is no tile to see.
     *
     * @param step what the button says
     */
    record Nothing(String sentence, String step, Runnable take) {}

    /** What has to be true of a point to show. */
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** The share of all images that may show, 2 to 100 per cent. */
    IntegerProperty shareProperty() {
        return share;
    }

    /** Whether no tile may cover another by more than half. */
    BooleanProperty apartProperty() {
        return apart;
    }

    /** Whether what is filtered out is faint dots; else it is not there. */
    BooleanProperty dotsProperty() {
        return dots;
    }

    /** Whether tiles grow when the map is enlarged. */
    BooleanProperty growingProperty() {
        return growing;
    }

    /** Edge of a tile in pixels. */
    public DoubleProperty tileSizeProperty() {
        return tileSize;
    }

    /** What the tiles show. */
    public ObjectProperty<TilePicture> pictureProperty() {
        return picture;
    }

    /** Whether there is a model that can decode. */
    BooleanProperty decodableProperty() {
        return decodable;
    }

    /** What the colours are to say. */
    ObjectProperty<ColourBy> colourByProperty() {
        return colourBy;
    }

    /** All that the colours can say, or why not. */
    ObjectProperty<List<Offer>> offersProperty() {
        return offers;
    }

    /** How many clusters to look for. */
    IntegerProperty clustersProperty() {
        return clusters;
    }

    /** What is asked at present, apart from the text. */
    ObjectProperty<List<Chip>> chipsProperty() {
        return chips;
    }

    /** What the colours on the map say; null while there is no map. */
    ObjectProperty<@Nullable Legended> legendProperty() {
        return legend;
    }

    /** How many show: "4,120 of 281,060 shown"; empty while there is no map. */
    public StringProperty sentenceProperty() {
        return sentence;
    }

    /** Whether some of the map's images do not show. */
    public BooleanProperty siftedProperty() {
        return sifted;
    }

    /** Why there is no tile to see; null when there are some. */
    ObjectProperty<@Nullable Nothing> nothingProperty() {
        return nothing;
    }

    /** Why the last key did nothing; empty when it did something, or after a while. */
    StringProperty messageProperty() {
        return message;
    }

    /** What is done to find the colours, or why there are none; empty when they are there. */
    StringProperty statusProperty() {
        return status;
    }

    /** Whether the cursor is to be in the search field. */
    BooleanProperty searchingProperty() {
        return searching;
    }
}
