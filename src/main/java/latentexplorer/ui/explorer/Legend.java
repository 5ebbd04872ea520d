package latentexplorer.ui.explorer;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import latentexplorer.core.raster.ClassColours;
import latentexplorer.core.raster.Ground;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import org.jspecify.annotations.Nullable;

/** The colours of the classes and how many images each has. */
final class Legend extends VBox {
    private final ReadOnlyBooleanProperty dark;
    private @Nullable Exhibit exhibit;
    /** Whether the colours of the points mean something else now. */
    private boolean covered;

    Legend(ExplorerModel model, ReadOnlyBooleanProperty dark) {
        super(3);
        this.dark = dark;
        getStyleClass().add("legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        model.exhibitProperty().subscribe(now -> {
            exhibit = now;
            show();
        });
        model.quality().inksProperty().subscribe(over -> {
            covered = over != null;
            show();
        });
        dark.subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        setVisible(exhibit != null && !covered);
        if (exhibit == null) {
            return;
        }
        ClassColours colours = exhibit.colours();
        int[] counts = new int[colours.groups().size()];
        for (int point = 0; point < exhibit.size(); point++) {
            int label = exhibit.images().label(exhibit.image(point));
            if (label >= 0) {
                counts[colours.groupOfClass().get(label)]++;
            }
        }
        Ground ground = dark.get() ? Ground.DARK : Ground.LIGHT;
        for (int g = 0; g < counts.length; g++) {
            ClassColours.Group group = colours.groups().get(g);
            Rectangle swatch = new Rectangle(12, 12, colour(ground.ink(group.ink())));
            swatch.setArcWidth(4);
            swatch.setArcHeight(4);
            Label name = new Label(group.name());
            Label count = new Label(String.format(Locale.ROOT, "%,d", counts[g]));
            count.getStyleClass().add("muted");
            HBox line = new HBox(8, swatch, name, count);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            getChildren().add(line);
        }
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }
}
