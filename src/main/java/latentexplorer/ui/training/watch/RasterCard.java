package latentexplorer.ui.training.watch;

import javafx.beans.value.ObservableValue;
import latentexplorer.ui.widget.Raster;
import latentexplorer.ui.widget.RasterView;
import org.jspecify.annotations.Nullable;

/** A panel whose picture is painted elsewhere, in the size that it has. */
final class RasterCard extends Card {
    private final RasterView view = new RasterView();

    /** Told how much room there is, in physical pixels. */
    @FunctionalInterface
    interface Room {
        void is(int width, int height, double scale);
    }

    RasterCard(String id, String name, ObservableValue<@Nullable Raster> picture, Room room, Page page) {
        super(id, name, page);
        view.setId(id + "-picture");
        view.setAccessibleText(name);
        // The card has a menu that holds for the picture too.
        view.setOnContextMenuRequested(null);
        view.rasterProperty().bind(picture);
        Runnable measured = () -> {
            if (view.getWidth() >= 1 && view.getHeight() >= 1) {
                double scale = view.scale();
                room.is((int) (view.getWidth() * scale), (int) (view.getHeight() * scale), scale);
            }
        };
        view.widthProperty().subscribe(_ -> measured.run());
        view.heightProperty().subscribe(_ -> measured.run());
        fill(view);
    }

    RasterView view() {
        return view;
    }
}
