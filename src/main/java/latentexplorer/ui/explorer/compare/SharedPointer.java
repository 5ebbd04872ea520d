package latentexplorer.ui.explorer.compare;

import java.util.function.IntConsumer;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.map.MapModel;
import org.jspecify.annotations.Nullable;

/** One image under the pointer for both maps: what is hovered on one is raised on the other. */
final class SharedPointer {
    private static final int NONE = MapModel.NONE;

    private final CompareModel model;
    private final MapModel first;
    private final MapModel second;
    private final Pointing pointing;
    private final IntConsumer onImage;
    /** The map under the pointer, or the last that was. */
    private MapModel source;

    private int image = NONE;

    /** @param onImage told of another image under the pointer, {@link MapModel#NONE} for none */
    SharedPointer(CompareModel model, MapModel first, Pointing pointing, IntConsumer onImage) {
        this.model = model;
        this.first = first;
        this.pointing = pointing;
        this.onImage = onImage;
        second = model.map();
        source = first;
        first.hoveredProperty().subscribe(point -> hovered(first, point.intValue()));
        second.hoveredProperty().subscribe(point -> hovered(second, point.intValue()));
    }

    /** The image under the pointer on either map, {@link MapModel#NONE} for none. */
    int image() {
        return image;
    }

    /** The map that the pointer is not over. */
    MapModel otherMap() {
        return source == first ? second : first;
    }

    /** What that map shows. */
    @Nullable
    Exhibit otherExhibit() {
        return exhibit(otherMap());
    }

    /** The maps are others: what the pointer is over may be elsewhere now. */
    void mapsChanged() {
        hovered(source, source.hoveredProperty().get());
    }

    private void hovered(MapModel map, int point) {
        if (point == NONE && map != source) {
            return;
        }
        source = map;
        Exhibit exhibit = exhibit(map);
        image = exhibit == null || point < 0 || point >= exhibit.size() ? NONE : exhibit.image(point);
        if (map == second) {
            pointing.over(image);
        }
        map.raisedProperty().set(NONE);
        Exhibit other = otherExhibit();
        otherMap().raisedProperty().set(other == null || image < 0 ? NONE : Math.max(NONE, other.point(image)));
        onImage.accept(image);
    }

    private @Nullable Exhibit exhibit(MapModel map) {
        Pairing pairing = model.pairingProperty().get();
        if (pairing == null) {
            return null;
        }
        return map == first ? pairing.first() : pairing.second();
    }
}
